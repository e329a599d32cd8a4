import { useState } from 'react'
import type { TypedKind } from '../../electron/api/contract/people.ts'
import type { SubjectAskedView } from '../../electron/api/contract/subjects.ts'
import { caseLookups } from '../data/cases.ts'
import { useCall } from '../data/use-call.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Segmented } from '../ui/choice.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { NO_NUMBER, NumberInput } from './number-input.tsx'
import styles from './subject-search.module.css'

const KINDS: readonly TypedKind[] = ['person', 'travelDocument', 'organisation', 'household']
const PARTIES = ['applicant', 'handler'] as const

/** Says who is meant: by a number, for a purpose, or as a party of a case. */
export function SubjectSearch(props: {
  /** What it is for; absent: it is asked. */
  readonly purpose?: string
  readonly onFound: (asked: SubjectAskedView) => unknown
}) {
  const { t } = useTexts()
  const [way, setWay] = useState<'number' | 'case'>('number')
  const [kind, setKind] = useState<TypedKind>('person')
  const [number, setNumber] = useState(NO_NUMBER)
  const [typedPurpose, setPurpose] = useState('')
  const [caseNumber, setCaseNumber] = useState('')
  const [party, setParty] = useState<(typeof PARTIES)[number]>('applicant')
  const { busy, error, run, dismiss } = useCall()
  const purpose = props.purpose ?? typedPurpose.trim()
  const ready = way === 'number' ? number.text.trim() !== '' && purpose !== '' : caseNumber.trim() !== ''
  const find = () =>
    run(async () => {
      if (!ready) return
      if (way === 'number') {
        props.onFound({ by: 'number', kind, number: number.text.trim(), purpose })
      } else {
        const { caseId } = await caseLookups.find(caseNumber.trim())
        props.onFound({ by: 'case', caseId, party })
      }
    })
  return (
    <search className={styles['search']}>
      <div className={styles['subjectSearch']}>
        <Field label={t('people.search.by')}>
          <Segmented<'number' | 'case'>
            aria-label={t('people.search.by')}
            value={way}
            onChange={setWay}
            options={(['number', 'case'] as const).map(value => ({ value, label: t(`people.search.ways.${value}`) }))}
          />
        </Field>
        {way === 'number' && (
          <>
            <Field label={t('people.search.kind')}>
              <Select
                aria-label={t('people.search.kind')}
                style={{ width: 190 }}
                value={kind}
                onChange={setKind}
                options={KINDS.map(value => ({ value, label: t(`people.search.kinds.${value}`) }))}
              />
            </Field>
            <Field label={t('applicant.number')}>
              <NumberInput
                key={kind}
                kind={kind}
                label={t('applicant.number')}
                value={number}
                onChange={setNumber}
                onEnter={find}
              />
            </Field>
            {props.purpose === undefined && (
              <Field label={t('people.search.purpose')}>
                <TextInput
                  aria-label={t('people.search.purpose')}
                  maxLength={200}
                  value={typedPurpose}
                  onChange={event => setPurpose(event.target.value)}
                  onEnter={find}
                />
              </Field>
            )}
          </>
        )}
        {way === 'case' && (
          <>
            <Field label={t('case.number')}>
              <TextInput
                autoFocus
                aria-label={t('case.number')}
                value={caseNumber}
                onChange={event => setCaseNumber(event.target.value)}
                onEnter={find}
              />
            </Field>
            <Field label={t('people.search.party')}>
              <Segmented<(typeof PARTIES)[number]>
                aria-label={t('people.search.party')}
                value={party}
                onChange={setParty}
                options={PARTIES.map(value => ({ value, label: t(`party.${value}`) }))}
              />
            </Field>
          </>
        )}
        <ActButton kind="primary" enabled={ready} busy={busy} onClick={find}>
          {t('people.search.find')}
        </ActButton>
      </div>
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
    </search>
  )
}
