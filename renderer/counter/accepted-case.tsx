import { Alert, Button, Card, Descriptions, Result, Segmented, Tag } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import { client } from '../api/client.ts'
import { ConfirmDialog } from '../components/confirm-dialog.tsx'
import { PrintDialog } from '../components/print-dialog.tsx'
import { ReasonDialog } from '../components/reason-dialog.tsx'
import { useHotkeys } from '../components/use-hotkeys.ts'
import { WhyDialog } from '../components/why-dialog.tsx'
import { useTexts } from '../i18n/index.ts'
import { DocumentsCard } from './documents-card.tsx'
import { OwedCard } from './owed-card.tsx'
import { PartiesCard } from './parties-card.tsx'
import type { Counter } from './use-counter.ts'

/** A case that was accepted, noticed or has ended: what is owed, and giving out the result. */
export function AcceptedCase({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t, pick } = useTexts()
  const [printing, setPrinting] = useState<DocumentKind>()
  const document: DocumentKind | undefined =
    view.status === 'noticed' ? 'oneTimeNotice' : view.acceptance && !view.withdrawal ? 'notice' : undefined
  // As it stands now: the promise itself, or what a stop, an extension or a notice made of it.
  const finish = (view.clock ?? view.acceptance)?.finish
  const [explaining, setExplaining] = useState(false)
  useHotkeys({ F1: () => setExplaining(true), F8: document && (() => setPrinting(document)) })

  return (
    <>
      <div className="column">
        <Card size="small">
          <Result
            style={{ padding: 8 }}
            status={view.status === 'withdrawn' ? 'info' : view.status === 'noticed' ? 'warning' : 'success'}
            title={
              view.acceptance?.mode === 'owing' && view.status === 'accepted'
                ? t('case.acceptedOwing')
                : t(`case.status.${view.status}`)
            }
            subTitle={view.caseNumber && <strong data-testid="case-number">{view.caseNumber}</strong>}
            extra={
              <>
                {document && (
                  <Button type="primary" onClick={() => setPrinting(document)}>
                    {t(document === 'notice' ? 'case.printNotice' : 'case.printOneTime')}
                  </Button>
                )}
                <Button onClick={() => setExplaining(true)}>{t('why.open')}</Button>
                <Button onClick={counter.next}>{t('act.next')}</Button>
              </>
            }
          />
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'item', label: t('item.title'), children: pick(view.item.name) },
              ...(view.acceptance && finish
                ? [
                    {
                      key: 'accepted',
                      label: t('case.status.accepted'),
                      children: (
                        <>
                          {t('case.acceptedOn', { date: view.acceptance.on })}
                          <br />
                          {t('case.finish', { date: view.acceptance.finish.date })}
                          {view.acceptance.finish.provisional && <Tag color="warning">{t('case.provisional')}</Tag>}
                        </>
                      ),
                    },
                  ]
                : []),
              ...(view.withdrawal
                ? [{ key: 'withdrawn', label: t('act.withdrawReason'), children: view.withdrawal.reason }]
                : []),
            ]}
          />
        </Card>
        <PartiesCard counter={counter} view={view} />
        <DocumentsCard view={view} />
      </div>
      <div className="column">
        {view.status === 'noticed' ? (
          <Noticed counter={counter} view={view} />
        ) : (
          <>
            <OwedCard counter={counter} view={view} />
            {(view.status === 'accepted' || view.status === 'handedOver') && <Ending counter={counter} view={view} />}
          </>
        )}
      </div>
      {explaining && <WhyDialog caseId={view.caseId} onClose={() => setExplaining(false)} />}
      {printing && <PrintDialog caseId={view.caseId} kind={printing} onClose={() => setPrinting(undefined)} />}
    </>
  )
}

/** After a one-time notice: the citizen is back with the materials. */
function Noticed({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t, pick } = useTexts()
  const missing = view.item.materials.filter(material => view.missing?.includes(material.id))
  const goOn = () => counter.act(on => client.cases.checkMaterials({ ...on, missing: view.missing ?? [] }))
  return (
    <Card size="small" title={t('gates.ordinaryAlways')}>
      <ul>
        {missing.map(material => (
          <li key={material.id}>{pick(material.name)}</li>
        ))}
      </ul>
      <Button type="primary" disabled={counter.busy} onClick={goOn}>
        {t('case.reopen')}
      </Button>
    </Card>
  )
}

/** Giving out the result, closing, withdrawing. Locked while anything is owed, and it says by what. */
function Ending({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t, pick } = useTexts()
  const [takenBy, setTakenBy] = useState<'handler' | 'applicant'>('handler')
  const [asking, setAsking] = useState<'withdraw' | 'handOver' | 'close'>()
  const { yieldsCertificate } = view.item
  const canHandOver = view.status === 'accepted' && yieldsCertificate && !view.locked && !counter.busy
  const canClose = !counter.busy && !view.locked && (view.status === 'handedOver' || !yieldsCertificate)
  const handOver = () => counter.act(on => client.cases.handOver({ ...on, method: 'counter', takenBy }))
  const close = () =>
    counter.act(on => client.cases.close({ ...on, result: yieldsCertificate ? '0' : '6', reason: '' }))
  // The key that accepted the case is never the one that ends it: both are asked for once more.
  useHotkeys({ F9: canHandOver ? () => setAsking('handOver') : canClose ? () => setAsking('close') : undefined })
  const taker = view.parties[takenBy]

  const owed = view.owed.filter(entry => entry.status === 'owed' || entry.status === 'supplied')
  return (
    <Card size="small" title={t('act.title')}>
      <div className="actions">
        {view.locked && (
          <Alert
            type="warning"
            showIcon
            data-testid="locked"
            title={t('case.locked', { names: owed.map(entry => pick(entry.name)).join('、') })}
          />
        )}
        {view.status === 'accepted' && yieldsCertificate && (
          <>
            {!view.sameParty && (
              <Segmented<'handler' | 'applicant'>
                aria-label={t('case.takenBy')}
                value={takenBy}
                onChange={setTakenBy}
                options={[
                  { value: 'handler', label: `${t('case.takenBy')}：${t('party.handler')}` },
                  { value: 'applicant', label: `${t('case.takenBy')}：${t('party.applicant')}` },
                ]}
              />
            )}
            <Button type="primary" size="large" disabled={!canHandOver} onClick={() => setAsking('handOver')}>
              {t('case.handOver')}
            </Button>
          </>
        )}
        {(view.status === 'handedOver' || !yieldsCertificate) && (
          <Button type="primary" disabled={!canClose} onClick={() => setAsking('close')}>
            {t('case.close')}
          </Button>
        )}
        {view.status === 'accepted' && <Button onClick={() => setAsking('withdraw')}>{t('act.withdraw')}</Button>}
      </div>
      {(asking === 'handOver' || asking === 'close') && (
        <ConfirmDialog
          title={t(asking === 'handOver' ? 'case.handOverTitle' : 'case.closeTitle')}
          text={
            asking === 'handOver'
              ? t('case.handOverTo', { name: taker?.name ?? '', number: taker?.number ?? '' })
              : t('case.closeFinal')
          }
          onCancel={() => setAsking(undefined)}
          onConfirm={() => {
            setAsking(undefined)
            return asking === 'handOver' ? handOver() : close()
          }}
        />
      )}
      {asking === 'withdraw' && (
        <ReasonDialog
          title={t('act.withdrawReason')}
          onCancel={() => setAsking(undefined)}
          onConfirm={reason => {
            setAsking(undefined)
            counter.act(on => client.cases.withdraw({ ...on, reason }))
          }}
        />
      )}
    </Card>
  )
}
