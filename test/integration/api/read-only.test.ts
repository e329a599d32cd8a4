import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import { eventHash, verifyChain } from '../../../electron/store/chain.ts'
import type { EventTable } from '../../../electron/store/schema.ts'
import { forge, rechain } from '../../support/files/forge.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { acceptOwing, faultOf, on, readCard, TestApplication } from '../../support/halls/application.ts'
import { spawnNode } from '../../support/processes/processes.ts'

const DAY = '2026-11-20'

let folder: string
let file: string
let accepted: CaseView

beforeEach(async () => {
  folder = temporaryFolder()
  file = join(folder, 'hall.db')
  const app = await start()
  const clerk = app.client()
  const view = await acceptOwing(clerk, 'wang', 'CC-WJ-0101', ['business-licence'])
  await clerk.documents.render({ caseId: view.caseId, kind: 'promise' })
  accepted = await clerk.cases.get({ caseId: view.caseId })
  await app.stop()
  copyFileSync(file, join(folder, 'as-it-was'))
})

async function start(day = DAY): Promise<TestApplication> {
  const app = await TestApplication.start({ folder })
  app.setClock(day)
  return app
}

async function started(day = DAY): Promise<TestApplication> {
  const app = await start(day)
  onTestFinished(() => app.stop())
  return app
}

const forged = () => forge(file, sqlite => rechain(sqlite, ({ seq }) => (seq === 3 ? { operator: 'nobody' } : {})))

