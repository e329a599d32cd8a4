import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { Open } from './commands.ts'

export function open({ item, station, window, situation }: Open, { today }: Facts): Decision {
  if (situation !== undefined && !item.situations.some(({ id }) => id === situation)) return refused('K309')
  const chosen = situation === undefined ? {} : { situation }
  return happened({ type: 'CaseOpened', item, station, window, ...chosen, on: today })
}
