import type { Standing } from '../../cases/model/facts.ts'
import type { PartyView } from '../contract/case-view.ts'
import { picked } from './picked.ts'

export function standingView(standing: Standing): PartyView['standing'] {
  return picked(standing, 'owed', 'overdue', 'inGrace', 'asAgent', 'curesUsed', 'breaches')
}
