import type { Bilingual } from '../../base/bilingual.ts'
import { type Gate, isAgainst } from '../gates/gate.ts'
import { OUTCOME_TABLE } from '../gates/outcome.ts'
import { GATE_NAMES } from '../gates/texts.ts'
import type { DecidedBy } from '../model/decided-by.ts'
import type { Explanation } from './explanation.ts'
import { REMEDIES, UNKNOWN_REMEDIES } from './remedies.ts'

export function byRow({ ruleVersion, rulesFrom, row: id }: DecidedBy): Pick<Explanation, 'because' | 'rules'> {
  const row = OUTCOME_TABLE.find(candidate => candidate.id === id)
  return {
    rules: { version: ruleVersion, ...(rulesFrom === undefined ? {} : { from: rulesFrom }) },
    ...(row ? { because: { reason: row.reason, basis: row.basis } } : {}),
  }
}

export function changesOf(gates: readonly Gate[]): Bilingual[] {
  const against = gates.filter(isAgainst)
  return [...new Set(against.map(gate => gate.id))].map(id => {
    const isKnown = against.some(gate => gate.id === id && hasRecord(gate))
    const { zh, en } = (isKnown ? undefined : UNKNOWN_REMEDIES[id]) ?? REMEDIES[id]
    return { zh: `${GATE_NAMES[id].zh}：${zh}`, en: `${GATE_NAMES[id].en}: ${en}` }
  })
}

/** A grade or entry is on record that could be repaired. */
export function hasRecord({ id, result, inputs }: Gate): boolean {
  return result === 'fail' || (id !== 'grade' && inputs.length > 0)
}
