import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { worklistQueries } from '../../renderer/data/worklists.ts'
import { Objections } from '../../renderer/supervisor/objections.tsx'
import { Requests } from '../../renderer/supervisor/requests.tsx'
import { WaitingCases } from '../../renderer/supervisor/waiting-cases.tsx'
import { Asking, draw } from './ui.tsx'

const CASE = {
  caseId: 'c',
  version: 1,
  item: { zh: '示例事项', en: 'An item' },
  applicant: '王*本',
  window: 'A01',
  actions: [],
  reason: '出租方在外地',
  on: '2026-08-03',
}
const numbered = <Row,>(count: number, row: (id: string) => Row) => Array.from({ length: count }, (_, n) => row(`${n}`))

const PAGES = {
  requests: {
    list: 'approvals',
    Page: Requests,
    show: (count: number) => {
      const row = { ...CASE, text: CASE.item, by: 'clerk-1', byName: '窗口演示员', answerBy: '2026-08-05' }
      const rows = numbered(count, requestId => ({ ...row, requestId }))
      const options = { ...worklistQueries.requests(), queryFn: () => Promise.resolve(rows) }
      vi.spyOn(worklistQueries, 'requests').mockReturnValue(options)
    },
  },
  objections: {
    list: 'objections',
    Page: Objections,
    show: (count: number) => {
      const rows = numbered(count, objectionId => ({ ...CASE, objectionId, about: CASE.item, decideBy: '2026-08-05' }))
      const options = { ...worklistQueries.objections(), queryFn: () => Promise.resolve(rows) }
      vi.spyOn(worklistQueries, 'objections').mockReturnValue(options)
    },
  },
  questions: {
    list: 'questions',
    Page: WaitingCases,
    show: (count: number) => {
      const row = {
        ...CASE,
        question: '长期办理',
        askedBy: 'clerk-1',
        askedByName: '窗口演示员',
        askedAt: '2026-08-03T02:00:00Z',
      }
      const rows = numbered(count, caseId => ({ ...row, caseId }))
      const options = { ...worklistQueries.awaitingDecision(), queryFn: () => Promise.resolve(rows) }
      vi.spyOn(worklistQueries, 'awaitingDecision').mockReturnValue(options)
    },
  },
}

afterEach(() => {
  vi.restoreAllMocks()
})

async function open({ list, Page, show }: (typeof PAGES)[keyof typeof PAGES], shown: number, count: number) {
  show(shown)
  const counted = vi.fn(() => Promise.resolve({ count }))
  const options = { ...worklistQueries.count(list, {}), queryFn: counted }
  const asked = vi.spyOn(worklistQueries, 'count').mockReturnValue(options)
  const router = createRouter({
    routeTree: createRootRoute({ component: Page }),
    history: createMemoryHistory(),
  })
  await draw(
    <Asking>
      <RouterProvider router={router as never} />
    </Asking>,
  )
  await expect.element(page.getByText(/示例事项/).first()).toBeVisible()
  return { asked, counted }
}

describe.each(Object.entries(PAGES))('what waits: %s', (_name, waits) => {
  it('says how many more there are, and where all of them are', async () => {
    const { asked } = await open(waits, 200, 203)
    await expect.element(page.getByText('只显示 200 件，共 203 件；答复后依次显示其余的')).toBeVisible()
    const link = page.getByRole('link', { name: '查看全部' })
    await expect.element(link).toHaveAttribute('href', `/supervisor/follow-up/${waits.list}`)
    expect(asked).toHaveBeenLastCalledWith(waits.list, {})
  })

  it('says nothing where all of them are shown', async () => {
    const { counted } = await open(waits, 3, 203)
    expect(counted).not.toHaveBeenCalled()
    expect(page.getByRole('link').elements()).toEqual([])
  })
})
