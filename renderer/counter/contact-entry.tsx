import { Checkbox, Input, Modal, Segmented, Tag } from 'antd'
import { useState } from 'react'
import type { PartyView } from '../../electron/api/contract/case-view.ts'
import { client } from '../api/client.ts'
import { ActButton } from '../components/act-button.tsx'
import { useReturnFocus } from '../components/use-return-focus.ts'
import { useTexts } from '../i18n/index.ts'
import type { Counter } from './use-counter.ts'

type PartyName = 'applicant' | 'handler'
type Reach = PartyView['reach']

const REACHES = ['sms', 'phone', 'none'] as const

/** 联系电话 of a party, masked, and how they want to be reminded. */
export function ContactEntry(props: {
  readonly counter: Counter
  readonly party: PartyName
  readonly contact: Pick<PartyView, 'phone' | 'reach'>
  readonly editable: boolean
}) {
  const { t } = useTexts()
  const { counter, party, contact } = props
  const [editing, setEditing] = useState(false)
  const save = async (change: { phone?: string; reach: Reach }) => {
    const saved = await counter.act(on => client.cases.recordContact({ ...on, party, ...change }))
    if (saved) setEditing(false)
  }
  return (
    <div data-contact={party}>
      <span className="muted">
        {t('prompts.phone')}：{contact.phone ?? t('prompts.noPhone')}
      </span>{' '}
      {contact.reach !== 'sms' && <Tag>{t(`prompts.reach.${contact.reach}`)}</Tag>}
      {props.editable && (
        <ActButton size="small" type="link" busy={counter.busy} onClick={() => setEditing(true)}>
          {t('prompts.contact')}
        </ActButton>
      )}
      {editing && <ContactDialog contact={contact} onCancel={() => setEditing(false)} onSave={save} />}
    </div>
  )
}

/** A number is typed anew, or stays: the one that is known is never shown here. Enter saves. */
function ContactDialog(props: {
  readonly contact: Pick<PartyView, 'phone' | 'reach'>
  readonly onCancel: () => void
  readonly onSave: (change: { phone?: string; reach: Reach }) => void
}) {
  const { t } = useTexts()
  useReturnFocus()
  const known = props.contact.phone
  const [phone, setPhone] = useState('')
  const [removed, setRemoved] = useState(false)
  const [reach, setReach] = useState<Reach>(props.contact.reach)
  const typed = phone.trim()
  const save = () => props.onSave({ reach, ...(removed ? { phone: '' } : typed === '' ? {} : { phone: typed }) })
  return (
    <Modal
      open
      title={t('prompts.contact')}
      okText={t('act.confirmEnter')}
      cancelText={t('act.cancel')}
      onOk={save}
      onCancel={props.onCancel}
    >
      <div className="actions">
        <Input
          autoFocus
          inputMode="tel"
          maxLength={40}
          aria-label={t('prompts.phone')}
          placeholder={known ? t('prompts.keeps', { phone: known }) : t('prompts.phoneHint')}
          disabled={removed}
          value={phone}
          onChange={event => setPhone(event.target.value)}
          onPressEnter={save}
        />
        {known && (
          <Checkbox checked={removed} onChange={event => setRemoved(event.target.checked)}>
            {t('prompts.remove')}
          </Checkbox>
        )}
        <Segmented<Reach>
          aria-label={t('prompts.how')}
          value={reach}
          onChange={setReach}
          options={REACHES.map(value => ({ value, label: t(`prompts.reach.${value}`) }))}
        />
      </div>
    </Modal>
  )
}
