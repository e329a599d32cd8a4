import type { CaseState } from '../cases/model/state.ts'
import type { Contact, ReminderChannel } from '../cases/reminding/events.ts'
import type { Party } from '../catalogue/model/item.ts'
import type { FaultCode } from '../errors/codes.ts'
import { isMobile } from '../subjects/phone.ts'
import type { ReminderOptions } from './options.ts'

/** Who is told, and how. `code` says why it is not by text. */
export interface Way {
  readonly to: Party
  readonly channel: ReminderChannel
  readonly code?: FaultCode
}

/**
 * Whom to tell, of those in this order: the first who left a number and wants to be told, else the first who wants to be.
 * Undefined when everybody has asked not to be told. `contacts`: of every party that there is.
 */
export function toldParty(
  contacts: Partial<Record<Party, Partial<Contact>>>,
  order: readonly Party[],
): Party | undefined {
  const open = order.filter(party => contacts[party] && contacts[party].reach !== 'none')
  return open.find(party => contacts[party]?.phone) ?? open[0]
}

/** The way to the citizen. Without a number somebody has to find one and call; to whom nobody is to be told, there is none. */
export function wayTo(state: CaseState, { to, enabled, gateway }: ReminderOptions): Way {
  const parties = to.filter(party => state.parties[party])
  const contacts = Object.fromEntries(parties.map(party => [party, state.parties[party]?.person]))
  const party = toldParty(contacts, to)
  if (!party) return { to: parties[0] ?? 'applicant', channel: 'none', code: 'K366' }
  const { phone, reach } = state.parties[party]?.person ?? {}
  const call = (code: FaultCode): Way => ({ to: party, channel: 'phone', code })
  if (!phone) return call('K364')
  if (reach === 'phone') return call('K368')
  if (!isMobile(phone)) return call('K367')
  return enabled && gateway ? { to: party, channel: 'sms' } : call('A548')
}
