import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, may } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useOperatorId } from '../../data/use-hall.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { useCaseActs, useCounterCall } from '../counter-context.ts'
import { ConfirmResultDialog } from './confirm-result-dialog.tsx'
import { GiveToDialog } from './give-to-dialog.tsx'
import { opinionLine } from './opinion-line.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

type Asked = 'giveTo' | 'confirmResult' | 'returnToWindow' | 'answerDepartment'

/** 承办部门: who examines, what waits for whom, and the department's own steps. */
export function DepartmentCard({ view }: { readonly view: CaseView }) {
  const texts = useTexts()
  const { t } = texts
  const acts = useCaseActs()
  const call = useCounterCall()
  const me = useOperatorId()
  const [asking, setAsking] = useState<Asked>()
  const { actions } = view
  const examiners = actionOf(actions, 'takeUp')?.limits.choices ?? []
  const takesUp = examiners.includes(me)
  const button = (asked: Asked, label: string, kind: 'primary' | 'plain' = 'plain') => (
    <ActButton data-action={asked} enabled kind={kind} busy={call.busy} onClick={() => setAsking(asked)}>
      {label}
    </ActButton>
  )
  const close = () => setAsking(undefined)
  return (
    <Card title={t('department.title')}>
      <Stack dense data-testid="department">
        {linesOf(view, texts).map(line => (
          <span key={line}>
            <AsWritten>{line}</AsWritten>
          </span>
        ))}
        <Row>
          {takesUp && (
            <ActButton
              data-action="takeUp"
              enabled
              kind={view.department ? 'plain' : 'primary'}
              busy={call.busy}
              onClick={() => acts.act(on => caseCommands.takeUp({ ...on, examiner: me }))}
            >
              {t('department.takeUp')}
            </ActButton>
          )}
          {examiners.some(id => id !== me) && button('giveTo', t('department.giveTo'))}
          {may(actions, 'confirmResult') && button('confirmResult', t('department.confirm'), 'primary')}
          {may(actions, 'returnToWindow') && button('returnToWindow', t('department.toWindow'))}
          {may(actions, 'answerDepartment') && button('answerDepartment', t('department.answer'), 'primary')}
        </Row>
      </Stack>
      {asking === 'giveTo' && <GiveToDialog choices={examiners.filter(id => id !== me)} onClose={close} />}
      {asking === 'confirmResult' && <ConfirmResultDialog view={view} onClose={close} />}
      {asking === 'returnToWindow' && (
        <ReasonedDialog
          title={t('department.toWindowTitle')}
          label={t('department.toWindowReason')}
          command={(on, reason) => caseCommands.returnToWindow({ ...on, reason })}
          onClose={close}
        >
          <p>{t('department.toWindowHint')}</p>
        </ReasonedDialog>
      )}
      {asking === 'answerDepartment' && (
        <ReasonedDialog
          title={t('department.answerTitle')}
          label={t('department.answerLabel')}
          command={(on, answer) => caseCommands.answerDepartment({ ...on, answer })}
          onClose={close}
        />
      )}
    </Card>
  )
}

function linesOf({ department, result }: CaseView, texts: Texts): readonly string[] {
  const { t } = texts
  if (!department) return result ? [] : [t('department.untaken')]
  const { examiner, opinion, returned, atWindow, answered } = department
  return [
    t('department.examiner', { name: examiner }),
    ...(atWindow ? [t('department.atWindow', { ...atWindow, date: atWindow.answerBy.date })] : []),
    ...(answered ? [t('department.answered', answered)] : []),
    ...(returned ? [t('department.returned', returned)] : []),
    ...(opinion ? [opinionLine(opinion, texts)] : []),
  ]
}
