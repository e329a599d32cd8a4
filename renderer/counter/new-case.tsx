import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { Card } from '../ui/card.tsx'
import { Stack } from '../ui/layout.tsx'
import { useCaseActs, useCounterCall, useVisitor } from './counter-context.ts'
import { ApplicantForm, useApplicant } from './entry/applicant-form.tsx'
import { ItemSearch } from './entry/item-search.tsx'

/** Whose matter it is, and which item: choosing one opens the case. */
export function NewCase() {
  const visitor = useVisitor()
  const call = useCounterCall()
  const acts = useCaseActs()
  const { t } = useTexts()
  const form = useApplicant()
  const { applicant, relation } = form.said
  const ready = visitor.atCounter !== undefined && form.complete && !call.busy
  return (
    <>
      <Stack>
        <Card title={t('applicant.title')}>
          <ApplicantForm form={form} />
        </Card>
        <Card title={t('item.title')}>
          <ItemSearch enabled={ready} onChoose={code => acts.open(code, applicant, relation)} onFind={acts.find} />
        </Card>
      </Stack>
      <Stack>
        <Card title={t('credit.title')}>
          <p className="muted">{t('credit.notYet')}</p>
        </Card>
        <Alert tone="info" title={t('act.chooseFirst')} />
      </Stack>
    </>
  )
}
