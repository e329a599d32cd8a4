import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { ActionView } from '../../electron/api/contract/actions.ts'
import type { OwedView } from '../../electron/api/contract/owed-view.ts'
import { type CaseActs, CaseActsContext, CounterCallContext } from '../../renderer/counter/counter-context.ts'
import { ExtensionDialog } from '../../renderer/counter/owed/extension-dialog.tsx'
import { Asking, draw } from './ui.tsx'

const owed = { owedId: 'o', name: { zh: '租赁合同', en: 'lease' } } as OwedView
const acts = { act: async () => undefined } as unknown as CaseActs

function Dialog({ limits }: { readonly limits: ActionView['limits'] }) {
  return (
    <Asking>
      <CaseActsContext value={acts}>
        <CounterCallContext value={{ busy: false, error: undefined, dismiss: () => {} }}>
          <ExtensionDialog owed={owed} limits={limits} officeTime="capped" onClose={() => {}} />
        </CounterCallContext>
      </CaseActsContext>
    </Asking>
  )
}

it('names the last day for a new date only where there is one', async () => {
  const days = { min: 1, max: 5 }
  const { again } = await draw(<Dialog limits={{ days }} />)
  await expect.element(page.getByRole('spinbutton')).toBeVisible()
  expect(page.getByTestId('officeTime').elements()).toHaveLength(0)
  await again(<Dialog limits={{ days, latest: '2026-05-15' }} />)
  await expect.element(page.getByText('最晚到 2026-05-15', { exact: false })).toBeVisible()
})
