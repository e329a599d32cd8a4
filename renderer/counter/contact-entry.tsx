import { useState } from 'react'
import type { CaseView, PartyView } from '../../electron/api/contract/case-view.ts'
import { caseCommands } from '../data/cases.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Checkbox, Segmented } from '../ui/choice.tsx'
import { Tag } from '../ui/tag.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { CaseDialog } from './case/case-dialog.tsx'
import { PresenceLine } from './case/presence-line.tsx'
import { useCounterCall } from './counter-context.ts'

type PartyName = 'applicant' | 'handler'
type Reach = PartyView['reach']

const REACHES = ['sms', 'phone', 'none'] as const

/** 联系电话 of a party, masked, and how they want to be reminded. */
export function ContactEntry(props: {
  readonly view: CaseView
  readonly party: PartyName
  readonly contact: Pick<PartyView, 'phone' | 'reach'>
  readonly editable: boolean
}) {
  const call = useCounterCall()
  const { t, colon } = useTexts()
  const { view, party, contact } = props
  const [editing, setEditing] = useState(false)
  return (
    <div data-contact={party}>
      <span className="muted">
        {t('reminders.phone')}
        {colon}
        {contact.phone ?? t('reminders.noPhone')}
      </span>{' '}
      {contact.reach !== 'sms' && <Tag>{t(`reminders.reach.${contact.reach}`)}</Tag>}
      {props.editable && (
        <ActButton small kind="link" busy={call.busy} onClick={() => setEditing(true)}>
          {t('reminders.contact')}
        </ActButton>
      )}
      {editing && <ContactDialog {...{ view, party, contact }} onClose={() => setEditing(false)} />}
    </div>
  )
}

/** A number is typed anew, or stays: the one that is known is never shown here. Enter saves. */
function ContactDialog(props: {
  readonly view: CaseView
  readonly party: PartyName
  readonly contact: Pick<PartyView, 'phone' | 'reach'>
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { view, party } = props
  const known = props.contact.phone
  const [phone, setPhone] = useState('')
  const [removed, setRemoved] = useState(false)
  const [reach, setReach] = useState<Reach>(props.contact.reach)
  const typed = phone.trim()
  const changed = removed ? { phone: '' } : typed === '' ? {} : { phone: typed }
  return (
    <CaseDialog
      title={t('reminders.contact')}
      ready
      command={on => caseCommands.recordContact({ ...on, party, reach, ...changed })}
      onClose={props.onClose}
    >
      <PresenceLine view={view} />
      <TextInput
        autoFocus
        inputMode="tel"
        maxLength={40}
        aria-label={t('reminders.phone')}
        placeholder={known ? t('reminders.keeps', { phone: known }) : t('reminders.phoneHint')}
        disabled={removed}
        value={phone}
        onChange={event => setPhone(event.target.value)}
      />
      {known && (
        <Checkbox checked={removed} onChange={event => setRemoved(event.target.checked)}>
          {t('reminders.remove')}
        </Checkbox>
      )}
      <Segmented<Reach>
        aria-label={t('reminders.how')}
        value={reach}
        onChange={setReach}
        options={REACHES.map(value => ({ value, label: t(`reminders.reach.${value}`) }))}
      />
    </CaseDialog>
  )
}
