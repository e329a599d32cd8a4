import { useState } from 'react'
import type { CaseView, PaperView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, becauseOf } from '../../case/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { late } from '../../ui/late.tsx'
import { Row } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCounterCall } from '../counter-context.ts'

const ReturnPapersDialog = late(() => import('./return-papers-dialog.tsx').then(part => part.ReturnPapersDialog))

const COLOURS = { here: 'warning', evidence: 'error', returned: 'success' } as const

/** 收存: what lies with the hall, and what went back. */
export function CustodyCard({ view }: { view: CaseView }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [asking, setAsking] = useState(false)
  const giveBack = actionOf(view.actions, 'returnPapers')
  if (view.custody.length === 0) return null
  return (
    <Card title={t('life.custody.title')} data-testid="custody">
      <List>
        {view.custody.map(paper => (
          <li key={`${paper.materialId} ${paper.returned?.on ?? ''}`} data-place={paper.place}>
            <span>
              <strong>{pick(paper.name)}</strong>{' '}
              <Tag tone={COLOURS[paper.place]}>{t(`life.custody.places.${paper.place}`)}</Tag>
              <br />
              <PaperLine paper={paper} />
            </span>
          </li>
        ))}
      </List>
      {giveBack && (
        <Row style={{ marginTop: 8 }}>
          <ActButton
            data-action="returnPapers"
            because={becauseOf(giveBack, pick)}
            busy={call.busy}
            onClick={() => setAsking(true)}
          >
            {t('life.custody.button')}
          </ActButton>
        </Row>
      )}
      {asking && <ReturnPapersDialog view={view} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function PaperLine({ paper }: { paper: PaperView }) {
  const { t, pick } = useTexts()
  const { on, by, receipt, returned } = paper
  const parts = [
    on && t(by ? 'life.custody.receivedBy' : 'life.custody.received', { on, by }),
    receipt && t('life.custody.receipt', { name: pick(receipt) }),
    returned && t('life.custody.returned', { on: returned.on, how: pick(returned.how), to: t(`party.${returned.to}`) }),
    returned?.mailNumber && t('life.custody.mail', { number: returned.mailNumber }),
  ]
  return (
    <span className="muted">
      <AsWritten>{parts.filter(part => part).join(t('life.clause'))}</AsWritten>
    </span>
  )
}
