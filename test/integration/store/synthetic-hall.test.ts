import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { generate } from '../../../electron/admin/generate.ts'
import { localDate } from '../../../electron/calendar/local-date.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { codeOf } from '../../support/hall.ts'

const OPTIONS = { cases: 150, seed: 7, until: localDate('2026-11-20') }
const folders: string[] = []

async function generated(options = OPTIONS): Promise<HallStore> {
  const folder = await mkdtemp(join(tmpdir(), 'rongque-synthetic-'))
  folders.push(folder)
  const store = await HallStore.open(folder, { mode: 'write' })
  await generate(store, configSchema.parse({}), options)
  return store
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

it('a year of a made-up hall is a whole chain, whose projections a rebuild makes again', async () => {
  const store = await generated({ ...OPTIONS, cases: 500, seed: 8 })
  expect((await verifyChain(store.db, store.keys)).intact).toBe(true)
  const { cases, before, after } = await rebuildProjections(store.db, store.cases)
  expect([cases, after]).toEqual([500, before])
  // Every way a case can go occurs.
  const statuses = await store.db.selectFrom('case_row').select('status').distinct().execute()
  expect(statuses.map(({ status }) => status)).toEqual(expect.arrayContaining(['accepted', 'closed', 'noticed']))
  const outcomes = await store.db.selectFrom('trust_row').select('outcome').distinct().execute()
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['kept', 'breached']))
  await store.close()
})

it('is the same for the same seed', async () => {
  const figures = async (store: HallStore) => {
    const rows = await store.db
      .selectFrom('owed_row')
      .select(['case_number', 'material_id', 'status', 'due_on'])
      .execute()
    await store.close()
    return rows
  }
  const [first, second, other] = [await generated(), await generated(), await generated({ ...OPTIONS, seed: 8 })]
  const [a, b, c] = [await figures(first), await figures(second), await figures(other)]
  expect(b).toEqual(a)
  expect(c).not.toEqual(a)
})

it('never mixes with what is there', async () => {
  const store = await generated()
  expect(await codeOf(generate(store, configSchema.parse({}), OPTIONS))).toBe('S419')
  await store.close()
})
