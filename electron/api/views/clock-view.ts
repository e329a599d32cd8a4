import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { dateInHall } from '../../base/local-date.ts'
import { mayUndo } from '../../cases/mistaken/decide.ts'
import type { MistakenEntry } from '../../cases/mistaken/mistaken-entry.ts'
import type { Operator } from '../../cases/model/facts.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { MISTAKEN_NAMES, outcomeName } from '../../cases/model/texts.ts'
import type { MistakenCase } from '../../desk/calendar/mistaken-days.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { DayDoubtView, MistakenCaseView } from '../contract/system.ts'

export function dayDoubtView({ time }: Pick<HallParts, 'time'>): { readonly dayDoubt?: DayDoubtView } {
  const { doubt } = time
  if (!doubt) return {}
  const said = new Date(time.said).toISOString()
  const expected = new Date(time.now()).toISOString()
  return { dayDoubt: { kind: doubt.kind, said, saidDay: dateInHall(said), expected } }
}

export function mistakenCaseView({ state, entries }: MistakenCase, operator: Operator): MistakenCaseView {
  const { caseId, caseNumber, item, version } = state
  return {
    caseId,
    ...(caseNumber === undefined ? {} : { caseNumber }),
    itemName: item.name,
    version,
    actions: mayUndo(operator) ? [{ id: 'undoMistakenDay', about: {}, limits: { reason: 'always' } }] : [],
    entries: entries.map(entry => ({ version: entry.version, on: entry.on, what: whatOf(entry, state) })),
  }
}

function whatOf({ type, owedIds = [], outcome }: MistakenEntry, { owed }: CaseState): Bilingual {
  const { zh, en } = MISTAKEN_NAMES[type]
  if (outcome !== undefined) {
    const end = outcomeName(outcome)
    return bilingual(`${zh}：${end.zh}`, `${en}: ${end.en}`)
  }
  const names = owed.filter(({ owedId }) => owedIds.includes(owedId)).map(({ name }) => name)
  if (names.length === 0) return bilingual(zh, en)
  return bilingual(`${zh}：${names.map(name => name.zh).join('、')}`, `${en}: ${names.map(name => name.en).join(', ')}`)
}
