import type { LocalDate } from '../../base/local-date.ts'
import { materialOfOwed } from '../../cases/model/ids.ts'
import { nameOfMaterial } from '../../cases/model/material-names.ts'
import { type Breach, type CaseState, isVoided, type OwedMaterial, usedCure } from '../../cases/model/state.ts'
import { breachOf, isDisputed } from '../../cases/trust/breaches.ts'
import type { CaseRecord } from '../case-record.ts'
import type { TrustRowTable } from '../schema.ts'

/** 按期, 逾期后补齐, 整改后补齐, 整改中, 免除, 失信（未补、不实）. */
export type TrustOutcome = 'kept' | 'late' | 'cured' | 'curing' | 'waived' | 'breached' | 'false'

export function trustRows({ state }: CaseRecord): TrustRowTable[] {
  const { caseNumber } = state
  if (caseNumber === undefined) return []
  return [...ofOwed(state, caseNumber), ...ofFalsehood(state, caseNumber)]
}

function ofOwed(state: CaseState, caseNumber: string): TrustRowTable[] {
  return state.owed.flatMap(owed => {
    const breach = breachOf(state, owed.owedId)
    // A voided case counts for nothing, unless a breach in it was struck.
    if (isVoided(state) && !breach) return []
    const cure = usedCure(owed, state)
    const found = outcomeOf(owed, cure, breach)
    if (!found) return []
    const [outcome, on] = found
    // A falsehood may be in what nobody promised.
    return (breach?.subjects ?? owed.subjects).map(subject => ({
      trust_key: `${owed.owedId}|${subject}`,
      subject,
      case_id: state.caseId,
      case_number: caseNumber,
      owed_id: owed.owedId,
      material_zh: owed.name.zh,
      material_en: owed.name.en,
      outcome,
      on,
      cure_on: cure?.on ?? null,
      breach_id: breach?.breachId ?? null,
      breach_on: breach?.on ?? null,
      until: breach?.until ?? null,
      disputed: breach && isDisputed(state, breach) ? 1 : 0,
      repaired_on: breach?.repairedOn ?? null,
      struck_on: breach?.struckOn ?? null,
    }))
  })
}

/** A false material that was never owed. */
function ofFalsehood(state: CaseState, caseNumber: string): TrustRowTable[] {
  const others = state.breaches.filter(
    ({ owedId, kind, mistaken }) => kind === 'false' && !mistaken && !state.owed.some(owed => owed.owedId === owedId),
  )
  return others.flatMap(breach => {
    const { owedId, breachId, on, until, repairedOn, struckOn, subjects } = breach
    const material = nameOfMaterial(state, materialOfOwed(owedId))
    return subjects.map(subject => ({
      trust_key: `${breachId}|${subject}`,
      subject,
      case_id: state.caseId,
      case_number: caseNumber,
      owed_id: owedId,
      material_zh: material.zh,
      material_en: material.en,
      outcome: 'false' satisfies TrustOutcome,
      on,
      cure_on: null,
      breach_id: breachId,
      breach_on: on,
      until,
      disputed: isDisputed(state, breach) ? 1 : 0,
      repaired_on: repairedOn ?? null,
      struck_on: struckOn ?? null,
    }))
  })
}

function outcomeOf(
  owed: OwedMaterial,
  cure: OwedMaterial['cure'],
  breach: Breach | undefined,
): [TrustOutcome, LocalDate] | undefined {
  const settled = settledOutcome(owed, cure)
  if (breach && (breach.arrivedOn === undefined || !settled)) {
    return [breach.kind === 'false' ? 'false' : 'breached', breach.on]
  }
  return settled ?? (cure && ['curing', cure.on])
}

function settledOutcome(owed: OwedMaterial, cure: OwedMaterial['cure']): [TrustOutcome, LocalDate] | undefined {
  if (owed.status === 'discharged' && owed.dischargedOn) {
    return [cure ? 'cured' : owed.lateness ? 'late' : 'kept', owed.dischargedOn]
  }
  return owed.status === 'waived' && owed.waiver ? ['waived', owed.waiver.on] : undefined
}
