import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { purgeCommand } from '../../../electron/host/admin/purge.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { projectionDigest, rebuildProjections } from '../../../electron/store/rebuild.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import {
  askedWhereNeeded,
  faultOf,
  on,
  prepareCase,
  signAndAccept,
  TestApplication,
} from '../../support/halls/application.ts'

const CATALOGUE = join(import.meta.dirname, '../../fixtures/catalogues/life.json')
/** A Thursday; a lease is due on 11 May. */
const TODAY = '2026-04-30'
const AHEAD = '2026-07-29'
const LOOK_MS = 20

const { gates } = DEFAULT_RULES
const RULES = { ...DEFAULT_RULES, gates: { ...gates, noDuplicate: { ...gates.noDuplicate, enabled: false } } }

const halls: TestApplication[] = []
let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  for (const hall of halls.splice(0)) await hall.stop()
})

async function opened(instant = at(TODAY)): Promise<TestApplication> {
  const hall = await TestApplication.start({
    config: { catalogue: CATALOGUE, rules: { editions: [RULES] } },
    folder,
    at: instant,
    dayLookMs: LOOK_MS,
  })
  halls.push(hall)
  return hall
}

async function closed(hall: TestApplication): Promise<void> {
  halls.splice(halls.indexOf(hall), 1)
  await hall.stop()
}

function at(day: string, time = '10:00:00'): string {
  return `${day}T${time}+08:00`
}

async function owing(hall: TestApplication, missing = ['lease']): Promise<CaseView> {
  const clerk = hall.client()
  let view = await prepareCase(clerk, 'wang', 'LIFE-0001', [])
  view = await clerk.cases.chooseSituation({ ...on(view), situation: 'new' })
  view = await clerk.cases.checkMaterials({ ...on(view), missing })
  return signAndAccept(clerk, view)
}

async function nextCase(hall: TestApplication): Promise<CaseView> {
  const clerk = hall.client()
  const view = await prepareCase(clerk, 'wang', 'LIFE-0001', [])
  const chosen = await clerk.cases.chooseSituation({ ...on(view), situation: 'new' })
  return askedWhereNeeded(clerk, await clerk.cases.checkMaterials({ ...on(chosen), missing: ['lease'] }))
}

async function trust(hall: TestApplication, { caseId }: CaseView): Promise<(string | undefined)[]> {
  const { outcome, gates: seen } = await hall.client().cases.preview({ caseId, missing: ['lease'] })
  return [outcome, seen.find(({ id }) => id === 'noBreach')?.result]
}

async function looked(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, LOOK_MS * 10))
}

function confirm(hall: TestApplication, day: string, as = 'lead-1') {
  return hall.client(as).system.confirmDay({ day, commandId: randomUUID() })
}

async function clockEvents(hall: TestApplication): Promise<string[]> {
  const rows = await hall.application.parts.store.db
    .selectFrom('event')
    .select(['type', 'operator'])
    .where('stream', '=', 'clock')
    .orderBy('seq')
    .execute()
  return rows.map(({ type, operator }) => `${type} ${operator}`)
}

describe('a clock that is 90 days ahead for a while', () => {
  it('makes nobody late, is shown to everybody, and stops no work', async () => {
    const hall = await opened()
    const clerk = hall.client()
    const view = await owing(hall)
    hall.moveClock(at(AHEAD))
    await looked()
    expect(await hall.client('kiosk-1').system.info()).toMatchObject({
      today: TODAY,
      dayDoubt: { kind: 'jump', saidDay: AHEAD },
    })
    const supplied = await clerk.cases.supply({
      ...on(await clerk.cases.get({ caseId: view.caseId })),
      owedId: view.owed[0]?.owedId ?? '',
      method: 'counter',
    })
    expect(supplied.owed).toMatchObject([{ status: 'supplied', suppliedOn: TODAY }])
    expect(
      await faultOf(hall.client('admin-1').subjects.purge({ dryRun: false, commandId: randomUUID() })),
    ).toMatchObject({
      code: 'A573',
    })
    hall.moveClock(at(TODAY, '10:00:35'))
    await looked()
    expect((await clerk.system.info()).dayDoubt).toBeUndefined()
    expect(await clerk.cases.get({ caseId: view.caseId })).toMatchObject({ version: supplied.version })
    await vi.waitFor(async () => {
      expect(await clockEvents(hall)).toEqual(['DayDoubted system', 'DayAgreed system'])
    })
  })

  it('is still in doubt after a restart', async () => {
    let hall = await opened()
    const view = await owing(hall)
    hall.moveClock(at(AHEAD))
    await looked()
    await closed(hall)
    hall = await opened(at(AHEAD, '11:00:00'))
    await looked()
    expect(await hall.client().system.info()).toMatchObject({ today: TODAY, dayDoubt: { kind: 'start' } })
    expect(await hall.client().cases.get({ caseId: view.caseId })).toMatchObject({ version: view.version })
    await closed(hall)
    hall = await opened(at(TODAY, '12:00:00'))
    expect((await hall.client().system.info()).dayDoubt).toBeUndefined()
  })
})

