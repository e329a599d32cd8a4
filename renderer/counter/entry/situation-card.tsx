import { Card, Radio } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { useCaseActs, useCounterCall } from '../counter-context.ts'

/** 情形: chosen before the materials, with the arrow keys and Enter. Which one it is decides what is asked for. */
export function SituationCard(props: { readonly view: CaseView; readonly onChosen: () => void }) {
  const acts = useCaseActs()
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const { view, onChosen } = props
  const { situations } = view.item
  const [at, setAt] = useState(view.situation ?? '')
  const focused = at === '' ? situations[0]?.id : at
  const choose = async (situation: string) => {
    if (situation === '') return
    if (await acts.act(on => caseCommands.chooseSituation({ ...on, situation }))) onChosen()
  }
  return (
    <Card size="small" title={t('life.situation.title')}>
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
            autoFocus={id === focused}
            onKeyDown={event => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              choose(at).catch(() => {})
            }}
          >
            {pick(name)}
          </Radio>
        ))}
      </Radio.Group>
      <ActButton
        type="primary"
        style={{ marginTop: 10 }}
        enabled={at !== ''}
        busy={call.busy}
        onClick={() => choose(at)}
      >
        {t('life.situation.confirm')}
      </ActButton>
    </Card>
  )
}
