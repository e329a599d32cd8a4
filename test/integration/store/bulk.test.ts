import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { readToldFile } from '../../../electron/store/told/told-file.ts'
import { codeOf, EVENTS, TestHall } from '../../support/halls/hall.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
})
afterEach(() => hall.remove())

it('leaves the chain, the counts and the told cases as single steps would', async () => {
  const { result, onDisk } = await hall.store.inBulk(async () => {
    await hall.accept(['days'], WANG)
    return hall.accept(['days', 'handover'], LI)
  })
  await onDisk
  const [events, counts] = await sound()
  const { caseNumber } = (await hall.desk.load(result)).state
  expect(told()).toMatchObject([{ caseNumber, seq: events }])
  await hall.run(result, { type: 'assign', operator: 'clerk-2', window: '9' })
  const [more] = await sound()
  expect(events).toBe(2 * EVENTS.accepted)
  expect(more).toBe(2 * EVENTS.accepted + 1)
  expect(counts).toContainEqual({ row_kind: 'owed', stage: 'owed', count: 3 })
})

it('a refused step leaves nothing behind, the steps around it stay', async () => {
  const made: CaseId[] = []
  const { onDisk } = await hall.store.inBulk(async () => {
    made.push(await hall.accept(['days'], WANG))
    const [first] = made
    if (!first) throw new Error('no case')
    const both = [{ type: 'assign', operator: 'clerk-2', window: '9' }, { type: 'acceptFull' }] as const
    expect(await codeOf(hall.run(first, ...both))).toBe('K303')
    expect((await hall.desk.load(first)).state.owner.window).toBe('3')
    made.push(await hall.accept(['days'], LI))
  })
  await onDisk
  expect((await sound())[0]).toBe(2 * EVENTS.accepted)
  hall.store.dropCaches()
  for (const id of made) expect((await hall.desk.load(id)).state.status).toBe('accepted')
})

it('a bulk that fails leaves nothing behind, and the hall goes on', async () => {
  const kept = await hall.accept(['days'], WANG)
  let lost: CaseId | undefined
  const failing = hall.store.inBulk(async () => {
    lost = await hall.accept(['days'], LI)
    await hall.run(kept, { type: 'assign', operator: 'clerk-2', window: '9' })
    throw new Error('no more')
  })
  await expect(failing).rejects.toThrow('no more')
  if (!lost) throw new Error('no case')
  expect(await codeOf(hall.desk.load(lost))).toBe('K301')
  expect((await hall.desk.load(kept)).state.owner.window).toBe('3')
  await hall.accept(['days'], LI)
  expect((await sound())[0]).toBe(2 * EVENTS.accepted)
})

it('no work begins while another program writes', async () => {
  const other = new Database(hall.store.sqlite.name)
  onTestFinished(() => {
    other.close()
  })
  other.exec('begin immediate')
  hall.store.sqlite.pragma('busy_timeout = 0')
  let begun = false
  const bulk = hall.store.inBulk(async () => {
    begun = true
  })
  expect([await codeOf(bulk), begun]).toEqual(['S409', false])
  other.exec('rollback')
  await hall.store.inBulk(() => hall.accept(['days'], WANG))
  expect((await sound())[0]).toBe(EVENTS.accepted)
})

it('a disk that fills up ends a bulk, also where a step goes on', async () => {
  const kept = await hall.accept(['days'], WANG)
  const { sqlite } = hall.store
  sqlite.pragma(`max_page_count = ${Number(sqlite.pragma('page_count', { simple: true })) + 4}`)
  const codes: string[] = []
  const bulk = hall.store.inBulk(async () => {
    while (codes.at(-1) !== 'S401') codes.push(await codeOf(hall.accept(['days'], LI)))
    await hall.run(kept, { type: 'assign', operator: 'clerk-2', window: '9' })
  })
  expect(await codeOf(bulk)).toBe('S410')
  expect((await hall.desk.load(kept)).state.owner.window).toBe('3')
  expect((await sound())[0]).toBe(EVENTS.accepted)
})

/** Since the folder was made. */
function told() {
  const file = readToldFile(hall.folder, hall.store.keys)
  return typeof file === 'object' ? file.told : file
}

async function sound() {
  const { db, keys, cases } = hall.store
  const chain = await verifyChain(db, keys)
  if (!chain.intact) throw new Error(`broken: ${chain.reason}`)
  const counts = await db
    .selectFrom('list_count')
    .select(['row_kind', 'stage'])
    .select(eb => eb.fn.sum<number>('count').as('count'))
    .groupBy(['row_kind', 'stage'])
    .execute()
  const { before, after } = await rebuildProjections(db, cases)
  expect(after).toBe(before)
  return [chain.events, counts] as const
}
