import type { ByParty } from '../model/presence.ts'
import type { ObjectionSubject } from './events.ts'

export type TrustCommand =
  | { readonly type: 'repairBreach'; readonly breachId: string; readonly reason: string }
  | (ByParty & {
      readonly type: 'raiseObjection'
      readonly objectionId: string
      readonly about: ObjectionSubject
      readonly reason: string
    })
  | {
      readonly type: 'decideObjection'
      readonly objectionId: string
      readonly upheld: boolean
      readonly reason: string
    }
