import { bilingual } from '../../base/bilingual.ts'
import { isUnrepaired } from '../../cases/trust/breaches.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { DATE, type DocumentDefinition } from '../definition.ts'
import { statements } from '../statements.ts'
import { table } from '../tables.ts'

/** 信用修复承诺书, for the hall's own records. */
export const repairPromise: DocumentDefinition<'repairPromise'> = {
  signatures: [bilingual('承诺人（签名或盖章）', 'Signature or seal'), DATE],
  textKey: () => 'repairPromise',
  body: content => {
    const rows = content.state.breaches
      .filter(isUnrepaired)
      .map(({ breachId, kind, on, until }) => [breachId, FACTS[kind], dated(content, on), dated(content, until)])
    return [
      paragraph(content, 'intro'),
      table(content.voice, COLUMNS, rows),
      paragraph(content, 'declare'),
      statements(content),
      paragraph(content, 'foot'),
    ]
  },
}

const COLUMNS = [
  bilingual('记录编号', 'Record'),
  bilingual('事实', 'Fact'),
  bilingual('记录日期', 'Recorded on'),
  bilingual('有效至', 'Counts until'),
]

const FACTS = {
  late: bilingual('未按期补交', 'not supplied in time'),
  false: bilingual('承诺不实', 'false'),
}
