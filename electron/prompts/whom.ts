import type { PromptChannel } from '../cases/prompting-events.ts'
import type { CaseState } from '../cases/state.ts'
import type { Party } from '../catalogue/model/item.ts'
import type { FaultCode } from '../errors/codes.ts'
import { isMobile } from '../subjects/phone.ts'
import type { PromptOptions } from './options.ts'

/** Who is told, and how. `code` says why it is not by text. */
export interface Way {
  readonly to: Party
  readonly channel: PromptChannel
  readonly code?: FaultCode
}

/**
 * The way to the citizen: the first party who left a number and wants to be told. Without a number somebody has to find
 * one and call; when everybody has asked not to be told, nobody is.
 */
export function wayTo(state: CaseState, { to, enabled, gateway }: PromptOptions): Way {
  const parties = to.filter(party => state.parties[party])
  const open = parties.filter(party => state.parties[party]?.person.reach !== 'none')
  const [asked] = open
  if (!asked) return { to: parties[0] ?? 'applicant', channel: 'none', code: 'K366' }
  const party = open.find(candidate => state.parties[candidate]?.person.phone) ?? asked
  const { phone, reach } = state.parties[party]?.person ?? {}
  const call = (code: FaultCode): Way => ({ to: party, channel: 'phone', code })
  if (!phone) return call('K364')
  if (reach === 'phone') return call('K368')
  if (!isMobile(phone)) return call('K367')
  return enabled && gateway ? { to: party, channel: 'sms' } : call('A548')
}
