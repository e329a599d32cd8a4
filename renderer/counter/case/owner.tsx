import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, may } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useHall } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Row } from '../../ui/layout.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { searchedOptions } from '../../ui/searched-options.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { CaseDialog } from './case-dialog.tsx'

/** Who looks after the case, and handing it to somebody else. */
export function Owner({ view }: { view: CaseView }) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  return (
    <Row>
      <span data-testid="owner">
        <AsWritten>{t('life.case.ownerAt', view.owner)}</AsWritten>
      </span>
      {may(view.actions, 'assign') && (
        <Button small onClick={() => setAsking(true)}>
          {t('life.case.transfer')}
        </Button>
      )}
      {asking && <TransferDialog view={view} onClose={() => setAsking(false)} />}
    </Row>
  )
}

function TransferDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t, bracketed } = useTexts()
  const { view } = props
  const { data } = useHall()
  const owners = actionOf(view.actions, 'assign')?.limits.choices ?? []
  const [operator, setOperator] = useState<string>()
  const [window, setWindow] = useState(view.owner.window)
  const [typed, setTyped] = useState('')
  const others = (data?.operators ?? [])
    .filter(({ id }) => owners.includes(id) && id !== view.owner.operator)
    .map(({ id, name, role }) => ({ value: id, label: `${name}${bracketed(t(`role.${role}`))}` }))
  return (
    <CaseDialog
      title={t('life.case.transferTitle')}
      ready={operator !== undefined && window.trim() !== ''}
      command={on => caseCommands.assign({ ...on, operator: operator ?? '', window: window.trim() })}
      onClose={props.onClose}
    >
      <Field label={t('life.case.transferTo')}>
        <SearchSelect
          autoFocus
          aria-label={t('life.case.transferTo')}
          value={operator}
          chosen={others.find(({ value }) => value === operator)?.label}
          onChange={setOperator}
          onSearch={setTyped}
          options={searchedOptions(others, typed)}
        />
      </Field>
      <Field label={t('life.case.transferWindow')}>
        <TextInput
          aria-label={t('life.case.transferWindow')}
          maxLength={50}
          value={window}
          onChange={event => setWindow(event.target.value)}
        />
      </Field>
    </CaseDialog>
  )
}
