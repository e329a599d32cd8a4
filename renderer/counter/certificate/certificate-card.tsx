import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { CertificateView } from '../../../electron/api/contract/certificate-view.ts'
import { actionOf, may, stateOf } from '../../case/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { Descriptions } from '../../ui/descriptions.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { useCounterCall } from '../counter-context.ts'
import { CertificateDialog } from './certificate-dialog.tsx'

type Asked = 'makeCertificate' | 'correctCertificate'

/** 证照: what it says, who made it; to be made by whoever may, before anything is handed over. */
export function CertificateCard({ view }: { readonly view: CaseView }) {
  const { t, pick } = useTexts()
  const call = useCounterCall()
  const [asking, setAsking] = useState<Asked>()
  const { actions, certificate, status } = view
  useHotkeys({ F7: may(actions, 'makeCertificate') ? () => setAsking('makeCertificate') : undefined })
  const button = (asked: Asked, label: string, kind: 'primary' | 'plain') => {
    const action = actionOf(actions, asked)
    return (
      action && (
        <ActButton
          data-action={asked}
          kind={kind}
          {...stateOf(action, pick)}
          busy={call.busy}
          onClick={() => setAsking(asked)}
        >
          {label}
        </ActButton>
      )
    )
  }
  return (
    <Card title={t('certificate.title')} data-testid="certificate">
      <Stack dense>
        {certificate && <Said certificate={certificate} />}
        {!certificate && <span>{pick(view.item.certificate?.name ?? view.item.name)}</span>}
        {!certificate && status === 'accepted' && !actionOf(actions, 'makeCertificate') && (
          <span className="muted">{t('certificate.wait')}</span>
        )}
        <Row>
          {button('makeCertificate', t('certificate.make'), 'primary')}
          {button('correctCertificate', t('certificate.correct'), 'plain')}
        </Row>
      </Stack>
      {asking && <CertificateDialog asked={asking} view={view} onClose={() => setAsking(undefined)} />}
    </Card>
  )
}

function Said({ certificate }: { readonly certificate: CertificateView }) {
  const { t, pick } = useTexts()
  const { name, number, issuedOn, validFrom: from, validUntil: until, copies, on, by, corrected } = certificate
  const valid = until === 'longTerm' ? t('certificate.longLine', { from }) : t('certificate.validLine', { from, until })
  const line = (key: 'name' | 'number' | 'issuedOn' | 'valid' | 'copies', text: string) => ({
    key,
    label: t(`certificate.labels.${key}`),
    children: <AsWritten>{text}</AsWritten>,
  })
  return (
    <>
      <Descriptions
        items={[
          line('name', pick(name)),
          line('number', number),
          line('issuedOn', issuedOn),
          line('valid', valid),
          line('copies', t('certificate.copiesLine', { count: copies })),
        ]}
      />
      <span className="muted">{t('certificate.madeBy', { on, by })}</span>
      {corrected && (
        <span className="muted">
          <AsWritten>{t('certificate.correctedBy', corrected)}</AsWritten>
        </span>
      )}
    </>
  )
}