describe('effects of a wrong clock that was not noticed', () => {
  async function lapsed() {
    const hall = await opened()
    const view = await owing(hall)
    hall.moveClock(at(AHEAD))
    await confirm(hall, AHEAD)
    const state = () => hall.client().cases.get({ caseId: view.caseId })
    await vi.waitFor(async () => expect(await state()).toMatchObject({ owed: [{ lateness: { was: '2026-05-11' } }] }))
    hall.moveClock(at('2026-08-03'))
    await confirm(hall, '2026-08-03')
    await vi.waitFor(async () => expect(await state()).toMatchObject({ owed: [{ status: 'lapsed' }] }))
    hall.moveClock(at(TODAY, '10:02:00'))
    await looked()
    return { hall, view, state }
  }

  it('are found when the day is confirmed, and undone in one step: owed and trusted again', async () => {
    const { hall, view, state } = await lapsed()
    const clerk = hall.client()
    expect(await clerk.system.info()).toMatchObject({ dayDoubt: { saidDay: TODAY } })
    expect(await hall.client('lead-1').system.mistakenDays()).toEqual([])
    await confirm(hall, TODAY, 'admin-1')
    expect((await clerk.system.info()).dayDoubt).toBeUndefined()

    const next = await nextCase(hall)
    expect(await trust(hall, next)).toEqual(['ordinary', 'fail'])

    const [mistaken, ...more] = await hall.client('lead-1').system.mistakenDays()
    expect(more).toEqual([])
    expect(mistaken).toMatchObject({
      caseId: view.caseId,
      caseNumber: view.caseNumber,
      entries: [{ on: AHEAD }, { on: AHEAD }, { on: '2026-08-03' }, { on: '2026-08-03' }, { on: '2026-08-03' }],
    })
    const undo = { reason: '主板电池没电', commandId: randomUUID() }
    expect(await hall.client('lead-1').system.undoMistakenDays(undo)).toEqual({ cases: 1 })
    expect(await hall.client('lead-1').system.undoMistakenDays(undo)).toEqual({ cases: 1 })
    expect(await hall.client('lead-1').system.mistakenDays()).toEqual([])

    const restored = await state()
    expect(restored).toMatchObject({ status: 'accepted', owed: [{ status: 'owed', due: { date: '2026-05-11' } }] })
    expect(restored.owed[0]?.lateness).toBeUndefined()
    const history = await clerk.cases.history({ caseId: view.caseId })
    expect(history.at(-1)).toMatchObject({ type: 'MistakenDayUndone' })
    expect(JSON.stringify(history)).toContain(`已于 ${TODAY} 更正，不作数`)
    expect(JSON.stringify(await clerk.cases.why({ caseId: view.caseId }))).toContain('主板电池没电')
    const notice = await clerk.documents.render({ caseId: view.caseId, kind: 'rightsNotice', commandId: randomUUID() })
    expect(notice.html).toContain('主板电池没电')
    expect(notice.html).toContain('2026年8月3日')
    expect(await trust(hall, next)).toEqual(['trust', 'pass'])
    const { store } = hall.application.parts
    const { db, cases } = store
    const before = await projectionDigest(db)
    expect((await rebuildProjections(db, cases)).after).toBe(before)
    expect(await verifyChain(db, store.keys)).toMatchObject({ intact: true })
  })

  it('are undone for one case, by a supervisor', async () => {
    const { hall, view, state } = await lapsed()
    await confirm(hall, TODAY)
    const undo = { ...on(await state()), reason: '主板电池没电' }
    expect(await faultOf(hall.client().cases.undoMistakenDay(undo))).toMatchObject({ code: 'K312' })
    const again = { ...undo, commandId: randomUUID() }
    const done = await hall.client('lead-1').cases.undoMistakenDay(again)
    expect(done).toMatchObject({ caseId: view.caseId, owed: [{ status: 'owed' }], breaches: [{ struckOn: TODAY }] })
    expect(await hall.client('lead-1').cases.undoMistakenDay(again)).toMatchObject({ version: done.version })
    expect(
      await faultOf(hall.client('lead-1').cases.undoMistakenDay({ ...on(done), reason: '主板电池没电' })),
    ).toMatchObject({ code: 'K391' })
  })

  it('are followed by steps with the true day', async () => {
    const { hall, view, state } = await lapsed()
    await confirm(hall, TODAY)
    const clerk = hall.client()
    const owedId = view.owed[0]?.owedId ?? ''
    const supplied = await clerk.cases.supply({ ...on(await state()), owedId, method: 'counter' })
    expect(supplied.owed).toMatchObject([{ suppliedOn: TODAY }])
    const last = (await clerk.cases.history({ caseId: view.caseId })).at(-1)
    expect(last?.at.slice(0, 10)).toBe(TODAY)
  })
})

