import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'

type How = Exclude<Parameters<typeof caseCommands.handOutDocument>[0]['how'], 'printed'>

/** 不打印: what becomes of a document that is due to somebody and is not printed. */
export function HandOutDialog(props: {
  readonly document: CaseView['toHandOut'][number]
  readonly limits: ActionView['limits']
  readonly onClose: () => void
}) {
  const { t, pick } = useTexts()
  const { kind, about, title } = props.document
  const [how, setHow] = useState<How>()
  // Printing is not what this asks about.
  const ways = (props.limits.choices ?? []).filter(way => way !== 'printed') as How[]
  return (
    <CaseDialog
      title={t('here.tray.otherwiseTitle', { title: pick(title) })}
      ready={how !== undefined}
      command={on => caseCommands.handOutDocument({ ...on, kind, about, how: how ?? 'notNeeded' })}
      onClose={props.onClose}
    >
      <p>{t('here.tray.otherwiseText')}</p>
      <Field label={t('here.tray.how')}>
        <RadioGroup
          vertical
          aria-label={t('here.tray.how')}
          value={how}
          onChange={setHow}
          autoFocus
          options={ways.map(value => ({ value, label: t(`here.tray.hows.${value}`) }))}
        />
      </Field>
    </CaseDialog>
  )
}
