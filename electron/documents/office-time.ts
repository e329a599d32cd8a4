import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { SafeHtml } from '../base/html.ts'
import type { OfficeTime } from '../cases/model/lapse-policy.ts'
import type { DocumentContent } from './content.ts'
import { policyOf } from './late.ts'

/** What becomes of the office's time when the citizen's own date has passed. Cases of earlier releases have no such rule. */
export function officeTimeRule(content: DocumentContent<never>): readonly SafeHtml[] {
  const rule = policyOf(content.state)?.officeTime
  return rule && content.issued.layout !== undefined ? [content.voice.paragraph(RULES[rule])] : []
}

const RULES: Readonly<Record<OfficeTime, Bilingual>> = {
  clockStops: bilingual(
    '办理期限：材料在约定的日期没有补交的（包括宽限、整改、延期和不可抗力延期），自该日次日起至补交之日止不计入承诺办结时限（补交挂起，本大厅办事规则）；法定办结期限照常计算。',
    'Time to decide: if a material has not come by its agreed date (in grace, a cure, an extension or force majeure too), the time from the next day until it comes does not count towards the promised time (rule of this hall); the statutory limit runs on.',
  ),
  capped: bilingual(
    '办理期限：宽限、整改、延期（包括不可抗力延期）的日期，以承诺办结日期前、扣除办理所需时间为限，不因此推迟办结（本大厅办事规则）。',
    'Time to decide: a date of grace, a cure or an extension (force majeure too) lies no later than the promised end less the time that the work needs, which is not put off for it (rule of this hall).',
  ),
}
