import { useState } from 'react'
import styles from '../case/person.module.css'
import { PersonName } from '../case/person-name.tsx'
import { TrustButton } from '../case/trust/trust-button.tsx'
import { peopleCalls } from '../data/people.ts'
import { useCall } from '../data/use-call.ts'
import { type Texts, useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { AsWritten } from '../ui/as-written.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Stack } from '../ui/layout.tsx'
import { Tag } from '../ui/tag.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useCaseActs, useVisitor } from './counter-context.ts'
import { saidOf, TypedPersonFields, typedFrom } from './entry/typed-person.tsx'
import { PersonOwes } from './person/person-owes.tsx'

export function PersonCard() {
  const acts = useCaseActs()
  const { t, pick } = useTexts()
  const { atCounter } = useVisitor()
  return (
    <Card title={t('person.title')}>
      {!atCounter && <p className="muted">{t('person.none')}</p>}
      {atCounter?.kind === 'typed' && (
        <>
          <div className={styles['personName']}>
            <PersonName name={atCounter.name} />
          </div>
          <div>{atCounter.shown}</div>
          <Alert tone="warning" title={t('reader.typedHint')} />
          <TrustButton
            asked={{
              by: 'number',
              kind: atCounter.document === 'idCard' ? 'person' : 'travelDocument',
              number: atCounter.number,
            }}
            onOpen={acts.find}
          />
        </>
      )}
      {atCounter?.kind === 'card' && (
        <>
          <div className={styles['personName']} data-testid="person">
            <PersonName name={atCounter.person.name} />
          </div>
          <div>
            <AsWritten>
              {[atCounter.person.number, sexName(atCounter.person.sex, t), atCounter.person.origin]
                .filter(Boolean)
                .join(' · ')}
            </AsWritten>{' '}
            {atCounter.person.cardType !== 'resident' && <Tag>{t(`reader.cardType.${atCounter.person.cardType}`)}</Tag>}
          </div>
          <div>
            {atCounter.person.validTo === LONG_TERM
              ? t('reader.longTerm')
              : t('reader.validTo', { date: atCounter.person.validTo })}{' '}
            {atCounter.person.expired && <Tag tone="error">{t('reader.expired')}</Tag>}
          </div>
          {atCounter.person.warnings.map(warning => (
            <Alert key={warning.en} tone="warning" title={pick(warning)} />
          ))}
          <PersonOwes readingId={atCounter.person.readingId} />
        </>
      )}
      {!atCounter && <TypedIdentity />}
      <FindCase />
    </Card>
  )
}

/** As cards say it. */
const LONG_TERM = '长期'

function sexName(sex: string, t: Texts['t']): string {
  if (sex === '男') return t('person.male')
  return sex === '女' ? t('person.female') : sex
}

function TypedIdentity() {
  const visitor = useVisitor()
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(() => typedFrom(undefined))
  const [tried, setTried] = useState(false)
  const { busy, error, run, settled, dismiss } = useCall()
  if (!open) {
    return (
      <Button kind="link" onClick={() => setOpen(true)}>
        {t('reader.typed')}
      </Button>
    )
  }
  const { kind } = typed
  const said = saidOf(typed)
  const missing = (text: string) => (tried && text === '' ? t('form.fillIn') : undefined)
  const begin = async () => {
    setTried(true)
    // Enter counts for what is typed by now, also while the number before is still being checked.
    await settled()
    return run(async () => {
      if (said.name === '' || said.number === '') return
      const { result, shown } = await peopleCalls.checkNumber({ kind, number: said.number })
      const taken = result === 'valid' || (said.confirmed && result !== 'refused')
      if (taken) visitor.begin({ kind: 'typed', ...said, shown })
    })
  }
  return (
    <Stack dense>
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      <TypedPersonFields
        value={typed}
        onChange={setTyped}
        problems={{ name: missing(said.name), number: missing(said.number) }}
        onEnter={begin}
      />
      <ActButton busy={busy} onClick={begin}>
        {t('act.confirm')}
      </ActButton>
    </Stack>
  )
}

function FindCase() {
  const acts = useCaseActs()
  const { t } = useTexts()
  const [text, setText] = useState('')
  const find = async () => {
    if (text.trim() !== '' && (await acts.find(text))) setText('')
  }
  return (
    <TextInput
      style={{ marginTop: 12 }}
      placeholder={t('item.find')}
      aria-label={t('item.find')}
      value={text}
      onChange={event => setText(event.target.value)}
      onEnter={find}
    />
  )
}
