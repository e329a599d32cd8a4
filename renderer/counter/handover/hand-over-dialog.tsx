import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { WhoInput } from '../../../electron/api/contract/cases.ts'
import personStyles from '../../case/person.module.css'
import { PersonName } from '../../case/person-name.tsx'
import { caseCommands } from '../../data/cases.ts'
import { faultOf } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { ReasonField } from '../../ui/field.tsx'
import { Stack } from '../../ui/layout.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'
import { grantsAtOnce } from '../case/ending-ways.ts'
import { useRoles } from '../case/presence-line.tsx'
import { useVisitor } from '../counter-context.ts'
import { TypedPersonFields, useTypedPerson } from '../entry/typed-person.tsx'
import { AuthorityFields, authorityOf, NO_AUTHORITY } from './authority-fields.tsx'
import handoverStyles from './handover.module.css'
import { MayCollect } from './may-collect.tsx'

/**
 * 发放结果: who stands there, as the reader says it now, beside who may collect. Anybody else needs an authority; whoever has no
 * card that can be read is typed, with a reason. The application compares, and refuses whom the page took for somebody else.
 */
export function HandOverDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { view, onClose } = props
  const { atCounter } = useVisitor()
  const { standing, roles } = useRoles(view)
  const [typing, setTyping] = useState(atCounter?.kind === 'typed')
  const typed = useTypedPerson(atCounter?.kind === 'typed' ? atCounter : undefined)
  /** Typed as somebody who was found to be no party. */
  const [stranger, setStranger] = useState<string>()
  const [reason, setReason] = useState('')
  const [authority, setAuthority] = useState(NO_AUTHORITY)
  const card = typing ? undefined : standing
  const isStranger = typing ? stranger === typed.said.number : roles?.length === 0
  const needsReason = typing || (card?.expired ?? false)
  const collector: WhoInput | undefined = typing
    ? typed.complete
      ? { kind: 'typed', ...typed.said }
      : undefined
    : card && { kind: 'card', readId: card.readId }
  const shown = isStranger ? authorityOf(authority) : undefined
  const known = typing || roles !== undefined
  const ready =
    collector !== undefined && known && (!needsReason || reason.trim() !== '') && (!isStranger || shown !== undefined)
  const granting = grantsAtOnce(view)
  const who = typing ? (typed.complete ? typed.said : undefined) : card
  return (
    <CaseDialog
      title={t(granting ? 'here.collect.grantTitle' : 'case.handOverTitle')}
      ready={ready}
      focusConfirm={!typing}
      command={async on => {
        try {
          return await caseCommands.handOver({
            ...on,
            granting,
            handover: {
              method: 'counter',
              collector: collector ?? { kind: 'typed', ...typed.said },
              ...(needsReason ? { reason: reason.trim() } : {}),
              ...(shown ? { authority: shown } : {}),
            },
          })
        } catch (failure) {
          if (typing && faultOf(failure)?.code === 'K395') setStranger(typed.said.number)
          throw failure
        }
      }}
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
              <TypedPersonFields form={typed} />
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
          <AuthorityFields value={authority} onChange={setAuthority} />
        </>
      )}
      {card?.expired && <Alert tone="warning" title={t('here.collect.expired', { date: card.validTo })} />}
      {needsReason && <ReasonField label={t('here.collect.reason')} value={reason} onChange={setReason} />}
      {granting && <p>{t('here.collect.granting')}</p>}
      {who && !known && <p className="muted">{t('here.collect.checking')}</p>}
      {who && known && (!isStranger || shown) && (
        <p>
          <AsWritten>
            {t(isStranger ? 'here.collect.toBearer' : 'case.handOverTo', { name: who.name, number: who.number })}
          </AsWritten>
        </p>
      )}
    </CaseDialog>
  )
}
