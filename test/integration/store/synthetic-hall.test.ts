import { expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { generate } from '../../../electron/host/admin/generate.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { codeOf } from '../../support/halls/hall.ts'

const OPTIONS = { cases: 150, seed: 7, until: localDate('2026-11-20') }

async function generated(options = OPTIONS): Promise<HallStore> {
  const folder = temporaryFolder()
  const store = await HallStore.open(folder, { mode: 'write' })
  await generate(store, configSchema.parse({}), options)
  return store
}

const WAYS: Readonly<Record<string, (type: string, body: string) => boolean>> = {
  'papers held': type => type === 'PapersHeld',
  'an extension': type => type === 'DeadlineExtended',
  'an extension that was not approved': (type, body) =>
    type === 'ApprovalAnswered' && body.includes('"approved":false'),
  'a waiver': type => type === 'MaterialWaived',
  'a longer decision': type => type === 'FinishExtended',
  'something found by the office': type => type === 'MaterialDischarged',
  'a special procedure begun': (type, body) => type === 'ClockStopped' && !body.includes('"suspension"'),
  'a special procedure ended': (type, body) => type === 'ClockResumed' && !body.includes('"suspension"'),
  'a document that was not good enough': type => type === 'SupplyRejected',
  'a late material': type => type === 'OverdueNoted',
  'a first cure': type => type === 'CurePromised',
  'a promise that lapsed': type => type === 'ObligationLapsed',
  'a breach': type => type === 'BreachRecorded',
  'a grant by the department': (type, body) =>
    type === 'ResultDecided' && body.includes('"granted":true') && body.includes('"examiner"'),
  'a refusal by a second person': (type, body) =>
    type === 'ResultDecided' && body.includes('"granted":false') && body.includes('"approver"'),
  'a certificate': type => type === 'CertificateMade',
  'a result handed over': type => type === 'HandedOver',
  'an objection': type => type === 'ObjectionRaised',
  'an objection decided': type => type === 'ObjectionDecided',
  'an application withdrawn': type => type === 'Withdrawn',
  'papers given back': type => type === 'PapersReturned',
  'a wait for a late material': (type, body) => type === 'ClockStopped' && body.includes('"suspension"'),
}

it('a made-up year has every course of a case, an intact chain, and the same projections after a rebuild', async () => {
  const store = await generated({ ...OPTIONS, cases: 600 })
  expect((await verifyChain(store.db, store.keys)).intact).toBe(true)
  const { cases, before, after } = await rebuildProjections(store.db, store.cases)
  expect([cases, after]).toEqual([600, before])
  const events = await store.db.selectFrom('event').select(['type', 'body']).execute()
  const never = Object.entries(WAYS).filter(([, is]) => !events.some(({ type, body }) => is(type, body)))
  expect(never.map(([way]) => way)).toEqual([])
  const statuses = await store.db.selectFrom('case_row').select('status').distinct().execute()
  expect(statuses.map(({ status }) => status)).toEqual(expect.arrayContaining(['accepted', 'closed', 'noticed']))
  const outcomes = await store.db.selectFrom('trust_row').select('outcome').distinct().execute()
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['kept', 'breached']))
  await store.close()
})

it('is the same for the same seed', async () => {
  const course = async (store: HallStore) => {
    const rows = await store.db
      .selectFrom('event')
      .select(['seq', 'stream', 'type', 'at', 'operator'])
      .orderBy('seq')
      .execute()
    await store.close()
    return rows
  }
  const [first, second, other] = [await generated(), await generated(), await generated({ ...OPTIONS, seed: 8 })]
  const [a, b, c] = [await course(first), await course(second), await course(other)]
  expect(b).toEqual(a)
  expect(c).not.toEqual(a)
})

it('S419 for a data folder that is not empty', async () => {
  const store = await generated()
  expect(await codeOf(generate(store, configSchema.parse({}), OPTIONS))).toBe('S419')
  await store.close()
})
