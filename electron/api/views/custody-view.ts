import type { Bilingual } from '../../base/bilingual.ts'
import { RETURN_NAMES } from '../../cases/custody/explain.ts'
import type { HeldPaper } from '../../cases/custody/held-paper.ts'
import { evidenceIn } from '../../cases/custody/papers.ts'
import { DOCUMENT_NAMES } from '../../cases/documents/document-kinds.ts'
import { nameOfMaterial } from '../../cases/model/material-names.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { FORM_NAMES } from '../../cases/model/texts.ts'
import type { PaperView } from '../contract/case-view.ts'

/** What went back, then what lies with the hall. */
export function custodyView(state: CaseState, nameOf: (operatorId: string) => string): PaperView[] {
  const evidence = evidenceIn(state)
  return [
    ...state.papersReturned.map(paper => {
      const { on, by, method, to, mailNumber } = paper.returned
      const mail = mailNumber === undefined ? {} : { mailNumber }
      const returned = { on, by: nameOf(by), how: RETURN_NAMES[method], to, ...mail }
      return { ...paperView(paper, state, nameOf), place: 'returned' as const, returned }
    }),
    ...state.papers.map(paper => ({
      ...paperView(paper, state, nameOf),
      place: evidence.has(paper.materialId) ? ('evidence' as const) : ('here' as const),
    })),
  ]
}

function paperView({ materialId, on, by, supplied }: HeldPaper, state: CaseState, nameOf: (id: string) => string) {
  const material = state.item.materials.find(({ id }) => id === materialId)
  const received = on ?? state.openedOn
  const receipt = receiptOf(supplied === true, state)
  return {
    materialId,
    name: nameOfMaterial(state, materialId),
    ...(material ? { form: FORM_NAMES[material.form] } : {}),
    ...(received ? { on: received } : {}),
    ...(by ? { by: nameOf(by) } : {}),
    ...(receipt ? { receipt } : {}),
  }
}

/** The document that lists it as received. */
function receiptOf(supplied: boolean, { acceptance, documents }: CaseState): Bilingual | undefined {
  if (supplied) return DOCUMENT_NAMES.supplyReceipt
  if (acceptance || documents.some(({ kind }) => kind === 'notice')) return DOCUMENT_NAMES.notice
  return documents.some(({ kind }) => kind === 'heldReceipt') ? DOCUMENT_NAMES.heldReceipt : undefined
}
