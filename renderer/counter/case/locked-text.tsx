import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'

const LOCKS = ['owed', 'supplied', 'office'] as const

export function LockedText({ view }: { view: CaseView }) {
  const { t, pick, colon } = useTexts()
  const names = (some: readonly OwedView[]) => some.map(({ name }) => pick(name)).join(t('life.listMark'))
  const parts = LOCKS.map(kind => [kind, view.owed.filter(({ locks }) => locks === kind)] as const)
  const text = parts
    .filter(([, some]) => some.length > 0)
    .map(([kind, some]) => t(`life.locked.${kind}`, { names: names(some) }))
  return (
    <Alert
      tone="warning"
      data-testid="locked"
      title={`${t('life.locked.title')}${colon}${text.join(t('life.clause'))}`}
    />
  )
}
