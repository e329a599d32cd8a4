import { bilingual } from '../../base/bilingual.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { lateValues, policyOf } from '../late.ts'
import { officeTimeRule } from '../office-time.ts'
import { MATERIAL, table } from '../tables.ts'

/** 逾期与整改告知书 (深圳经济特区社会信用条例 art. 69). */
export const overdueNotice: DocumentDefinition<'overdueNotice'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'overdueNotice',
  body: content => {
    const { state, voice } = content
    const policy = policyOf(state)
    const values = policy
      ? lateValues(content, policy)
      : { basis: state.item.basis, outcome: bilingual('依法处理', 'as the law says') }
    const late = state.owed.flatMap(({ name, status, lateness, cure }) =>
      status === 'owed' && lateness ? [{ name, lateness, cure }] : [],
    )
    const rows = late.map(({ name, lateness, cure }) => [
      name,
      dated(content, lateness.was),
      dated(content, (cure?.until ?? lateness.graceUntil).date),
    ])
    const curable = late.some(({ lateness, cure }) => lateness.cureOffered && !cure)
    return [
      paragraph(content, 'fact'),
      table(voice, [MATERIAL, bilingual('原定期限', 'Was due'), bilingual('宽限至', 'Grace until')], rows),
      paragraph(content, 'basis', values),
      paragraph(content, 'grace'),
      ...(policy && policy.suspendDays > 0 ? [paragraph(content, 'suspend')] : []),
      ...officeTimeRule(content),
      paragraph(content, curable ? 'cure' : 'noCure', values),
      paragraph(content, 'outcome', values),
      paragraph(content, 'object'),
      paragraph(content, 'repair'),
    ]
  },
}
