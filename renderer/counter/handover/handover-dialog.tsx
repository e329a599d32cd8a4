import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { HandoverInput } from '../../../electron/api/contract/cases.ts'
import personStyles from '../../case/person.module.css'
import { PersonName } from '../../case/person-name.tsx'
import { caseCommands } from '../../data/cases.ts'
import { faultOf } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { ReasonField } from '../../ui/form/fields.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { Stack } from '../../ui/layout.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'
import { grantsAtOnce } from '../case/ending-ways.ts'
import { useRoles } from '../case/presence-line.tsx'
import type { OnCase } from '../counter-context.ts'
import { useVisitor } from '../counter-context.ts'
import { saidOf, TypedPersonFields, typedFrom } from '../entry/typed-person.tsx'
import { AuthorityFields } from './authority-fields.tsx'
import { type CollectingValues, handoverAsked } from './collecting.ts'
import handoverStyles from './handover.module.css'
import { MayCollect } from './may-collect.tsx'

/** 发放结果: who stands there beside who may collect. The server compares them; the page only shows it. */
export function HandoverDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { view, onClose } = props
  const { atCounter } = useVisitor()
  const { standing, roles, error } = useRoles(view)
  const known = atCounter?.kind === 'typed' ? atCounter : undefined
  const [typing, setTyping] = useState(known !== undefined)
  /** Typed for somebody who turned out to be no party. */
  const [stranger, setStranger] = useState<string>()
  const [number, setNumber] = useState(known?.number ?? '')
  const card = typing ? undefined : standing
  const isStranger = typing ? stranger === number.trim() : roles?.length === 0 && card !== undefined
  const needsReason = typing || (card?.expired ?? false)
  const form = useContractForm<CollectingValues, HandoverInput>(
    handoverAsked({ readingId: card?.readingId, needsReason, isStranger }),
    { person: typedFrom(known), reason: '', authority: { number: '', date: '' } },
  )
  const [person, authority] = form.watch(['person', 'authority'])
  const { person: wrong } = form.formState.errors
  const said = saidOf(person)
  const who = typing ? (said.name !== '' && said.number !== '' ? said : undefined) : card
  const unchecked = !typing && card !== undefined && roles === undefined
  const checking = unchecked && !error
  const because =
    !typing && !card
      ? t('here.collect.noCard')
      : unchecked
        ? t(error ? 'here.collect.unchecked' : 'here.collect.checking')
        : undefined
  const granting = grantsAtOnce(view)
  const handOver = async (on: OnCase, handover: HandoverInput) => {
    try {
      return await caseCommands.handOver({ ...on, granting, handover })
    } catch (failure) {
      if (typing && faultOf(failure)?.code === 'K395') setStranger(said.number)
      throw failure
    }
  }
  return (
    <CaseDialog
      title={t(granting ? 'here.collect.grantTitle' : 'case.handOverTitle')}
      form={form}
      because={because}
      focusConfirm={!typing}
      command={handOver}
      onClose={onClose}
    >
      <div className={handoverStyles['collect']}>
        <section data-testid="stands-here">
          <h4>{t('here.collect.here')}</h4>
          {card && (
            <>
              <strong className={personStyles['personName']}>
                <PersonName name={card.name} />
              </strong>
              <div>{card.number}</div>
              <div className="muted">{t('here.standing.reads')}</div>
            </>
          )}
          {typing && (
            <Stack dense>
              <TypedPersonFields
                value={person}
                onChange={next => {
                  setNumber(next.number)
                  form.setValue('person', next, { shouldValidate: form.formState.isSubmitted })
                }}
                problems={{ name: wrong?.name?.message, number: wrong?.number?.message }}
              />
            </Stack>
          )}
          {!typing && !card && <Alert tone="warning" title={t('here.collect.noCard')} />}
          <Button kind="link" small className={handoverStyles['plainLink']} onClick={() => setTyping(!typing)}>
            {t(typing ? 'here.collect.card' : 'here.collect.typed')}
          </Button>
        </section>
        <MayCollect view={view} roles={typing ? [] : (roles ?? [])} />
      </div>
      {who && isStranger && (
        <>
          <Alert
            tone="error"
            data-testid="stranger"
            title={<AsWritten>{t('here.collect.stranger', { name: who.name, number: who.number })}</AsWritten>}
          />
          <AuthorityFields form={form} />
        </>
      )}
      {card?.expired && <Alert tone="warning" title={t('here.collect.expired', { date: card.validTo })} />}
      {needsReason && <ReasonField form={form} name="reason" label={t('here.collect.reason')} />}
      {granting && <p>{t('here.collect.granting')}</p>}
      {checking && <p className="muted">{t('here.collect.checking')}</p>}
      {unchecked && error && (
        <>
          <ErrorAlert error={error} />
          <p>{t('here.collect.unchecked')}</p>
        </>
      )}
      {who && !unchecked && (!isStranger || (authority.kind && authority.seen)) && (
        <p>
          <AsWritten>
            {t(isStranger ? 'here.collect.toBearer' : 'case.handOverTo', { name: who.name, number: who.number })}
          </AsWritten>
        </p>
      )}
    </CaseDialog>
  )
}
