import { bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { lateValues, policyOf } from '../late.ts'
import { MATERIAL, table } from '../tables.ts'
import type { Words } from '../voice.ts'

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
    const late = state.owed.filter(({ status, lateness }) => status === 'owed' && lateness)
    const rows = late.map(({ name, lateness, cure }) => [
      name,
      shownDay(content, lateness?.was),
      shownDay(content, (cure?.until ?? lateness?.graceUntil)?.date),
    ])
    const curable = late.some(({ lateness, cure }) => lateness?.cureOffered && !cure)
    return [
      paragraph(content, 'fact'),
      table(voice, [MATERIAL, bilingual('原定期限', 'Was due'), bilingual('宽限至', 'Grace until')], rows),
      paragraph(content, 'basis', values),
      paragraph(content, 'grace'),
      ...(policy && policy.suspendDays > 0 ? [paragraph(content, 'suspend')] : []),
      paragraph(content, curable ? 'cure' : 'noCure', values),
      paragraph(content, 'outcome', values),
      paragraph(content, 'object'),
      paragraph(content, 'repair'),
    ]
  },
}

function shownDay(content: DocumentContent<never>, day: LocalDate | undefined): Words {
  return day ? dated(content, day) : ''
}
