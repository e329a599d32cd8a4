import { z } from 'zod'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'

const how = fieldsOf(cases.handOutDocument).how.exclude(['printed'])
const asked = z.object({ how })

type How = z.infer<typeof how>

/** 不打印 */
export function HandOutDialog(props: {
  readonly document: CaseView['toHandOut'][number]
  readonly limits: ActionView['limits']
  readonly onClose: () => void
}) {
  const { t, pick } = useTexts()
  const { kind, about, title } = props.document
  const form = useContractForm(asked, {})
  const ways = (props.limits.choices ?? []).filter(way => way !== 'printed') as How[]
  return (
    <CaseDialog
      title={t('here.tray.otherwiseTitle', { title: pick(title) })}
      form={form}
      command={(on, answer) => caseCommands.handOutDocument({ ...on, kind, about, ...answer })}
      onClose={props.onClose}
    >
      <p>{t('here.tray.otherwiseText')}</p>
      <ChoiceField
        vertical
        autoFocus
        form={form}
        name="how"
        label={t('here.tray.how')}
        options={ways.map(value => ({ value, label: t(`here.tray.hows.${value}`) }))}
      />
    </CaseDialog>
  )
}
