import type { Party } from '../../catalogue/model/item.ts'
import type { ByParty } from '../model/presence.ts'
import type { ReturnMethod } from './events.ts'

export type CustodyCommand = ByParty & {
  readonly type: 'returnPapers'
  /** Absent: all that go back. */
  readonly materials?: readonly string[]
  readonly method: ReturnMethod
  readonly to: Party
  readonly mailNumber?: string
}
