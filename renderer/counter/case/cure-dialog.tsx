import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'
import { PresenceLine } from './presence-line.tsx'

const NOTHING_ASKED = z.object({})

/** 整改承诺 */
export function CureDialog(props: { readonly view: CaseView; readonly names: string; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { view, names } = props
  const form = useContractForm(NOTHING_ASKED, {})
  return (
    <CaseDialog
      title={t('life.cure.title')}
      focusConfirm
      form={form}
      command={on => caseCommands.promiseCure(on)}
      onClose={props.onClose}
    >
      <PresenceLine view={view} />
      <p>{t('life.cure.text', { names, date: actionOf(view.actions, 'promiseCure')?.limits.latest ?? '' })}</p>
      {view.lapse?.officeTime === 'clockStops' && (
        <p className="muted" data-testid="officeTime">
          {t('life.officeTime.clockStops')}
        </p>
      )}
    </CaseDialog>
  )
}
