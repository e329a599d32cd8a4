import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { may } from '../case/actions.ts'
import { caseQueries, type Looked } from '../data/cases.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { Card } from '../ui/card.tsx'
import { late } from '../ui/late.tsx'
import { Stack } from '../ui/layout.tsx'
import { useCounterCall, useShownCase } from './counter-context.ts'
import { CreditCard } from './credit-card.tsx'
import { DocumentsCard } from './documents-card.tsx'
import { ActionCard } from './entry/action-card.tsx'
import { EntryCard } from './entry/entry-card.tsx'
import { GatesCard } from './entry/gates-card.tsx'
import { SituationCard } from './entry/situation-card.tsx'
import { FalsehoodCard } from './falsehood/late-falsehood.ts'
import { MaterialsCard } from './materials-card.tsx'
import type { Printing } from './printing-dialog.tsx'

const PrivacyDialog = late(() => import('./entry/privacy-dialog.tsx').then(part => part.PrivacyDialog))

export function DraftCase(props: { readonly view: CaseView; readonly onPrint: (printing: Printing) => void }) {
  const { t } = useTexts()
  const { view, onPrint } = props
  const noSituation = view.item.situations.length > 0 && view.situation === undefined
  const [choosing, setChoosing] = useState(noSituation)
  const [telling, setTelling] = useState(false)
  const { busy } = useCounterCall()
  const toTell = useRef(may(view.actions, 'showPrivacyNotice'))
  // The notice comes before anything else, but after a key that waited for the case: with Esc the person is gone.
  useEffect(() => {
    if (busy || !toTell.current) return
    toTell.current = false
    setTelling(true)
  }, [busy])
  const all = view.asked.map(material => material.id)
  const [present, setPresent] = useState<readonly string[]>(() =>
    view.missing ? all.filter(id => !view.missing?.includes(id)) : [],
  )
  // What is not asked any more, and later asked again, has not been seen.
  if (present.some(id => !all.includes(id))) setPresent(present.filter(id => all.includes(id)))
  const [defects, setDefects] = useState(() => new Map(view.defects.map(({ materialId, what }) => [materialId, what])))
  const looked = lookedAt(all, present, defects)
  const { data: preview } = useQuery({
    ...caseQueries.preview(view.caseId, looked),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const { ticked } = useShownCase()
  useLayoutEffect(() => {
    const begun = view.missing !== undefined || present.length > 0 || looked.defects.length > 0
    ticked.current = noSituation ? undefined : { caseId: view.caseId, looked, begun }
    return () => {
      ticked.current = undefined
    }
  })
  const shared = { view, assessment: preview ?? view.assessment }
  const actions = preview?.actions ?? view.actions
  return (
    <>
      <Stack>
        <EntryCard view={view} onSituation={() => setChoosing(true)} onNotice={() => setTelling(true)} />
        {choosing && <SituationCard key={view.situation} view={view} onChosen={() => setChoosing(false)} />}
        {!noSituation && (
          <MaterialsCard
            key={view.situation}
            view={view}
            present={present}
            onChange={setPresent}
            defects={defects}
            onDefects={setDefects}
          />
        )}
        {view.falsehood && <FalsehoodCard view={view} />}
        {view.caseNumber && <DocumentsCard view={view} onPrint={onPrint} />}
      </Stack>
      <Stack>
        <ActionCard {...shared} actions={actions} chosen={!noSituation} onPrint={onPrint} />
        <CreditCard view={view} assessment={shared.assessment} actions={actions} />
        {noSituation ? (
          <Card title={t('gates.title')}>
            <Alert tone="info" title={t('life.situation.first')} />
          </Card>
        ) : (
          <GatesCard {...shared} looked={looked} />
        )}
      </Stack>
      {telling && <PrivacyDialog view={view} onClose={() => setTelling(false)} />}
    </>
  )
}

/** A defect counts once something was written; a material that is ticked has none. */
function lookedAt(all: readonly string[], present: readonly string[], written: ReadonlyMap<string, string>): Looked {
  const missing = all.filter(id => !present.includes(id))
  const defects = missing
    .toSorted()
    .flatMap(materialId => ({ materialId, what: written.get(materialId)?.trim() ?? '' }))
    .filter(({ what }) => what !== '')
  return { missing, defects }
}
