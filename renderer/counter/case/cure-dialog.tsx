import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { CaseDialog } from './case-dialog.tsx'
import { PresenceLine } from './presence-line.tsx'

/** 整改承诺: promised anew by whoever stands there. Enter confirms. */
export function CureDialog(props: {
  readonly view: CaseView
  /** The documents it is about. */
  readonly names: string
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { view, names } = props
  return (
    <CaseDialog
      title={t('life.cure.title')}
      focusConfirm
      ready
      command={on => caseCommands.promiseCure(on)}
      onClose={props.onClose}
    >
      <PresenceLine view={view} />
      <p>{t('life.cure.text', { names, days: view.lapse?.cureDays ?? 0 })}</p>
    </CaseDialog>
  )
}
