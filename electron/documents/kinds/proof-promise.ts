import { bilingual } from '../../base/bilingual.ts'
import { isProof } from '../../cases/model/promised-material.ts'
import { paragraph } from '../content.ts'
import { BLANK, DATE, type DocumentDefinition, SEAL } from '../definition.ts'
import { statements } from '../statements.ts'
import { CONTENT, PROOF, table } from '../tables.ts'
import { signedPart } from './promise.ts'

/** 告知承诺书 (国办发〔2020〕42号): what the organ tells, then what the applicant promises. */
export const proofPromise: DocumentDefinition<'proofPromise'> = {
  signatures: [SEAL, bilingual('承诺人（签名或盖章）', 'Signature or seal'), DATE],
  textKey: () => 'proofPromise',
  fields: ({ state }) => [[bilingual('联系电话', 'Phone'), state.parties.handler?.person.phone ?? BLANK]],
  body: content => {
    const { state, voice } = content
    const proofs = (state.promise?.materials ?? []).filter(isProof)
    return [
      paragraph(content, 'intro'),
      paragraph(content, 'duty', { basis: state.item.basis }),
      table(
        voice,
        [PROOF, CONTENT, PUBLISHED],
        proofs.map(({ name, proof }) => [name, proof?.content ?? name, proof?.published ?? NOT_PUBLISHED]),
      ),
      paragraph(content, 'manner'),
      paragraph(content, 'liability'),
      paragraph(content, 'check'),
      ...(proofs.some(({ proof }) => proof?.published) ? [paragraph(content, 'published')] : []),
      paragraph(content, 'choice'),
      paragraph(content, 'declare'),
      statements(content),
      ...(state.promise?.agentClause ? [voice.paragraph(state.promise.agentClause)] : []),
      ...signedPart(content),
    ]
  },
}

const PUBLISHED = bilingual('承诺书是否公开、公开范围及时限', 'Published, where and how long')
const NOT_PUBLISHED = bilingual('不公开', 'not published')
