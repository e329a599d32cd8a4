import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'

export function LockedText({ view }: { view: CaseView }) {
  const { t, pick, colon } = useTexts()
  const locking = view.owed.filter(locks)
  const names = (some: readonly OwedView[]) => some.map(({ name }) => pick(name)).join(t('life.listMark'))
  const open = locking.filter(({ status }) => status !== 'supplied')
  const parts = [
    ['owed', open.filter(({ byCitizen }) => byCitizen)],
    ['supplied', locking.filter(({ status }) => status === 'supplied')],
    ['office', open.filter(({ byCitizen }) => !byCitizen)],
  ] as const
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

/** 告知承诺 is verified afterwards, and locks only once a check has failed. */
export function locks({ status, mode, check }: OwedView): boolean {
  const failed = status === 'lapsed' || check?.outcome === 'correct'
  return (mode !== 'promise' || failed) && (status === 'owed' || status === 'supplied' || status === 'lapsed')
}
