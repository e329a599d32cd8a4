import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Card } from '../../ui/card.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { useCaseActs, useCounterCall } from '../counter-context.ts'

/** 情形: it decides which materials are asked for. */
export function SituationCard(props: { readonly view: CaseView; readonly onChosen: () => void }) {
  const acts = useCaseActs()
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const { view, onChosen } = props
  const { situations } = view.item
  const [at, setAt] = useState(view.situation ?? '')
  const choose = async (situation: string) => {
    if (situation === '') return
    if (await acts.act(on => caseCommands.chooseSituation({ ...on, situation }))) onChosen()
  }
  return (
    <Card title={t('life.situation.title')}>
      <p className="muted">{t('life.situation.choose')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the choice inside, caught on their way up. */}
      <div
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
          event.preventDefault()
          choose(at).catch(() => {})
        }}
      >
        <RadioGroup
          vertical
          autoFocus
          aria-label={t('life.situation.title')}
          value={at}
          onChange={setAt}
          options={situations.map(({ id, name }) => ({ value: id, label: pick(name) }))}
        />
      </div>
      <ActButton
        kind="primary"
        style={{ marginTop: 10 }}
        because={at === '' ? t('form.choose') : undefined}
        busy={call.busy}
        onClick={() => choose(at)}
      >
        {t('life.situation.confirm')}
      </ActButton>
    </Card>
  )
}
