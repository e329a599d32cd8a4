import type { CaseState } from '../../cases/model/state.ts'
import type { StepKind } from '../../cases/model/step-kind.ts'
import { type Step, steps } from '../../cases/model/steps.ts'
import type { CaseRecord } from '../case-record.ts'
import type { StepRowTable } from '../schema.ts'
import { KEYS_PER_CASE } from './owed-row.ts'

/** Owed materials show these already; a draft is only a case row. */
const ELSEWHERE: ReadonlySet<StepKind> = new Set(['supply', 'supplyLate', 'cure', 'finishEntry'])

/** The department's steps are not the window's. */
function ownerOf(waitsFor: Step['waitsFor'], { department }: CaseState): string | null {
  if (waitsFor === 'examiner') return department.examiner ?? ''
  return waitsFor === 'approver' ? '' : null
}

export function stepRows({ key, state, openedOn }: CaseRecord): StepRowTable[] {
  return steps(state, openedOn)
    .filter(({ kind }) => !ELSEWHERE.has(kind))
    .map(({ kind, on, provisional, waitsFor, materialId }, position) => {
      const material = state.owed.find(owed => owed.materialId === materialId)?.name
      return {
        step_key: key * KEYS_PER_CASE + position,
        case_key: key,
        case_number: state.caseNumber ?? null,
        kind,
        due_key: on,
        provisional: provisional ? 1 : 0,
        waits_for: waitsFor,
        owner: ownerOf(waitsFor, state),
        item_code: state.item.code,
        department_zh: state.item.department.zh,
        window: state.window,
        material_id: materialId ?? null,
        material_zh: material?.zh ?? null,
        material_en: material?.en ?? null,
      }
    })
}
