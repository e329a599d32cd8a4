import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeAreaView } from '../../../electron/api/contract/cases.ts'
import type { TestApplication } from '../../support/halls/application.ts'
import { type HallClient, on, prepareCase } from '../../support/halls/application.ts'
import { startLifeHall } from '../../support/halls/life-hall.ts'

async function shownIn(lead: HallClient): Promise<Record<ChangeAreaView, string>> {
  const { worklists, reminders, cases } = lead
  const lists = await worklists.lists()
  const rows = await Promise.all(lists.map(({ id }) => worklists.rows({ list: id })))
  const shown = {
    lists: [lists, rows],
    decisions: await worklists.awaitingDecision(),
    requests: await worklists.requests(),
    objections: await worklists.objections(),
    calls: await reminders.phoneTasks({}),
    tray: await cases.tray(),
  }
  return Object.fromEntries(Object.entries(shown).map(([area, what]) => [area, JSON.stringify(what)])) as Record<
    ChangeAreaView,
    string
  >
}

describe('the message about a change', () => {
  let hall: TestApplication
  let clerk: HallClient
  let lead: HallClient
  const stop = new AbortController()
  let told: { readonly caseId: string; readonly shows: readonly ChangeAreaView[] }[] = []

  beforeAll(async () => {
    hall = await startLifeHall('2026-08-03', { config: { catalogue: null } })
    clerk = hall.client('clerk-1')
    lead = hall.client('lead-1')
    const changes = await lead.cases.watch(undefined, { signal: stop.signal })
    const follow = async () => {
      for await (const change of changes) told.push(change)
    }
    follow().catch(() => {})
  })
  afterAll(async () => {
    stop.abort()
    await hall.remove()
  })

  /** Returns where the step showed; fails where something shows differently without a message. */
  async function step(act: () => Promise<{ readonly caseId: string }>): Promise<ReadonlySet<ChangeAreaView>> {
    const before = await shownIn(lead)
    told = []
    const { caseId } = await act()
    await expect.poll(() => told.some(change => change.caseId === caseId), { timeout: 5000 }).toBe(true)
    const after = await shownIn(lead)
    const shows = new Set(told.flatMap(change => change.shows))
    const differing = (Object.keys(after) as ChangeAreaView[]).filter(area => before[area] !== after[area])
    expect(differing.filter(area => !shows.has(area))).toEqual([])
    return shows
  }

  it('names every place that shows something else, and no other', async () => {
    let view = await prepareCase(clerk, 'wang', 'CC-MZ-0401', ['bank-account', 'photo'])
    const next = (act: () => Promise<typeof view>) =>
      step(async () => {
        view = await act()
        return view
      })
    expect([...(await next(() => clerk.cases.preparePromise(on(view))))].sort()).toEqual(['lists', 'tray'])
    await next(() => clerk.cases.signPromise({ ...on(view), number: view.promise?.number ?? '' }))
    expect(await next(() => clerk.cases.acceptOwing(on(view)))).toContain('tray')
    const [notice] = view.toHandOut
    const handOut = { kind: notice?.kind ?? 'notice', about: notice?.about ?? 1, how: 'electronic' } as const
    expect([...(await next(() => clerk.cases.handOutDocument({ ...on(view), ...handOut })))]).toEqual(['tray'])
    const requestId = randomUUID()
    const request = { kind: 'finish', days: 2 } as const
    const asked = await next(() => clerk.cases.askApproval({ ...on(view), requestId, request, reason: '需要现场核查' }))
    expect(asked).toContain('requests')
    expect(asked).not.toContain('tray')
    // An answer would come too late for the version that a supervisor sees.
    expect(await next(() => clerk.cases.assign({ ...on(view), operator: 'clerk-1', window: '1' }))).toContain(
      'requests',
    )
    await next(() => lead.cases.answerApproval({ ...on(view), requestId, approved: true, reason: '同意' }))
    expect(await next(() => clerk.cases.assign({ ...on(view), operator: 'clerk-1', window: '2' }))).not.toContain(
      'requests',
    )
    const objectionId = randomUUID()
    await next(() => clerk.cases.raiseObjection({ ...on(view), objectionId, reason: '已经寄出' }))
    await next(() => lead.cases.decideObjection({ ...on(view), objectionId, upheld: true, reason: '属实' }))
    const [owed] = view.owed
    const supplied = { owedId: owed?.owedId ?? '', method: 'counter', by: 'applicant' } as const
    expect(await next(() => clerk.cases.supply({ ...on(view), ...supplied }))).toContain('calls')
    await next(() => clerk.cases.rejectSupply({ ...on(view), owedId: supplied.owedId, reason: '不清楚' }))
    await next(() => clerk.cases.recordContact({ ...on(view), party: 'applicant', phone: '13800138000', reach: 'sms' }))
    let question = await prepareCase(clerk, 'chen', 'CC-WJ-0101', ['power-of-attorney'])
    const asking = () => clerk.cases.askPerson({ ...on(question), reason: '长期在本窗口办理' })
    expect(
      await step(async () => {
        question = await asking()
        return question
      }),
    ).toContain('decisions')
    const deciding = () => lead.cases.personDecides({ ...on(question), allowed: true, reason: '同意' })
    expect(await step(deciding)).toContain('decisions')
  })

  it('names no person', () => {
    expect(JSON.stringify(told)).not.toMatch(/[一-鿿]|\d{15}/)
  })
})
