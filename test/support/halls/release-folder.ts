import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { checkCharacter } from '../../../drivers/number/id-number.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { purge } from '../../../electron/desk/people/purge.ts'
import { generate } from '../../../electron/host/admin/generate.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { commandOf } from '../cases/walk-commands.ts'
import { walkItem } from '../cases/walk-item.ts'
import { moves, operatorFor } from '../cases/walk-moves.ts'
import { madeUpNotice } from '../files/notices.ts'
import { acceptOwing, type HallClient, on, prepareCase, TestApplication } from './application.ts'
import { CLERK, TestHall } from './hall.ts'

/** `release-folder.ts NAME` writes test/fixtures/releases/NAME for the tests of later releases. */
const LAST_DAY = '2026-11-20'
const LAST_MORNING = Date.parse(`${LAST_DAY}T02:00:00Z`)
const DAY_MS = 86_400_000
const SANITATION = 'CC-WJ-0101'

async function madeUpYear(folder: string): Promise<void> {
  const store = await HallStore.open(folder, { mode: 'write' })
  const options = { cases: 40, seed: 5, until: localDate(LAST_DAY) }
  await generate(store, configSchema.parse({}), options, () => undefined)
  await store.close()
}

/** Refused commands do not happen. */
async function everyCommand(folder: string): Promise<void> {
  const hall = await TestHall.open({ folder })
  for (const [index, played] of fc.sample(moves(1, 100), { numRuns: 36, seed: 3 }).entries()) {
    hall.setDay(index < 4 ? '2024-05-06' : '2026-06-01')
    const first17 = `44060419900101${String(index).padStart(3, '0')}`
    const person = { name: `样本${index}`, idNumber: first17 + checkCharacter(first17) }
    const caseId = await hall.prepare([], walkItem(index % 3 === 0 ? 'taizhou' : 'liaoning'), person)
    const missing = ['days', 'handover']
    await hall.run(caseId, { type: 'chooseSituation', situation: 's' }, { type: 'checkMaterials', missing })
    if (index % 4 !== 3) {
      await hall.grade(caseId)
      await hall.promise(caseId)
      await hall.run(caseId, { type: 'acceptOwing' })
    }
    for (const move of played) {
      if (hall.now > LAST_MORNING) break
      if (move.of === 'days') hall.now += (1 + (move.pick % 9)) * DAY_MS
      if (move.of === 'days' || move.of === 'accept') continue
      const { state } = await hall.desk.load(caseId)
      const subject = state.parties.handler?.subjectId
      if (!subject) break
      const command = commandOf(move, state, subject, hall.desk.today)
      await hall.desk.run(caseId, [command], hall.caller(operatorFor(move, state))).catch(() => undefined)
    }
  }
  hall.now = LAST_MORNING
  const config = configSchema.parse({ retention: { identity: 1, credit: 1 } })
  await purge({ ...hall, config }, hall.caller(CLERK), false)
  await hall.close()
}

async function outsideCases(folder: string): Promise<void> {
  const app = await TestApplication.start({ folder, pages: join(folder, 'none') })
  app.setClock(LAST_DAY)
  const [clerk, lead, admin] = [app.client('clerk-1'), app.client('lead-1'), app.client('admin-1')]
  await owing(clerk, 'liang')
  const paid = await owing(clerk, 'ouyang')
  await clerk.cases.recordContact({ ...on(paid), party: 'handler', phone: '13800000000', reach: 'sms' })
  await lead.people.unmask({ caseId: paid.caseId, party: 'handler', purpose: '电话核对' })
  for (const { id } of await lead.worklists.lists()) await lead.worklists.export({ list: id, format: 'csv' })
  const gone = await prepareCase(clerk, 'chen', SANITATION, [])
  await clerk.cases.withdraw({ ...on(gone), reason: '不再办理' })
  const asked = { by: 'case', caseId: gone.caseId, party: 'handler' } as const
  await admin.subjects.erase({ asked, reason: '本人申请' })
  const notice = Buffer.from(JSON.stringify(madeUpNotice(2027))).toString('base64')
  await admin.calendar.importNotice({ commandId: randomUUID(), file: notice })
  const closure = { from: '2026-12-07', to: '2026-12-07', reason: '搬迁' }
  await admin.calendar.addClosure({ commandId: randomUUID(), ...closure })
  const file = await admin.catalogue.exportFile({ format: 'json' })
  const changed = new File(
    [(await file.text()).replaceAll('公共场所', '公众场所').replaceAll('"2026-1"', '"2026-2"')],
    'items.json',
  )
  await admin.catalogue.importFile({ file: changed, from: '2026-11-23', dryRun: false, commandId: randomUUID() })
  await app.stop()
}

async function owing(client: HallClient, card: string) {
  const view = await acceptOwing(client, card, SANITATION, ['power-of-attorney'])
  for (const { kind } of await client.documents.list({ caseId: view.caseId })) {
    await client.documents.render({ caseId: view.caseId, kind })
  }
  await client.reader.liftCard()
  return client.cases.get({ caseId: view.caseId })
}

const [name] = process.argv.slice(2)
if (!name) throw new Error('usage: release-folder.ts NAME')
const work = join(import.meta.dirname, '../../../test-results/release')
rmSync(work, { recursive: true, force: true })
await madeUpYear(work)
await everyCommand(work)
await outsideCases(work)
const target = join(import.meta.dirname, '../../fixtures/releases', name)
mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'hall.db.gz'), gzipSync(readFileSync(join(work, 'hall.db')), { level: 9 }))
writeFileSync(join(target, 'hall.key'), readFileSync(join(work, 'hall.key')))
