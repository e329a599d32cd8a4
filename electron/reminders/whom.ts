import type { CaseState } from '../cases/model/state.ts'
import type { Contact, ReminderChannel } from '../cases/reminding/events.ts'
import type { Party } from '../catalogue/model/item.ts'
import type { FaultCode } from '../errors/codes.ts'
import { isMobile } from '../subjects/phone.ts'
import type { ReminderOptions } from './options.ts'

/** `code`: why it is not a text. */
export interface ReminderRoute {
  readonly to: Party
  readonly channel: ReminderChannel
  readonly code?: FaultCode
}

/** The first with a number who wants reminders, else the first who wants them. Undefined: none does. */
export function notifiedParty(
  contacts: Partial<Record<Party, Partial<Contact>>>,
  order: readonly Party[],
): Party | undefined {
  const open = order.filter(party => contacts[party] && contacts[party].reach !== 'none')
  return open.find(party => contacts[party]?.phone) ?? open[0]
}

export function wayTo(state: CaseState, { to, enabled, gateway }: ReminderOptions): ReminderRoute {
  const parties = to.filter(party => state.parties[party])
  const contacts = Object.fromEntries(parties.map(party => [party, state.parties[party]?.person]))
  const party = notifiedParty(contacts, to)
  if (!party) return { to: parties[0] ?? 'applicant', channel: 'none', code: 'K366' }
  const { phone, reach } = state.parties[party]?.person ?? {}
  const call = (code: FaultCode): ReminderRoute => ({ to: party, channel: 'phone', code })
  if (!phone) return call('K364')
  if (reach === 'phone') return call('K368')
  if (!isMobile(phone)) return call('K367')
  return enabled && gateway ? { to: party, channel: 'sms' } : call('A548')
}
