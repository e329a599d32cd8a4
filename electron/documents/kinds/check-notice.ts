import { bilingual } from '../../base/bilingual.ts'
import { CHECK_METHOD_NAMES } from '../../cases/checking/check-method.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL, TWO_COPIES } from '../definition.ts'

function ownNumber({ documents, promise }: CaseState): string {
  const issued = documents.findLast(({ kind, issued: made }) => kind === 'proofPromise' && made)?.issued
  return issued?.number ?? promise?.number ?? ''
}

/** 责令限期整改通知书, 告知承诺核查结果告知书: the check of a 告知承诺 has failed. */
export const checkNotice: DocumentDefinition<'checkNotice.correct' | 'checkNotice.ordinary'> = {
  copies: TWO_COPIES,
  signatures: [SEAL, RECEIVED],
  textKey: ({ event }) =>
    event.type === 'PromiseChecked' && event.outcome === 'correct' ? 'checkNotice.correct' : 'checkNotice.ordinary',
  fields: content => {
    const { event } = content
    if (event.type !== 'PromiseChecked') return []
    return [
      [bilingual('核查日期', 'Checked on'), dated(content, event.on)],
      [bilingual('核查方式', 'How'), CHECK_METHOD_NAMES[event.method]],
      [bilingual('整改期限', 'To be corrected by'), event.until && dated(content, event.until.date)],
    ]
  },
  body: content => {
    const { state, event } = content
    if (event.type !== 'PromiseChecked') return []
    const { owedId, found, until, basis } = event
    const material = state.owed.find(owed => owed.owedId === owedId)
    if (!material) return []
    const values = {
      material: material.name,
      found,
      basis,
      number: ownNumber(state),
      ...(until ? { until: dated(content, until.date) } : {}),
    }
    const slots = ['intro', 'found', 'follows', 'otherwise', 'basis', 'remedy'] as const
    return slots.map(slot => paragraph(content, slot, values))
  },
}
