import { useState } from 'react'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { Card } from '../ui/card.tsx'
import { focusFirstProblem } from '../ui/focus-first-problem.ts'
import { Stack } from '../ui/layout.tsx'
import { useCaseActs, useCounterCall, useVisitor } from './counter-context.ts'
import { ApplicantForm, applicantMissing, applicantSaid, SAME } from './entry/applicant-form.tsx'
import { ItemSearch } from './entry/item-search.tsx'
import { NoticeButton } from './entry/notice-button.tsx'

export function NewCase() {
  const visitor = useVisitor()
  const call = useCounterCall()
  const acts = useCaseActs()
  const { t } = useTexts()
  const [typed, setTyped] = useState(SAME)
  const [tried, setTried] = useState(false)
  const choose = (itemCode: string) => {
    const said = applicantSaid(typed)
    setTried(true)
    if (said) acts.open(itemCode, said.applicant, said.relation)
    else focusFirstProblem()
  }
  return (
    <>
      <Stack>
        <Card title={t('applicant.title')}>
          <ApplicantForm
            value={typed}
            onChange={setTyped}
            problems={tried ? applicantMissing(typed, { choose: t('form.choose'), fillIn: t('form.fillIn') }) : {}}
          />
        </Card>
        <Card title={t('item.title')}>
          <ItemSearch enabled={visitor.atCounter !== undefined && !call.busy} onChoose={choose} onFind={acts.find} />
        </Card>
      </Stack>
      <Stack>
        <Card title={t('credit.title')}>
          <p className="muted">{t('credit.notYet')}</p>
        </Card>
        <Alert tone="info" title={t('act.chooseFirst')} />
        <NoticeButton />
      </Stack>
    </>
  )
}
