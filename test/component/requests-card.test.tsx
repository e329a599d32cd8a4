import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { RequestsCard } from '../../renderer/counter/case/requests-card.tsx'
import { CounterCallContext } from '../../renderer/counter/counter-context.ts'
import { draw } from './ui.tsx'

type Requests = Pick<CaseView, 'requests' | 'actions'>

const REQUEST: Requests['requests'][number] = {
  requestId: 'r',
  kind: 'extension',
  text: { zh: '延期 3 个工作日', en: '3 more working days' },
  by: 'clerk-1',
  byName: '王样本',
  on: '2026-08-03',
  reason: '出租方在外地',
  answerBy: { date: '2026-08-05', provisional: false },
}

describe('RequestsCard', () => {
  it('gives the reason why a request cannot be approved any more', async () => {
    const view: Requests = {
      requests: [REQUEST],
      actions: [{ id: 'answerApproval', about: { requestId: 'r' }, limits: { reason: 'always', choices: ['refuse'] } }],
    }
    await draw(
      <CounterCallContext value={{ busy: false, error: undefined, dismiss: () => {} }}>
        <RequestsCard view={view} />
      </CounterCallContext>,
    )
    const approve = page.getByRole('button', { name: '同意申请' })
    await expect.element(approve).toBeDisabled()
    await expect.element(approve).toHaveAccessibleDescription('提出申请后情况有变，现在只能不同意')
    await expect.element(page.getByRole('button', { name: '不同意', exact: true })).toBeEnabled()
  })
})
