import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { ActionView } from '../../electron/api/contract/actions.ts'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { OwedView } from '../../electron/api/contract/owed-view.ts'
import {
  type CaseActs,
  CaseActsContext,
  CounterCallContext,
  type OnCase,
  type Visitor,
  VisitorContext,
} from '../../renderer/counter/counter-context.ts'
import { SupplyDialog } from '../../renderer/counter/owed/supply-dialog.tsx'
import { caseCommands } from '../../renderer/data/cases.ts'
import { systemQueries } from '../../renderer/data/system.ts'
import { draw } from './ui.tsx'

const TODAY = '2026-06-02'
const LIMITS: ActionView['limits'] = {
  choices: ['counter', 'post'],
  day: { earliest: '2026-04-29', latest: TODAY },
  arrival: { inTime: '2026-05-11', unrecorded: '2026-05-14', recorded: true },
}

it('asks for a proof only where an earlier day puts the record right', async () => {
  const supply = vi.spyOn(caseCommands, 'supply').mockImplementation(async () => view)
  await draw(<Dialog limits={LIMITS} />)
  const proof = page.getByLabelText(/^到达的凭据/)
  const day = page.getByLabelText(/到达日期/)
  const confirm = page.getByRole('button', { name: /^确定/ })
  await page.getByRole('radio', { name: '邮寄' }).click()
  await page.getByRole('radio', { name: '申请人', exact: true }).click()
  for (const late of [TODAY, '2026-05-15']) {
    await day.fill(late)
    expect(proof.elements()).toHaveLength(0)
  }
  await day.fill('2026-05-13')
  await expect.element(page.getByText('已作的未履约记录随本次登记更正', { exact: false })).toBeVisible()
  await confirm.click()
  await expect.element(proof).toHaveAttribute('aria-invalid', 'true')
  expect(supply).not.toHaveBeenCalled()
  await proof.fill('邮戳 5 月 13 日')
  await confirm.click()
  await expect
    .poll(() => supply.mock.calls[0]?.[0])
    .toMatchObject({ arrivedOn: '2026-05-13', proof: '邮戳 5 月 13 日' })
})

const view = { caseId: 'c', version: 3 } as CaseView
const owed = { owedId: 'o', name: { zh: '租赁合同', en: 'lease' } } as OwedView
const visitor = { standing: undefined } as Visitor
const on: OnCase = { caseId: 'c', commandId: 'k', expectedVersion: 3 }
const acts = { act: command => command(on) } as CaseActs

function Dialog({ limits }: { readonly limits: ActionView['limits'] }) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  queries.setQueryData(systemQueries.info().queryKey, { today: TODAY } as never)
  return (
    <QueryClientProvider client={queries}>
      <VisitorContext value={visitor}>
        <CaseActsContext value={acts}>
          <CounterCallContext value={{ busy: false, error: undefined, dismiss: () => {} }}>
            <SupplyDialog view={view} owed={owed} limits={limits} onClose={() => {}} />
          </CounterCallContext>
        </CaseActsContext>
      </VisitorContext>
    </QueryClientProvider>
  )
}