describe('a hall whose record was forged', () => {
  it('starts, says on every page why nothing is saved, and shows its cases', async () => {
    forged()
    const app = await started()
    const [clerk, lead, kiosk] = [app.client(), app.client('lead-1'), app.client('kiosk-1')]
    expect((await clerk.system.info()).readOnly).toMatchObject({
      code: 'S411',
      detail: expect.stringMatching(/^seq \d+, head$/),
      text: { zh: expect.stringContaining('只读') },
      remedy: { en: expect.stringContaining('admin verify') },
    })
    expect(await clerk.cases.get({ caseId: accepted.caseId })).toEqual(accepted)
    expect((await clerk.cases.history({ caseId: accepted.caseId })).length).toBeGreaterThan(5)
    expect((await clerk.cases.why({ caseId: accepted.caseId })).plain.headline.zh).not.toBe('')
    expect((await lead.worklists.lists()).length).toBeGreaterThan(3)
    expect((await lead.worklists.rows({ list: 'open' })).rows).toHaveLength(1)
    expect(await (await lead.worklists.export({ list: 'open', format: 'csv' })).text()).toContain(accepted.caseNumber)
    expect((await clerk.documents.list({ caseId: accepted.caseId })).length).toBeGreaterThan(1)
    expect((await clerk.documents.render({ caseId: accepted.caseId, kind: 'promise' })).html).toContain('承诺')
    const readingId = await readCard(clerk, 'wang')
    expect((await kiosk.people.owedOfReading({ readingId })).owed).toHaveLength(1)
  })

  it('refuses every command with a code, and writes nothing, also at night and for reminders', async () => {
    forged()
    const before = readFileSync(file)
    // The lease is late, and a reminder would be due.
    const app = await started('2027-03-01')
    const [clerk, lead, admin] = [app.client(), app.client('lead-1'), app.client('admin-1')]
    const { caseId, version } = accepted
    const readingId = await readCard(clerk, 'li')
    const commandId = randomUUID()
    const refused = {
      supply: clerk.cases.supply({
        ...on({ caseId, version }),
        owedId: accepted.owed[0]?.owedId ?? '',
        method: 'counter',
      }),
      open: clerk.cases.open({
        caseId: randomUUID(),
        commandId,
        itemCode: 'CC-WJ-0101',
        handler: { kind: 'card', readingId },
        applicant: { kind: 'same' },
      }),
      document: clerk.documents.render({ caseId, kind: 'notice' }),
      reminder: lead.reminders.remindCase({ ...on({ caseId, version }) }),
      closure: admin.calendar.addClosure({ commandId, from: '2027-03-05', to: '2027-03-05', reason: '搬迁' }),
      erase: admin.subjects.erase({ asked: { by: 'case', caseId, party: 'handler' }, reason: '本人申请' }),
      purge: admin.subjects.purge({ dryRun: false }),
    }
    for (const [name, call] of Object.entries(refused)) {
      expect([name, (await faultOf(call)).code]).toEqual([name, 'S411'])
    }
    expect(await admin.subjects.purge({ dryRun: true })).toHaveLength(2)
    await app.application.parts.store.db.selectFrom('event').select('seq').limit(1).execute()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('keeps look-ups beside the database, and adds them to the chain once it is repaired', async () => {
    forged()
    const app = await start()
    await app.client().cases.get({ caseId: accepted.caseId })
    await app.stop()
    const kept = readFileSync(join(folder, 'audit-aside.jsonl'), 'utf8')
    expect(kept).not.toContain(accepted.parties.handler?.name ?? '?')
    expect(kept.trim().split('\n')).toHaveLength(1)
    copyFileSync(join(folder, 'as-it-was'), file)
    const again = await started('2026-11-21')
    const { store } = again.application.parts
    expect(existsSync(join(folder, 'audit-aside.jsonl'))).toBe(false)
    const { entry, meta } = (await readAudit(store.db)).at(-1) ?? {}
    expect([entry?.type, meta?.operator, meta?.at.slice(0, 10)]).toEqual(['PersonLookedUp', 'clerk-1', DAY])
    expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true })
  })

  it('says so where it is served', async () => {
    forged()
    const child = spawnNode('electron/serve.ts', [], { HALL_DATA: folder, HALL_PORT: '0', HALL_CREDIT_URL: 'none' })
    let said = ''
    child.stderr.on('data', text => {
      said += text
    })
    const ended = new Promise(resolve => child.once('close', resolve))
    await expect.poll(() => said, { timeout: 30_000 }).toMatch(/S411.*seq \d+, head[\s\S]*→ .*admin verify/)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})

describe('a hall whose own record was forged in the middle', () => {
  it('starts read-only and names the row of its calendar', async () => {
    const app = await start()
    const closure = { commandId: randomUUID(), from: '2026-12-07', to: '2026-12-07', reason: '搬迁' }
    await app.client('admin-1').calendar.addClosure(closure)
    await app.client().cases.get({ caseId: accepted.caseId })
    await app.stop()
    forge(file, sqlite => sqlite.exec("UPDATE event SET body = '{}' WHERE stream = 'calendar'"))
    const again = await started()
    const { readOnly } = await again.client().system.info()
    expect([readOnly?.code, readOnly?.detail]).toEqual(['S411', expect.stringMatching(/^seq \d+, hash$/)])
    expect((await again.client('lead-1').worklists.rows({ list: 'open' })).rows).toHaveLength(1)
  })
})

describe('a row in the middle that was forged, with a hash that fits it', () => {
  it('turns the hall read-only soon after the start, which names the first row that does not fit', async () => {
    forge(file, sqlite => {
      const row = sqlite.prepare<[], EventTable>('SELECT * FROM event WHERE seq = 3').get()
      if (!row) throw new Error('no row')
      const forgedRow = { ...row, operator: 'nobody' }
      sqlite.prepare('UPDATE event SET operator = ?, hash = ? WHERE seq = 3').run('nobody', eventHash(forgedRow))
    })
    const app = await started()
    const info = () => app.client().system.info()
    await expect.poll(async () => (await info()).readOnly?.detail, { timeout: 30_000 }).toBe('seq 4, previous')
    expect((await info()).readOnly?.code).toBe('S411')
    const { caseId, version } = accepted
    expect((await faultOf(app.client().cases.acceptFull({ ...on({ caseId, version }) }))).code).toBe('S411')
  })
})

describe('another program that writes into the database of a running hall', () => {
  it('is noticed before anything is shown, and ends all writing', async () => {
    const app = await started()
    const clerk = app.client()
    expect((await clerk.system.info()).readOnly).toBeUndefined()
    const other = new Database(file)
    other.exec("UPDATE case_row SET window = '99'")
    other.close()
    expect((await clerk.system.info()).readOnly?.code).toBe('S403')
    const { caseId, version } = accepted
    expect((await faultOf(clerk.cases.acceptFull({ ...on({ caseId, version }) }))).code).toBe('S403')
  })
})
