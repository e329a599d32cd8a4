import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import { type PageSignature, PrintDialog } from '../case/print-dialog.tsx'
import { client } from '../data/client.ts'
import type { Counter } from './use-counter.ts'

/** A document of the case that is shown; without `about` the last one of its kind. */
export interface Printing {
  readonly kind: DocumentKind
  readonly about?: number | undefined
}

/** The document as it will be printed. A promise can be signed on the screen; what was printed is on record as handed out. */
export function PrintingDialog(props: {
  readonly counter: Counter
  readonly view: CaseView
  readonly printing: Printing
  readonly onClose: () => void
}) {
  const { counter, view, printing } = props
  const { caseId, promise, assessment } = view
  const sign = (signature: PageSignature) =>
    counter.act(on => client.cases.signPromise({ ...on, number: promise?.number ?? '', signature }))
  return (
    <PrintDialog
      caseId={caseId}
      kind={printing.kind}
      about={printing.about}
      onSign={printing.kind === 'promise' && assessment.answers.includes('signPromise') ? sign : undefined}
      onPrinted={() => counter.handedOut(caseId, printing.kind, printing.about).catch(() => {})}
      onClose={props.onClose}
    />
  )
}