describe('a hall that opens', () => {
  it.each([
    ['after the nine days of Spring Festival', '2026-05-09'],
    ['after a month', '2026-05-30'],
  ])('%s: opens normally, with the day’s work done', async (_when, day) => {
    let hall = await opened()
    const { caseId } = await owing(hall)
    await closed(hall)
    hall = await opened(at(day))
    const info = await hall.client().system.info()
    expect(info).toMatchObject({ today: day })
    expect(info.dayDoubt).toBeUndefined()
    const late = day > '2026-05-11'
    const { owed } = await hall.client().cases.get({ caseId })
    expect(owed[0]?.lateness !== undefined).toBe(late)
  })

  it.each([
    ['at a day that was before', '2026-03-01'],
    ['months after', '2026-07-29'],
  ])('%s: records nothing until the day is confirmed', async (_when, day) => {
    let hall = await opened()
    const view = await owing(hall)
    await closed(hall)
    hall = await opened(at(day))
    const clerk = hall.client()
    expect(await clerk.system.info()).toMatchObject({ today: TODAY, dayDoubt: { kind: 'start', saidDay: day } })
    const supply = { ...on(view), owedId: view.owed[0]?.owedId ?? '', method: 'counter' } as const
    expect(await faultOf(clerk.cases.supply(supply))).toMatchObject({ code: 'A573', kind: 'retriable' })
    expect(await faultOf(confirm(hall, '2026-04-01'))).toMatchObject({ code: 'A574' })
    expect(await faultOf(confirm(hall, day, 'clerk-1'))).toMatchObject({ code: 'A502' })
    await confirm(hall, day)
    expect(await clerk.system.info()).toMatchObject({ today: day })
    expect(await clerk.cases.supply({ ...supply, expectedVersion: undefined, commandId: randomUUID() })).toMatchObject({
      owed: [{ status: 'supplied' }],
    })
    expect(await clockEvents(hall)).toEqual(['DayDoubted system', 'DayConfirmed lead-1'])
    expect(await faultOf(confirm(hall, day))).toMatchObject({ code: 'A574' })
  })
})

it('admin purge destroys nothing while the clock is years ahead', async () => {
  const hall = await opened()
  await owing(hall)
  await closed(hall)
  const run = (...args: string[]) => purgeCommand.run({ args, config: configSchema.parse({}), dataFolder: folder })
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(at('2038-04-30')))
  try {
    await expect(run()).rejects.toThrow('A573')
    expect(await run('--dry-run')).toBe(0)
  } finally {
    vi.restoreAllMocks()
  }
})
