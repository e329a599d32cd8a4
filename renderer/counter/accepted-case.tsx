import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { actionOf } from '../case/actions.ts'
import { WhyDialog } from '../case/why-dialog.tsx'
import { type Texts, useTexts } from '../texts/index.ts'
import { useHotkeys } from '../ui/hotkeys.tsx'
import { Stack } from '../ui/layout.tsx'
import { CaseCard } from './case/case-card.tsx'
import { CustodyCard } from './case/custody-card.tsx'
import { inDepartment } from './case/department-acts.ts'
import { DiscardedCase } from './case/discarded-case.tsx'
import { EndingCard } from './case/ending-card.tsx'
import { ArchiveCard } from './case/late-archive-card.ts'
import { DepartmentCard } from './case/late-department-card.ts'
import { RecordsCard } from './case/records-card.tsx'
import { RequestsCard } from './case/requests-card.tsx'
import { ReturningCase } from './case/returning-case.tsx'
import { StepsCard } from './case/steps-card.tsx'
import { CertificateCard } from './certificate/late-certificate.ts'
import { DocumentsCard } from './documents-card.tsx'
import { FalsehoodCard } from './falsehood/late-falsehood.ts'
import { OwedCard } from './owed/owed-card.tsx'
import { PartiesCard } from './parties-card.tsx'
import type { Printing } from './printing-dialog.tsx'

/**
 * A case that was accepted, waits for the citizen, or has ended. The endings stand above what may grow, so that buttons
 * keep their places.
 */
export function AcceptedCase(props: { readonly view: CaseView; readonly onPrint: (printing: Printing) => void }) {
  const texts = useTexts()
  const { view, onPrint } = props
  const printing = nextToPrint(view, texts)
  const print = printing && (() => onPrint(printing))
  const [explaining, setExplaining] = useState(false)
  useHotkeys({ F1: () => setExplaining(true), F8: print })
  const { status } = view
  const returning = status === 'noticed' || status === 'held'
  return (
    <>
      <Stack>
        <CaseCard
          view={view}
          onExplain={() => setExplaining(true)}
          printing={print && { label: printing.label, waits: view.toHandOut.length > 0, onPrint: print }}
        />
        <StepsCard view={view} />
        <PartiesCard view={view} />
        {view.falsehood && <FalsehoodCard view={view} />}
        <RecordsCard view={view} />
        <CustodyCard view={view} />
        <DocumentsCard view={view} onPrint={onPrint} />
      </Stack>
      <Stack>
        {status === 'discarded' && <DiscardedCase view={view} />}
        {returning && <ReturningCase view={view} />}
        {status === 'accepted' && inDepartment(view) && <DepartmentCard view={view} />}
        {view.item.certificate && view.result?.granted && <CertificateCard view={view} />}
        {(status === 'accepted' || status === 'handedOver') && <EndingCard view={view} />}
        {!returning && status !== 'discarded' && <OwedCard view={view} />}
        <RequestsCard view={view} />
        {(view.archive || actionOf(view.actions, 'archive')) && <ArchiveCard view={view} />}
      </Stack>
      {explaining && <WhyDialog caseId={view.caseId} version={view.version} onClose={() => setExplaining(false)} />}
    </>
  )
}

/** What is due first; otherwise what is most often printed again. */
function nextToPrint(view: CaseView, { t, pick }: Texts): (Printing & { readonly label: string }) | undefined {
  const [waits] = view.toHandOut
  if (waits) {
    const { kind, about, title } = waits
    return { kind, about, label: labelOf(kind, t) ?? t('here.tray.print', { title: pick(title) }) }
  }
  const kind = view.status === 'noticed' ? view.notice && 'oneTimeNotice' : acceptedNotice(view)
  return kind && { kind, label: labelOf(kind, t) ?? '' }
}

function acceptedNotice({ acceptance, withdrawal }: CaseView): 'notice' | undefined {
  return acceptance && !withdrawal ? 'notice' : undefined
}

function labelOf(kind: Printing['kind'], t: Texts['t']): string | undefined {
  if (kind === 'notice') return t('case.printNotice')
  return kind === 'oneTimeNotice' ? t('case.printOneTime') : undefined
}
