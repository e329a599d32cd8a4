import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import type { Counter } from '../use-counter.ts'
import { CaseDialog } from './case-dialog.tsx'
import { PresenceLine } from './presence-line.tsx'

/** 整改承诺: promised anew by whoever stands there. Enter confirms. */
export function CureDialog(props: {
  readonly counter: Counter
  readonly view: CaseView
  /** The documents it is about. */
  readonly names: string
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { counter, view, names } = props
  return (
    <CaseDialog
      counter={counter}
      title={t('life.cure.title')}
      focusConfirm
      ready
      command={on => client.cases.promiseCure(on)}
      onClose={props.onClose}
    >
      <PresenceLine counter={counter} view={view} />
      <p>{t('life.cure.text', { names, days: view.lapse?.cureDays ?? 0 })}</p>
    </CaseDialog>
  )
}
