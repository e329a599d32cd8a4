import { Button, Card, Radio } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { client } from '../api/client.ts'
import { useTexts } from '../i18n/index.ts'
import { lacksSituation } from './case-materials.ts'
import type { Counter } from './use-counter.ts'

/** 情形: chosen before the materials, with the arrow keys and Enter; afterwards one line with a way to change it. */
export function SituationCard({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t, pick } = useTexts()
  const { situations } = view.item
  const [choosing, setChoosing] = useState(lacksSituation(view))
  const [at, setAt] = useState(view.situation ?? situations[0]?.id ?? '')
  const chosen = situations.find(({ id }) => id === view.situation)
  const choose = async () => {
    if (await counter.act(on => client.cases.chooseSituation({ ...on, situation: at }))) setChoosing(false)
  }
  if (!choosing && chosen) {
    return (
      <Card size="small">
        <div className="buttons">
          <span>
            {t('life.situation.title')}：<strong data-testid="situation">{pick(chosen.name)}</strong>
          </span>
          <Button size="small" onClick={() => setChoosing(true)}>
            {t('life.situation.change')}
          </Button>
        </div>
      </Card>
    )
  }
  return (
    <Card size="small" title={pick(view.item.name)}>
      <p className="muted">{t('life.situation.choose')}</p>
      <Radio.Group
        className="lines"
        name="situation"
        aria-label={t('life.situation.title')}
        value={at}
        onChange={event => setAt(event.target.value)}
      >
        {situations.map(({ id, name }) => (
          <Radio
            key={id}
            value={id}
            autoFocus={id === at}
            onKeyDown={event => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              choose().catch(() => {})
            }}
          >
            {pick(name)}
          </Radio>
        ))}
      </Radio.Group>
      <Button type="primary" style={{ marginTop: 10 }} disabled={counter.busy} onClick={choose}>
        {t('life.situation.confirm')}
      </Button>
    </Card>
  )
}
