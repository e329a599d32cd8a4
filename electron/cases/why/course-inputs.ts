import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import { type GateInput, input, listed } from '../gates/gate.ts'
import type { OwedId } from '../model/ids.ts'
import type { LapsePolicy, OfficeTime } from '../model/lapse-policy.ts'
import type { CaseState } from '../model/state.ts'

export function basisOf(policy: LapsePolicy | undefined): Bilingual {
  return policy?.basis ?? bilingual('大厅规则', 'Hall rule')
}

export function policyInputs(policy: LapsePolicy | undefined): GateInput[] {
  if (!policy) return []
  const { name, graceDays, cureDays, suspendDays } = policy
  return [
    input('逾期处理办法', 'policy', name),
    input('宽限（工作日）', 'grace, working days', graceDays),
    input('整改（工作日）', 'cure, working days', cureDays),
    input('挂起（工作日）', 'suspension, working days', suspendDays),
    ...officeTimeInput(policy),
  ]
}

/** What was chosen for the office's own time. */
export function officeTimeInput(policy: LapsePolicy | undefined): GateInput[] {
  const { officeTime } = policy ?? {}
  if (!officeTime) return []
  return [input('新日期晚于承诺办结日的', 'when a new date outruns the promised end', OFFICE_TIME_NAMES[officeTime])]
}

export function until(zh: string, en: string, { date, provisional }: Deadline): GateInput {
  return input(zh, en, provisional ? bilingual(`${date}（暂定）`, `${date} (provisional)`) : date)
}

export function nameOfOwed(state: CaseState, id: OwedId): Bilingual {
  return state.owed.find(({ owedId }) => owedId === id)?.name ?? bilingual(id, id)
}

export function namesInput(state: CaseState, ids: readonly OwedId[]): GateInput[] {
  return [input('材料', 'materials', listed(ids.map(id => nameOfOwed(state, id))))]
}

const OFFICE_TIME_NAMES: Readonly<Record<OfficeTime, Bilingual>> = {
  clockStops: bilingual('停止计时（补交挂起）', 'the promised time waits'),
  capped: bilingual('新日期以承诺办结日为限', 'the new date is capped'),
}
