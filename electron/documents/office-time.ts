import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { SafeHtml } from '../base/html.ts'
import type { OfficeTime } from '../cases/model/lapse-policy.ts'
import { officeTimeOf } from '../cases/owing/office-time.ts'
import type { DocumentContent } from './content.ts'
import { policyOf } from './late.ts'

/** What becomes of the office's time when the citizen's own date has passed. Cases of earlier releases have no such rule. */
export function officeTimeRule({ state, issued, voice }: DocumentContent<never>): readonly SafeHtml[] {
  const rule = state.clock ? officeTimeOf(state) : policyOf(state)?.officeTime
  return rule && issued.layout !== undefined ? [voice.paragraph(RULES[rule])] : []
}

const RULES: Readonly<Record<OfficeTime, Bilingual>> = {
  clockStops: bilingual(
    '办理期限：材料在约定的日期没有补交的（包括宽限、整改、延期和不可抗力延期），自该日次日起至补交之日止不计入承诺办结时限（补交挂起，本大厅办事规则）；法定办结期限照常计算。',
    'Time to decide: if a material has not come by its agreed date, the days from the next day until it comes do not count towards the promised time (rule of this hall). This also holds in grace, for a cure and for an extension, force majeure included. The statutory time limit keeps running.',
  ),
  capped: bilingual(
    '办理期限：宽限、整改、延期（包括不可抗力延期）后的日期，最晚定在承诺办结日期之前，并留出办理所需的时间；承诺办结日期不因此推迟（本大厅办事规则）。',
    'Time to decide: a new date in grace, for a cure or by an extension (force majeure included) lies before the promised end and leaves the time that the work needs; the promised end is not put off (rule of this hall).',
  ),
}
