import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dateInHall } from '../../../electron/base/local-date.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import { readHallEvents } from '../../../electron/store/hall-log.ts'
import { KEPT_FOR_MS } from '../../../electron/store/kept-calls.ts'
import { base64, madeUpNotice } from '../../support/files/notices.ts'
import { faultOf, type HallClient, on, TestApplication } from '../../support/halls/application.ts'

let hall: TestApplication
let clerk: HallClient
let admin: HallClient
beforeEach(async () => {
  hall = await TestApplication.start()
  hall.setClock('2026-04-30')
  clerk = hall.client()
  admin = hall.client('admin-1')
})
afterEach(() => hall.remove())

const LI = { name: '李演示', number: '44060419850615002X' }
const asked = { by: 'number', kind: 'person', number: LI.number, purpose: '本人申请删除' } as const

function opening() {
  return {
    caseId: randomUUID(),
    commandId: randomUUID(),
    itemCode: 'CC-WJ-0101',
    handler: { kind: 'typed', ...LI },
    applicant: { kind: 'same' },
  } as const
}

function kept() {
  return hall.application.parts.store.db.selectFrom('kept_call').selectAll().execute()
}

it('an erasure called twice at once happens once, and both calls get the same answer', async () => {
  const view = await clerk.cases.open(opening())
  await clerk.cases.withdraw({ ...on(view), reason: '不再办理' })
  const erasure = { asked, reason: '本人申请', commandId: randomUUID() }
  const answers = await Promise.all([admin.subjects.erase(erasure), admin.subjects.erase(erasure)])
  expect(answers).toEqual([
    { cases: 1, keys: 1 },
    { cases: 1, keys: 1 },
  ])
  const { db } = hall.application.parts.store
  expect((await readHallEvents(db, 'subjects')).map(({ event }) => event.type)).toEqual(['SubjectErased'])
  expect((await faultOf(admin.subjects.erase({ ...erasure, commandId: randomUUID() }))).code).toBe('A564')
})

it('a case opened twice at once is one case, with one look-up', async () => {
  const call = opening()
  const [first, second] = await Promise.all([clerk.cases.open(call), clerk.cases.open(call)])
  expect(second).toEqual(first)
  const looks = await readAudit(hall.application.parts.store.db)
  expect(looks.map(({ entry }) => entry.type)).toEqual(['PersonLookedUp'])
})

it('the digest of a call names nobody, and is deleted with an erased person', async () => {
  const call = opening()
  const view = await clerk.cases.open(call)
  const [row] = await kept()
  expect(row).toMatchObject({
    call_id: call.commandId,
    about: call.caseId,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  await clerk.cases.withdraw({ ...on(view), reason: '不再办理' })
  await admin.subjects.erase({ asked, reason: '本人申请', commandId: randomUUID() })
  expect((await kept()).filter(({ about }) => about === call.caseId)).toEqual([])
  expect(readFileSync(join(hall.folder, 'hall.db'), 'latin1')).not.toContain(row?.digest)
})

it('a call is kept for a week; later a repeat is recognised by the case’s events', async () => {
  const call = opening()
  const view = await clerk.cases.open(call)
  const { parts } = hall.application
  await parts.store.calls.forgetBefore(parts.store.db, new Date(parts.clock() - KEPT_FOR_MS).toISOString())
  expect(await kept()).toHaveLength(1)
  hall.setClock('2026-05-08')
  await parts.store.calls.forgetBefore(parts.store.db, new Date(parts.clock() - KEPT_FOR_MS).toISOString())
  expect(await kept()).toEqual([])
  expect(await clerk.cases.open(call)).toMatchObject({ version: view.version })
  expect(dateInHall(parts.desk.now)).toBe('2026-05-08')
})

/** Killed right after the call's step. */
async function killedAfterIts(commandId: string, call: () => Promise<unknown>): Promise<void> {
  const { store } = hall.application.parts
  const transaction = store.transaction.bind(store)
  const steps = vi.spyOn(store, 'transaction').mockImplementation(async work => {
    const done = await store.db.selectFrom('event').select('seq').where('command', '=', commandId).execute()
    if (done.length > 0) throw new Error('killed')
    return transaction(work)
  })
  expect((await faultOf(call())).code).toBe('A505')
  steps.mockRestore()
  await hall.stop()
  hall = await TestApplication.start({ folder: hall.folder, at: '2026-04-30' })
  clerk = hall.client()
  admin = hall.client('admin-1')
}

it('a repeated publication after a crash is not refused as another person’s', async () => {
  const exported = await clerk.catalogue.exportFile({ format: 'json' })
  const { revision } = await clerk.catalogue.publications()
  const text = (await exported.text())
    .replace(/"promisedDays": \d+/, '"promisedDays": 1')
    .replace(/"version": "[^"]+"/, '"version": "made-up"')
  const file = new File([text], 'items.json', { type: 'application/json' })
  const call = { file, from: '2026-09-01', dryRun: false, expectedRevision: revision, commandId: randomUUID() }
  await killedAfterIts(call.commandId, () => admin.catalogue.importFile(call))
  expect(await admin.catalogue.importFile(call)).toMatchObject({ published: true, revision: revision + 1 })
  expect((await clerk.catalogue.publications()).publications).toHaveLength(revision + 1)
})

it('a repeated import of a notice after a crash says that it was recorded', async () => {
  const call = { commandId: randomUUID(), file: base64(madeUpNotice(2027)), dryRun: false }
  await killedAfterIts(call.commandId, () => admin.calendar.importNotice(call))
  expect(await admin.calendar.importNotice(call)).toMatchObject({ year: 2027, recorded: true })
  expect((await clerk.calendar.year({ year: 2027 })).imports).toHaveLength(1)
})

it('a refused call does not use up its id: corrected, it is carried out', async () => {
  const call = { ...opening(), handler: { kind: 'typed', name: LI.name, number: '123' } } as const
  expect((await faultOf(clerk.cases.open(call))).code).toBe('K317')
  expect(await clerk.cases.open({ ...call, handler: { kind: 'typed', ...LI } })).toMatchObject({ caseId: call.caseId })
})
