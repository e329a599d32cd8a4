import { useState } from 'react'
import { z } from 'zod'
import { cases } from '../../electron/api/contract/cases.ts'
import { party } from '../../electron/api/contract/common.ts'
import { people } from '../../electron/api/contract/people.ts'
import type { SubjectAskedView } from '../../electron/api/contract/subjects.ts'
import { caseLookups } from '../data/cases.ts'
import { useCall } from '../data/use-call.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Segmented } from '../ui/choice.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { GroupField } from '../ui/field.tsx'
import { ChoiceField, SelectField, TextField, useQuestion } from '../ui/form/fields.tsx'
import { fieldsOf } from '../ui/form/fields-of.ts'
import { said } from '../ui/form/said.ts'
import { onAnswer, useContractForm } from '../ui/form/use-contract-form.ts'
import { NumberInput } from './number-input.tsx'
import styles from './subject-search.module.css'

const { kind, number } = fieldsOf(people.checkNumber)
const { caseNumber } = fieldsOf(cases.find)

const WAYS = ['number', 'case'] as const

interface SearchProps {
  readonly purpose?: string
  readonly onFound: (asked: SubjectAskedView) => unknown
}

export function SubjectSearch(props: SearchProps) {
  const { t } = useTexts()
  const [way, setWay] = useState<(typeof WAYS)[number]>('number')
  // Kept while the other way is shown.
  const numberForm = useNumberForm(props.purpose)
  const caseForm = useCaseForm()
  return (
    <search className={styles['search']}>
      <GroupField label={t('people.search.by')}>
        {links => (
          <Segmented
            {...links}
            value={way}
            onChange={setWay}
            options={WAYS.map(value => ({ value, label: t(`people.search.ways.${value}`) }))}
          />
        )}
      </GroupField>
      {way === 'number' ? <ByNumber {...props} form={numberForm} /> : <ByCase {...props} form={caseForm} />}
    </search>
  )
}

function useNumberForm(purpose: string | undefined) {
  const asked = z.object({
    kind,
    number,
    purpose: purpose === undefined ? said(fieldsOf(people.unmask).purpose) : z.string(),
  })
  return useContractForm(asked, { number: '', purpose: purpose ?? '' })
}

function useCaseForm() {
  return useContractForm(z.object({ caseNumber: said(caseNumber), party }), { caseNumber: '' })
}

function ByNumber({ purpose, onFound, form }: SearchProps & { readonly form: ReturnType<typeof useNumberForm> }) {
  const { t } = useTexts()
  const find = onAnswer(form, answer => onFound({ by: 'number', ...answer }))
  const { field, shown } = useQuestion({ form, name: 'number', label: t('applicant.number') })
  return (
    <div className={styles['subjectSearch']}>
      <SelectField
        form={form}
        name="kind"
        label={t('people.search.kind')}
        options={kind.options.map(value => ({ value, label: t(`people.search.kinds.${value}`) }))}
      />
      <NumberInput
        required
        kind={form.watch('kind')}
        label={shown.label}
        problem={shown.error}
        value={{ text: field.value, confirmed: false }}
        onChange={({ text }) => field.onChange(text)}
        onEnter={find}
      />
      {purpose === undefined && (
        <TextField form={form} name="purpose" label={t('people.search.purpose')} onEnter={find} />
      )}
      <ActButton kind="primary" onClick={find}>
        {t('people.search.find')}
      </ActButton>
    </div>
  )
}

function ByCase({ onFound, form }: SearchProps & { readonly form: ReturnType<typeof useCaseForm> }) {
  const { t } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const find = onAnswer(form, answer =>
    run(async () => {
      const { caseId } = await caseLookups.find(answer.caseNumber)
      onFound({ by: 'case', caseId, party: answer.party })
    }),
  )
  return (
    <>
      <div className={styles['subjectSearch']}>
        <TextField autoFocus form={form} name="caseNumber" label={t('case.number')} onEnter={find} />
        <ChoiceField
          form={form}
          name="party"
          label={t('people.search.party')}
          options={party.options.map(value => ({ value, label: t(`party.${value}`) }))}
        />
        <ActButton kind="primary" busy={busy} onClick={find}>
          {t('people.search.find')}
        </ActButton>
      </div>
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
    </>
  )
}
