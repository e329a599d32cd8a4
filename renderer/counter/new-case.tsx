import { Alert, Card } from 'antd'
import { useTexts } from '../texts/index.ts'
import { ApplicantForm, useApplicant } from './entry/applicant-form.tsx'
import { ItemSearch } from './entry/item-search.tsx'
import type { Counter } from './use-counter.ts'

/** Whose matter it is, and which item: choosing one opens the case. */
export function NewCase({ counter }: { counter: Counter }) {
  const { t } = useTexts()
  const form = useApplicant()
  const { applicant, relation } = form.said
  const ready = counter.atCounter !== undefined && form.complete && !counter.busy
  return (
    <>
      <div className="column">
        <Card size="small" title={t('applicant.title')}>
          <ApplicantForm form={form} />
        </Card>
        <Card size="small" title={t('item.title')}>
          <ItemSearch
            enabled={ready}
            onChoose={code => counter.open(code, applicant, relation)}
            onFind={counter.find}
          />
        </Card>
      </div>
      <div className="column">
        <Card size="small" title={t('credit.title')}>
          <p className="muted">{t('credit.notYet')}</p>
        </Card>
        <Alert type="info" showIcon title={t('act.chooseFirst')} />
      </div>
    </>
  )
}
