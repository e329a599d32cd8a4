import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Card, Input, Tag } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { client } from '../api/client.ts'
import { DueText } from '../components/due-text.tsx'
import { ErrorAlert } from '../components/fault-alert.tsx'
import { NumberInput } from '../components/number-input.tsx'
import { useCall } from '../components/use-call.ts'
import { useHotkeys } from '../components/use-hotkeys.ts'
import { useTexts } from '../i18n/index.ts'
import { DocumentChoice, type PersonDocument } from './document-choice.tsx'
import type { Counter } from './use-counter.ts'

/** Who stands here, masked, with what they still owe. Also the way to a case by its number. */
export function PersonCard({ counter }: { counter: Counter }) {
  const { t, pick } = useTexts()
  const { atCounter } = counter
  return (
    <Card size="small" title={t('person.title')}>
      {!atCounter && <p className="muted">{t('person.none')}</p>}
      {atCounter?.kind === 'typed' && (
        <>
          <div className="person-name">{atCounter.name}</div>
          <div>{atCounter.number.replace(/^(.{6}).*(.{4})$/, '$1********$2')}</div>
          <Alert type="warning" showIcon title={t('reader.typedHint')} />
        </>
      )}
      {atCounter?.kind === 'card' && (
        <>
          <div className="person-name" data-testid="person">
            {atCounter.person.name}
          </div>
          <div>
            {[atCounter.person.number, atCounter.person.sex, atCounter.person.origin].filter(Boolean).join(' · ')}{' '}
            {atCounter.person.cardType !== 'resident' && <Tag>{t(`reader.cardType.${atCounter.person.cardType}`)}</Tag>}
          </div>
          <div>
            {t('reader.validTo', { date: atCounter.person.validTo })}{' '}
            {atCounter.person.expired && <Tag color="error">{t('reader.expired')}</Tag>}
          </div>
          {atCounter.person.warnings.map(warning => (
            <Alert key={warning.en} type="warning" showIcon title={pick(warning)} />
          ))}
          <Owed counter={counter} readId={atCounter.person.readId} />
        </>
      )}
      {!atCounter && <TypedIdentity counter={counter} />}
      <FindCase counter={counter} />
    </Card>
  )
}

function Owed({ counter, readId }: { counter: Counter; readId: string }) {
  const { t, pick, hallTime } = useTexts()
  const { data, error } = useQuery({
    queryKey: ['owed', readId],
    queryFn: () => client.people.owedByReader({ readId }),
  })
  const open = (caseId: string) => counter.load(() => client.cases.get({ caseId }))
  // A case with something owed is in the list above; the one that is open here needs no button.
  const unfinished =
    data?.cases.filter(
      entry => entry.caseId !== counter.view?.caseId && !data.owed.some(owed => owed.caseId === entry.caseId),
    ) ?? []
  // Before a case is shown the keys are for these lists; afterwards they are the case's.
  const [firstOwed] = counter.view ? [] : (data?.owed ?? [])
  const [firstUnfinished] = counter.view ? [] : unfinished
  useHotkeys({
    F3: firstOwed && (() => void open(firstOwed.caseId)),
    F4: firstUnfinished && (() => void open(firstUnfinished.caseId)),
  })
  if (error) return <ErrorAlert error={error} />
  if (!data) return null
  return (
    <>
      <h4>{t('person.owes')}</h4>
      {data.owed.length === 0 && <p className="muted">{t('person.owesNothing')}</p>}
      <ul className="list" data-testid="owes">
        {data.owed.map(owed => (
          <li key={owed.owedId}>
            <span>
              {pick(owed.material)} {owed.overdue && <Tag color="error">{t('case.overdue')}</Tag>}
              <br />
              <span className="muted">
                {owed.caseNumber} <DueText due={owed.due} />
              </span>
            </span>
            <Button onClick={() => open(owed.caseId)}>
              {owed === firstOwed ? `${t('person.take')}（F3）` : t('person.take')}
            </Button>
          </li>
        ))}
      </ul>
      {unfinished.length > 0 && <h4>{t('person.openCases')}</h4>}
      <ul className="list">
        {unfinished.map(entry => (
          <li key={entry.caseId}>
            <span>
              {pick(entry.item)}
              <br />
              <span className="muted">
                {entry.caseNumber ?? t(`case.status.${entry.status as CaseView['status']}`)} ·{' '}
                {hallTime(entry.openedAt)}
              </span>
            </span>
            <Button onClick={() => open(entry.caseId)}>
              {entry === firstUnfinished ? `${t('person.continue')}（F4）` : t('person.continue')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function TypedIdentity({ counter }: { counter: Counter }) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [kind, setKind] = useState<PersonDocument>('person')
  const { run } = useCall()
  if (!open) {
    return (
      <Button type="link" onClick={() => setOpen(true)}>
        {t('reader.typed')}
      </Button>
    )
  }
  const ready = name.trim() !== '' && number.trim() !== ''
  const begin = () =>
    run(async () => {
      if (!ready) return
      const { result } = await client.people.checkNumber({ kind, number })
      const document = kind === 'person' ? 'idCard' : 'travelDocument'
      if (result !== 'refused') counter.begin({ kind: 'typed', name: name.trim(), number: number.trim(), document })
    })
  return (
    <div className="actions">
      <Input
        autoFocus
        placeholder={t('person.name')}
        aria-label={t('person.name')}
        value={name}
        onChange={event => setName(event.target.value)}
      />
      <NumberInput
        key={kind}
        kind={kind}
        label={t(kind === 'person' ? 'person.number' : 'applicant.travelNumber')}
        value={number}
        onChange={setNumber}
        onEnter={begin}
      />
      <DocumentChoice value={kind} onChange={setKind} />
      <Button disabled={!ready} onClick={begin}>
        {t('act.confirm')}
      </Button>
    </div>
  )
}

function FindCase({ counter }: { counter: Counter }) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const find = async () => {
    if (text.trim() !== '' && (await counter.find(text))) setText('')
  }
  return (
    <Input
      style={{ marginTop: 12 }}
      placeholder={t('item.find')}
      aria-label={t('item.find')}
      value={text}
      onChange={event => setText(event.target.value)}
      onPressEnter={find}
    />
  )
}
