import { z } from 'zod'
import { measures, type PermittedMeasureView } from '../../electron/api/contract/measures.ts'
import { measureCommands } from '../data/measures.ts'
import { useCall } from '../data/use-call.ts'
import { useCallId } from '../data/use-call-id.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { GroupField } from '../ui/field.tsx'
import { CheckField, DayField, ReasonField, SelectField, TextField } from '../ui/form/fields.tsx'
import { fieldsOf } from '../ui/form/fields-of.ts'
import { said } from '../ui/form/said.ts'
import { onAnswer, useContractForm } from '../ui/form/use-contract-form.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { Row } from '../ui/layout.tsx'

const { person, permitted, basis, facts, from, to, notice, decider, appeal } = fieldsOf(measures.enter)
const { kind, number, name } = person.shape

const asked = z.object({
  kind,
  number,
  name: said(name),
  permitted: said(permitted),
  basis: said(basis),
  deferral: z.boolean(),
  kiosk: z.boolean(),
  booking: z.boolean(),
  items: z.string(),
  facts: said(facts),
  noticeOn: notice.shape.on,
  noticeHow: notice.shape.how,
  from,
  to,
  decider: said(decider),
  appeal: said(appeal),
})

const CONVENIENCES = ['deferral', 'kiosk', 'booking'] as const

export function EnterDialog(props: {
  readonly entries: readonly PermittedMeasureView[]
  readonly onEntered: () => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const { busy, error, run, dismiss } = useCall()
  const callId = useCallId()
  const form = useContractForm(asked, {
    number: '',
    name: '',
    permitted: '',
    basis: '',
    deferral: false,
    kiosk: false,
    booking: false,
    items: '',
    facts: '',
    decider: '',
    appeal: '',
  })
  const permittedId = form.watch('permitted')
  const bases = props.entries.find(({ id }) => id === permittedId)?.bases ?? []
  const first = form.watch('from')
  const enter = async (answer: z.infer<typeof asked>) => {
    const { kind, number, name, items, noticeOn, noticeHow, deferral, kiosk, booking, ...rest } = answer
    const wanted = { deferral, kiosk, booking }
    const call = {
      ...rest,
      person: { kind, number, name },
      closes: CONVENIENCES.filter(each => wanted[each]),
      items: deferral ? items.split(/[\s、，,;；]+/).filter(Boolean) : [],
      notice: { on: noticeOn, how: noticeHow },
    }
    const done = await run(async () => {
      await measureCommands.enter({ ...call, commandId: callId(JSON.stringify(call)) })
      return true
    })
    if (done) props.onEntered()
  }
  return (
    <FormDialog
      width="widest"
      title={t('measures.enter')}
      busy={busy}
      submit={t('measures.enterDone')}
      refusal={error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      onSubmit={onAnswer(form, enter)}
      onClose={props.onCancel}
    >
      <Row style={{ alignItems: 'start' }}>
        <SelectField
          autoFocus
          form={form}
          name="kind"
          label={t('measures.form.kind')}
          options={kind.options.map(value => ({ value, label: t(`people.search.kinds.${value}`) }))}
        />
        <TextField form={form} name="number" label={t('measures.form.number')} />
        <TextField form={form} name="name" label={t('measures.form.name')} />
      </Row>
      <SelectField
        form={form}
        name="permitted"
        label={t('measures.form.permitted')}
        options={props.entries.map(entry => ({ value: entry.id, label: `${entry.id} ${entry.name}` }))}
        onChosen={() => form.setValue('basis', '')}
      />
      <SelectField
        form={form}
        name="basis"
        label={t('measures.form.basis')}
        options={bases.map(value => ({ value, label: value }))}
      />
      <GroupField label={t('measures.form.closes')} hint={t('measures.form.closesHint')} required>
        {links => (
          <fieldset aria-labelledby={links['aria-labelledby']} aria-describedby={links['aria-describedby']}>
            <Row>
              {CONVENIENCES.map(each => (
                <CheckField key={each} form={form} name={each} label={t(`measures.closes.${each}`)} />
              ))}
            </Row>
          </fieldset>
        )}
      </GroupField>
      {form.watch('deferral') && (
        <TextField form={form} name="items" label={t('measures.form.items')} hint={t('measures.form.itemsHint')} />
      )}
      <ReasonField form={form} name="facts" label={t('measures.form.facts')} />
      <Row style={{ alignItems: 'start' }}>
        <DayField form={form} name="noticeOn" label={t('measures.form.noticeOn')} />
        <SelectField
          form={form}
          name="noticeHow"
          label={t('measures.form.noticeHow')}
          options={notice.shape.how.options.map(value => ({ value, label: t(`measures.how.${value}`) }))}
        />
        <DayField form={form} name="from" label={t('measures.form.from')} />
        <DayField form={form} name="to" label={t('measures.form.to')} {...(first ? { min: first } : {})} />
      </Row>
      <TextField form={form} name="decider" label={t('measures.form.decider')} />
      <ReasonField form={form} name="appeal" label={t('measures.form.appeal')} hint={t('measures.form.appealHint')} />
    </FormDialog>
  )
}
