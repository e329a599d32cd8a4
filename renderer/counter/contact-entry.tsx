import { useState } from 'react'
import type { CaseView, PartyView } from '../../electron/api/contract/case-view.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Tag } from '../ui/tag.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { useCounterCall } from './counter-context.ts'

type PartyName = 'applicant' | 'handler'

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
