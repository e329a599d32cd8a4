import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MistakenCaseView, OperatorView } from '../../electron/api/contract/system.ts'
import { useRefusal } from '../app/use-refusal.ts'
import { may } from '../case/actions.ts'
import { caseCommands } from '../data/cases.ts'
import { mistakenDaysKey, systemCommands, systemQueries } from '../data/system.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

/** ms. A page stays open for weeks. */
const ASKED_AGAIN_MS = 600_000

export function MistakenDays({ operator }: { readonly operator: OperatorView }) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({ ...systemQueries.mistakenDays(operator.id), refetchInterval: ASKED_AGAIN_MS })
  if (!data || (data.length === 0 && !open)) return null
  return (
    <>
      <Alert
        tone="warning"
        data-testid="mistaken-days"
        title={t('clock.mistaken', { count: data.length })}
        action={<Button onClick={() => setOpen(true)}>{t('clock.show')}</Button>}
      />
      {open && <MistakenDaysDialog cases={data} onClose={() => setOpen(false)} />}
    </>
  )
}

function MistakenDaysDialog(props: { readonly cases: readonly MistakenCaseView[]; readonly onClose: () => void }) {
  const { t, pick } = useTexts()
  const queries = useQueryClient()
  const [undoing, setUndoing] = useState<MistakenCaseView | 'all'>()
  const refused = useRefusal()('system.undoMistakenDays')
  const undo = (reason: string, commandId: string) => {
    if (!undoing) return
    if (undoing === 'all') return systemCommands.undoMistakenDays({ commandId, reason })
    const { caseId, version } = props.cases.find(({ caseId }) => caseId === undoing.caseId) ?? undoing
    return caseCommands.undoMistakenDay({ caseId, expectedVersion: version, commandId, reason })
  }
  const refresh = () => queries.invalidateQueries({ queryKey: mistakenDaysKey }).catch(() => {})
  return (
    <FormDialog
      width="wide"
      title={t('clock.title')}
      because={refused ?? (props.cases.length === 0 ? t('clock.nothing') : undefined)}
      submit={t('clock.undoAll')}
      onSubmit={() => setUndoing('all')}
      onClose={props.onClose}
    >
      <p>{t('clock.hint')}</p>
      {refused && <p>{refused}</p>}
      <DataTable
        rowKey={({ caseId }) => caseId}
        rows={props.cases}
        empty={t('clock.nothing')}
        pageSize={20}
        columns={[
          {
            title: t('clock.case'),
            key: 'case',
            render: ({ caseNumber, itemName }) => (
              <>
                {caseNumber ?? t('clock.unnumbered')}
                <div className="muted">{pick(itemName)}</div>
              </>
            ),
          },
          {
            title: t('clock.entries'),
            key: 'entries',
            render: ({ entries }) =>
              entries.map(({ version, on, what }) => (
                <div key={version}>{t('clock.entry', { on, what: pick(what) })}</div>
              )),
          },
          {
            title: '',
            key: 'act',
            acts: true,
            render: shown => (
              <ActButton
                small
                enabled={may(shown.actions, 'undoMistakenDay')}
                because={refused}
                onClick={() => setUndoing(shown)}
              >
                {t('clock.undo')}
              </ActButton>
            ),
          },
        ]}
      />
      {undoing !== undefined && (
        <ReasonDialog
          title={t('clock.reason')}
          send={undo}
          onAnswered={refresh}
          onClose={() => setUndoing(undefined)}
        />
      )}
    </FormDialog>
  )
}
