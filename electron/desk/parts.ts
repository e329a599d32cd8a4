import type { Logger } from 'pino'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CreditSources } from '../credit/sources.ts'
import type { DocumentTexts } from '../documents/texts/texts.ts'
import type { HallError } from '../errors/hall-error.ts'
import type { MeasureRegister } from '../measures/register.ts'
import type { CardReadings } from '../stations/devices/card-readings.ts'
import type { Devices } from '../stations/devices/devices.ts'
import type { HallStore } from '../store/hall-store.ts'
import type { LongQueries } from '../store/ports.ts'
import type { WorkLists } from '../worklists/work-lists.ts'
import type { HallCalendar } from './calendar/hall-calendar.ts'
import type { HallClock } from './calendar/hall-clock.ts'
import type { CaseDesk } from './cases/case-desk.ts'
import type { FileWorkers } from './files/file-workers.ts'
import type { Jobs } from './files/jobs.ts'
import type { HallSettings } from './settings.ts'

/** Put together in host/application.ts. */
export interface HallParts {
  readonly config: HallSettings
  readonly store: HallStore
  readonly queries: LongQueries
  readonly desk: CaseDesk
  readonly catalogue: Catalogue
  /** Changes with a notice or a closure: read it anew for each call. */
  readonly calendar: WorkingDays
  readonly hallCalendar: HallCalendar
  readonly measures: MeasureRegister
  readonly credit: CreditSources
  readonly devices: Devices
  readonly readings: CardReadings
  readonly texts: DocumentTexts
  readonly workLists: WorkLists
  readonly workers: FileWorkers
  readonly jobs: Jobs
  readonly log: Logger
  readonly warnings: readonly HallError[]
  /** The hall's time, ms since 1970. */
  readonly clock: () => number
  readonly time: HallClock
}
