import type { Logger } from 'pino'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CreditSource } from '../credit/source.ts'
import type { DocumentTexts } from '../documents/texts/texts.ts'
import type { HallError } from '../errors/hall-error.ts'
import type { CardReadings } from '../stations/devices/card-readings.ts'
import type { Devices } from '../stations/devices/devices.ts'
import type { HallStore } from '../store/hall-store.ts'
import type { WorkLists } from '../worklists/work-lists.ts'
import type { HallCalendar } from './calendar/hall-calendar.ts'
import type { HallClock } from './calendar/hall-clock.ts'
import type { CaseDesk } from './cases/case-desk.ts'
import type { WorksApart } from './files/apart.ts'
import type { Jobs } from './files/jobs.ts'
import type { HallSettings } from './settings.ts'

/** What the application is made of, put together once by application.ts. */
export interface HallParts {
  readonly config: HallSettings
  readonly store: HallStore
  readonly desk: CaseDesk
  readonly catalogue: Catalogue
  /** As it is now: another one after a notice was imported or a closure added. Not to be kept from one call to the next. */
  readonly calendar: WorkingDays
  readonly hallCalendar: HallCalendar
  readonly credit: CreditSource
  readonly devices: Devices
  readonly readings: CardReadings
  readonly texts: DocumentTexts
  readonly workLists: WorkLists
  /** Works on files in threads of their own. */
  readonly apart: WorksApart
  readonly jobs: Jobs
  readonly log: Logger
  /** What an administrator should see to, as it was found at the start. */
  readonly warnings: readonly HallError[]
  /** Milliseconds since 1970: the hall's time. */
  readonly clock: () => number
  /** The same, and what is thought of it. */
  readonly time: HallClock
}
