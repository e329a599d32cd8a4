import type { Logger } from 'pino'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { HallConfig } from '../config/schema.ts'
import type { CreditSource } from '../credit/source.ts'
import type { CardReadings } from '../devices/card-readings.ts'
import type { Devices } from '../devices/devices.ts'
import type { HallStore } from '../store/hall-store.ts'
import type { WorkLists } from '../worklists/work-lists.ts'
import type { CaseDesk } from './case-desk.ts'

/** What people call an operator; the id for one that the configuration no longer has. */
export function operatorName({ config }: Pick<HallParts, 'config'>, id: string): string {
  return config.operators.find(operator => operator.id === id)?.name ?? id
}

/** What the application is made of, put together once by application.ts. */
export interface HallParts {
  readonly config: HallConfig
  readonly store: HallStore
  readonly desk: CaseDesk
  readonly catalogue: Catalogue
  readonly calendar: WorkingDays
  readonly credit: CreditSource
  readonly devices: Devices
  readonly readings: CardReadings
  readonly workLists: WorkLists
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: () => number
}
