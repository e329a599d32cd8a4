import type { Operator } from '../../cases/model/facts.ts'
import type { CaseState } from '../../cases/model/state.ts'
import type { HallParts } from '../../desk/parts.ts'
import { whyNotNow } from '../../desk/reminders/manual.ts'
import { FAULTS } from '../../errors/codes.ts'
import type { ActionView } from '../contract/actions.ts'
import { callResult } from '../contract/reminders.ts'

export async function reminderActions(
  { store, config, desk }: HallParts,
  state: CaseState,
  { role }: Operator,
): Promise<ActionView[]> {
  if (role === 'kiosk') return []
  const code = await whyNotNow(store.db, state, config.reminders, desk.today)
  if (code === 'K362') return []
  const offered = { id: 'recordReminder', about: {}, limits: {} } as const
  if (!code) return [offered]
  const { zh, en } = FAULTS[code]
  return [{ ...offered, because: { code, text: { zh, en } } }]
}

export function callActions({ role }: Operator): ActionView[] {
  return role === 'kiosk' ? [] : [{ id: 'recordReminder', about: {}, limits: { choices: callResult.options } }]
}
