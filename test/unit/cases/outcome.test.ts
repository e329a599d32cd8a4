import { describe, expect, it } from 'vitest'
import {
  matches,
  OUTCOME_INPUTS,
  OUTCOME_TABLE,
  type OutcomeInputs,
  outcomeRow,
} from '../../../electron/cases/gates/outcome.ts'

const COMBINATIONS: readonly OutcomeInputs[] = OUTCOME_INPUTS.materials.flatMap(materials =>
  OUTCOME_INPUTS.person.flatMap(person => OUTCOME_INPUTS.against.map(against => ({ materials, person, against }))),
)

describe('the outcome table', () => {
  it.each(COMBINATIONS)('has exactly one row for $materials, $person, $against', inputs => {
    expect(OUTCOME_TABLE.filter(row => matches(row.when, inputs))).toHaveLength(1)
  })

  it('covers 45 combinations, and every row is needed', () => {
    expect(COMBINATIONS).toHaveLength(45)
    expect(new Set(COMBINATIONS.map(inputs => outcomeRow(inputs).id))).toEqual(
      new Set(OUTCOME_TABLE.map(row => row.id)),
    )
  })

  it('gives reason and basis in both languages', () => {
    for (const { reason, basis } of OUTCOME_TABLE) {
      expect([reason.zh, reason.en, basis.zh, basis.en].every(text => text.length > 3)).toBe(true)
    }
  })

  it('gives trust only when nothing is against it, never over a firm gate (9.1: override never covers G3)', () => {
    for (const inputs of COMBINATIONS) {
      const { outcome } = outcomeRow(inputs)
      if (outcome === 'trust') expect(inputs).toMatchObject({ materials: 'missing', against: 'nothing' })
      if (inputs.materials === 'missing' && inputs.against === 'firm') expect(outcome).toBe('ordinary')
    }
  })

  it('sends unknown alone to a supervisor, never to the ordinary procedure (9.1: G5/G6 unknown → 需人工决定)', () => {
    for (const person of ['silent', 'allowed'] as const) {
      expect(outcomeRow({ materials: 'missing', person, against: 'unknown' }).outcome).toBe('person')
    }
  })

  it('accepts complete materials whatever a supervisor or a grade says (design 6.1)', () => {
    for (const inputs of COMBINATIONS.filter(({ materials }) => materials === 'complete')) {
      expect(outcomeRow(inputs).outcome).toBe('full')
    }
  })
})
