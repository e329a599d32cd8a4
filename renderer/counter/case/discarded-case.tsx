import { Button, Card } from 'antd'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import type { Counter } from '../use-counter.ts'

/** 已取消登记: nothing is left to do with it, but perhaps to enter what was meant. */
export function DiscardedCase({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  const { atCounter } = counter
  const replacedBy = view.discarded?.replacedBy
  return (
    <Card size="small" title={t('act.title')}>
      <div className="act-grid">
        <Button disabled={!atCounter} onClick={() => counter.begin(atCounter)}>
          {t('here.entry.again')}
        </Button>
        {replacedBy && (
          <Button onClick={() => counter.load(() => client.cases.get({ caseId: replacedBy }))}>
            {t('here.entry.replacedBy')}
          </Button>
        )}
      </div>
    </Card>
  )
}
