import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { caseLookups } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import styles from '../counter.module.css'
import { useCaseActs, useVisitor } from '../counter-context.ts'

/** 已取消登记 */
export function DiscardedCase({ view }: { view: CaseView }) {
  const visitor = useVisitor()
  const acts = useCaseActs()
  const { t } = useTexts()
  const { atCounter } = useVisitor()
  const replacedBy = view.discarded?.replacedBy
  return (
    <Card title={t('act.title')}>
      <div className={styles['actGrid']}>
        <Button disabled={!atCounter} onClick={() => visitor.begin(atCounter)}>
          {t('here.entry.again')}
        </Button>
        {replacedBy && (
          <Button onClick={() => acts.load(() => caseLookups.get(replacedBy))}>{t('here.entry.replacedBy')}</Button>
        )}
      </div>
    </Card>
  )
}
