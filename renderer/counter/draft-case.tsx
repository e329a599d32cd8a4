import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import { client, commandId } from '../api/client.ts'
import { type PageSignature, PrintDialog } from '../components/print-dialog.tsx'
import { useTexts } from '../i18n/index.ts'
import { lacksSituation, materialsOf } from './case-materials.ts'
import { CreditCard } from './credit-card.tsx'
import { DecisionCard } from './decision-card.tsx'
import { DocumentsCard } from './documents-card.tsx'
import { MaterialsCard } from './materials-card.tsx'
import { SituationCard } from './situation-card.tsx'
import type { Counter, OnCase } from './use-counter.ts'

/** A case being put together: materials on the left, credit, gates and what may be done on the right. */
export function DraftCase({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  /** Which materials are asked for is not known yet. */
  const noSituation = lacksSituation(view)
  const all = materialsOf(view).map(material => material.id)
  const [present, setPresent] = useState<readonly string[]>(() =>
    view.missing ? all.filter(id => !view.missing?.includes(id)) : [],
  )
  const [printing, setPrinting] = useState<DocumentKind>()
  const missing = all.filter(id => !present.includes(id))
  const { data: preview } = useQuery({
    queryKey: ['preview', view.caseId, view.version, missing],
    queryFn: () => client.cases.preview({ caseId: view.caseId, missing }),
    placeholderData: keepPreviousData,
  })
  const assessment = preview ?? view.assessment
  const recorded = JSON.stringify(view.missing) === JSON.stringify(missing)
  const { unsaved } = counter
  useEffect(() => {
    // Nothing ticked and nothing recorded is a list that nobody has looked at yet.
    const begun = view.missing !== undefined || present.length > 0
    unsaved.current =
      begun && !recorded && !noSituation ? on => client.cases.checkMaterials({ ...on, missing }) : undefined
    // What has left the screen was recorded or given up: it is not recorded over what became of the case.
    return () => {
      unsaved.current = undefined
    }
  })

  /** Records the list as it is ticked, where it differs from what was recorded, then does what was asked. */
  const withMaterials = (command: (on: OnCase) => Promise<CaseView>) =>
    counter.act(async on => {
      if (recorded) return command(on)
      const checked = await client.cases.checkMaterials({ ...on, missing })
      return command({ caseId: on.caseId, commandId: commandId(), expectedVersion: checked.version })
    })

  const sign = (signature: PageSignature) =>
    counter.act(on => client.cases.signPromise({ ...on, number: view.promise?.number ?? '', signature }))

  return (
    <>
      <div className="column">
        {view.item.situations.length > 0 && <SituationCard key={view.situation} counter={counter} view={view} />}
        {!noSituation && <MaterialsCard key={view.situation} view={view} present={present} onChange={setPresent} />}
        {view.caseNumber && <DocumentsCard view={view} />}
      </div>
      <div className="column">
        <CreditCard view={view} counter={counter} />
        {noSituation ? (
          <Alert type="info" showIcon title={t('life.situation.first')} />
        ) : (
          <DecisionCard
            view={view}
            assessment={assessment}
            missing={missing}
            counter={counter}
            withMaterials={withMaterials}
            onPrint={setPrinting}
          />
        )}
      </div>
      {printing && (
        <PrintDialog
          caseId={view.caseId}
          kind={printing}
          onSign={view.assessment.answers.includes('signPromise') ? sign : undefined}
          onClose={() => setPrinting(undefined)}
        />
      )}
    </>
  )
}
