import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { WaitingRequestView } from '../../electron/api/contract/worklists.ts'
import { caseCommands } from '../../renderer/data/cases.ts'
import { worklistQueries } from '../../renderer/data/worklists.ts'
import { Requests } from '../../renderer/supervisor/requests.tsx'
import { CHANGED } from './faults.ts'
import { Asking, draw } from './ui.tsx'

const REQUEST: WaitingRequestView = {
  caseId: 'c',
  version: 7,
  caseNumber: 'RQ-1',
  item: { zh: '示例事项', en: 'An item' },
  applicant: '王*本',
  window: 'A01',
  actions: [
    { id: 'answerApproval', about: { requestId: 'r' }, limits: { reason: 'always', choices: ['approve', 'refuse'] } },
  ],
  requestId: 'r',
  text: { zh: '延期 3 个工作日', en: '3 more working days' },
  reason: '出租方在外地',
  by: 'clerk-1',
  byName: '窗口演示员',
  on: '2026-08-03',
  answerBy: '2026-08-05',
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const reason = () => page.getByRole('textbox')

/** The list as it is asked for the first time, then from the second time on. */
async function list(...then: readonly (readonly WaitingRequestView[])[]) {
  const answers = then.map(rows => [...rows])
  const options = worklistQueries.requests()
  const queryFn = () => Promise.resolve((answers.length > 1 ? answers.shift() : answers[0]) ?? [])
  vi.spyOn(worklistQueries, 'requests').mockReturnValue({ ...options, queryFn })
  const send = vi.spyOn(caseCommands, 'answerApproval').mockRejectedValueOnce({ data: CHANGED })
  await draw(
    <Asking>
      <Requests />
    </Asking>,
  )
  await button('不批准').click()
  await reason().fill('出租方没有说明')
  await button('确定').click()
  await expect.element(page.getByRole('dialog').getByRole('alert')).toMatchTextContent('K302 办件已有变化')
  return send
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('Requests', () => {
  it('sends the reason again for the request as it is now', async () => {
    const send = await list([REQUEST], [{ ...REQUEST, version: 8, applicant: '李*示' }])
    await expect.element(page.getByText(/李\*示/)).toBeInTheDocument()
    send.mockResolvedValueOnce({} as never)
    await button('确定').click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(send.mock.calls.map(([call]) => call)).toMatchObject([
      { expectedVersion: 7, approved: false, reason: '出租方没有说明' },
      { expectedVersion: 8, approved: false, reason: '出租方没有说明' },
    ])
  })

  it('keeps what was typed when somebody else has answered meanwhile', async () => {
    await list([REQUEST], [])
    await expect.element(page.getByText('没有待批的申请')).toBeInTheDocument()
    await expect.element(reason()).toHaveValue('出租方没有说明')
    await button('取消').click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })
})
