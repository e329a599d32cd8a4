import type { Party } from '../../catalogue/model/item.ts'
import type { ByParty } from '../model/presence.ts'
import type { Reach, ReminderStep } from './events.ts'

export type RemindingCommand =
  /** Absent `phone` keeps the known number, an empty one removes it. */
  | (ByParty & {
      readonly type: 'recordContact'
      readonly party: Party
      readonly phone?: string
      readonly reach: Reach
    })
  | { readonly type: 'recordReminder'; readonly step: ReminderStep }
