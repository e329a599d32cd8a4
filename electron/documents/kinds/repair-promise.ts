import { bilingual } from '../../base/bilingual.ts'
import { isUnrepaired } from '../../cases/trust/breaches.ts'
import { paragraph } from '../content.ts'
import { DATE, type DocumentDefinition } from '../definition.ts'
import { statements } from '../statements.ts'
import { table } from '../tables.ts'
import { RECORD, recorded } from './records.ts'

/** 信用修复承诺书, for the hall's own records. */
export const repairPromise: DocumentDefinition<'repairPromise'> = {
  signatures: [bilingual('承诺人（签名或盖章）', 'Signature or seal'), DATE],
  textKey: () => 'repairPromise',
  body: content => {
    const rows = content.state.breaches.filter(isUnrepaired).map(breach => recorded(content, breach))
    return [
      paragraph(content, 'intro'),
      table(content.voice, RECORD, rows),
      paragraph(content, 'declare'),
      statements(content),
      paragraph(content, 'foot'),
    ]
  },
}
