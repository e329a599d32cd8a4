import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import { PrintDialog } from '../components/print-dialog.tsx'
import { useHotkeys } from '../components/use-hotkeys.ts'
import { WhyDialog } from '../components/why-dialog.tsx'
import { useTexts } from '../i18n/index.ts'
import { CaseCard } from './case/case-card.tsx'
import { EndingCard } from './case/ending-card.tsx'
import { RecordsCard } from './case/records-card.tsx'
import { RequestsCard } from './case/requests-card.tsx'
import { ReturningCase } from './case/returning-case.tsx'
import { StepsCard } from './case/steps-card.tsx'
import { DocumentsCard } from './documents-card.tsx'
import { OwedCard } from './owed/owed-card.tsx'
import { PartiesCard } from './parties-card.tsx'
import type { Counter } from './use-counter.ts'

/** A case that was accepted, waits for the citizen to come back, or has ended. */
export function AcceptedCase({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  const [printing, setPrinting] = useState<DocumentKind>()
  const document = documentOf(view)
  const print = document && (() => setPrinting(document))
  const [explaining, setExplaining] = useState(false)
  useHotkeys({ F1: () => setExplaining(true), F8: print })
  const returning = view.status === 'noticed' || view.status === 'held'
  const under = view.status === 'accepted' || view.status === 'handedOver'
  return (
    <>
      <div className="column">
        <CaseCard
          counter={counter}
          view={view}
          onExplain={() => setExplaining(true)}
          printing={
            print && { label: t(document === 'notice' ? 'case.printNotice' : 'case.printOneTime'), onPrint: print }
          }
        />
        <StepsCard view={view} />
        <PartiesCard counter={counter} view={view} />
        <RecordsCard counter={counter} view={view} />
        <DocumentsCard view={view} />
      </div>
      <div className="column">
        <RequestsCard counter={counter} view={view} />
        {returning ? (
          <ReturningCase counter={counter} view={view} />
        ) : (
          <>
            <OwedCard counter={counter} view={view} />
            {under && <EndingCard counter={counter} view={view} />}
          </>
        )}
      </div>
      {explaining && <WhyDialog caseId={view.caseId} onClose={() => setExplaining(false)} />}
      {printing && <PrintDialog caseId={view.caseId} kind={printing} onClose={() => setPrinting(undefined)} />}
    </>
  )
}

function documentOf(view: CaseView): DocumentKind | undefined {
  if (view.status === 'noticed') return view.notice && 'oneTimeNotice'
  return view.acceptance && !view.withdrawal ? 'notice' : undefined
}
