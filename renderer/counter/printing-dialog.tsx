import { useQueryClient } from '@tanstack/react-query'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import { may } from '../case/actions.ts'
import { type PageSignature, PrintDialog } from '../case/print-dialog.tsx'
import { caseCommands } from '../data/cases.ts'
import { caseDocument } from '../data/documents.ts'
import { useCaseActs } from './counter-context.ts'

export interface Printing {
  readonly kind: DocumentKind
  readonly about?: number | undefined
}

/** Whatever is printed is recorded as handed out. */
export function PrintingDialog(props: {
  readonly view: CaseView
  readonly printing: Printing
  readonly onClose: () => void
}) {
  const acts = useCaseActs()
  const queries = useQueryClient()
  const { view, printing } = props
  const { caseId, promise, actions } = view
  const sign =
    promise &&
    ((signature: PageSignature) =>
      acts.act(on => caseCommands.signPromise({ ...on, number: promise.number, signature })))
  return (
    <PrintDialog
      source={caseDocument(queries, caseId, printing.kind, printing.about)}
      onSign={printing.kind === promise?.documents[0] && may(actions, 'signPromise') ? sign : undefined}
      onPrinted={() => acts.handedOut(caseId, printing.kind, printing.about).catch(() => {})}
      onClose={props.onClose}
    />
  )
}
