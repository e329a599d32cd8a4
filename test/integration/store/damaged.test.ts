import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { verified } from '../../../electron/host/admin/verify.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { Random } from '../../../electron/synthetic/random.ts'
import { forge } from '../../support/files/forge.ts'
import { sharedFolder, temporaryFolder } from '../../support/files/temporary-folder.ts'
import { faultOf, on, prepareCase, TestApplication } from '../../support/halls/application.ts'
import { codeOf, TestHall } from '../../support/halls/hall.ts'
import { runNode } from '../../support/processes/processes.ts'

const CASES = 12
const FILES = ['hall.db', 'hall.key', 'told.jsonl']

const shared = sharedFolder()
let bytes: Buffer
const states = new Map<string, string>()

beforeAll(async () => {
  const hall = await TestHall.open({ folder: shared })
  for (let place = 0; place < CASES; place++) {
    await hall.accept(place % 2 === 0 ? ['days'] : ['days', 'handover'], { name: '样本', idNumber: `person-${place}` })
  }
  for (const { case_id } of await hall.store.db.selectFrom('case_row').select('case_id').execute()) {
    states.set(case_id, JSON.stringify((await hall.desk.load(case_id as CaseId)).state))
  }
  await hall.close()
  bytes = readFileSync(join(shared, 'hall.db'))
})

function folder(): string {
  const copy = join(temporaryFolder(), 'data')
  mkdirSync(copy)
  for (const name of FILES) copyFileSync(join(shared, name), join(copy, name))
  return copy
}

describe('S405, and an unchanged file, for a database file', () => {
  it.each<[string, (file: string) => void]>([
    ['of length 0', file => truncateSync(file, 0)],
    ['cut off in its header', file => truncateSync(file, 50)],
    ['with another page size in its header', file => writeFileSync(file, wrongPageSize())],
    [
      'with a header of other bytes',
      file => writeFileSync(file, Buffer.concat([Buffer.alloc(100, 'x'), bytes.subarray(100)])),
    ],
    ['that is plain text', file => writeFileSync(file, '说明：这不是数据库')],
    ['of zeros', file => writeFileSync(file, Buffer.alloc(bytes.length))],
  ])('%s', async (_what, damage) => {
    const data = folder()
    const file = join(data, 'hall.db')
    damage(file)
    const before = readFileSync(file)
    expect(await codeOf(HallStore.open(data, { mode: 'write' }))).toBe('S405')
    expect(await codeOf(HallStore.open(data, { mode: 'read' }))).toBe('S405')
    expect(readFileSync(file).equals(before)).toBe(true)
    const { code, stderr } = await runNode('electron/admin.ts', ['verify', '--data', data])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^S405[\s\S]*→/)])
  })
})

function wrongPageSize(): Buffer {
  const wrong = Buffer.from(bytes)
  wrong.writeUInt16BE(512, 16)
  return wrong
}

describe('a file that was cut off', () => {
  it.each([0.2, 0.5, 0.9, 0.999])('at %f of its length never starts as if it were intact', async share => {
    const data = folder()
    truncateSync(join(data, 'hall.db'), Math.floor(bytes.length * share))
    expect(await outcome(data)).toMatch(/^(refused S405|read-only S4\d\d|verify S4\d\d)/)
  })
})

describe('tables that are missing', () => {
  it.each(['event', 'chain_head', 'meta', 'subject', 'case_row', 'owed_row', 'reminder', 'kysely_migration'])(
    '%s: the hall starts read-only or not at all, and what needs the table says S405',
    async table => {
      const data = folder()
      forge(join(data, 'hall.db'), sqlite => sqlite.exec(`DROP TABLE ${table}`))
      const app = await TestApplication.start({ folder: data })
      onTestFinished(() => app.stop())
      const { store } = app.application.parts
      expect([store.readOnly?.code, store.readOnly?.detail]).toEqual(['S412', expect.stringMatching(/kysely|−|\+|±/)])
      const [caseId = ''] = states.keys()
      const lead = app.client('lead-1')
      const asked = [
        lead.cases.get({ caseId }),
        lead.worklists.rows({ list: 'open' }),
        lead.reminders.phoneTasks({}),
        lead.system.info(),
        lead.subjects.trustRecord({
          asked: { by: 'number', kind: 'person', number: '440604199001010018', purpose: '核对' },
        }),
      ]
      for (const code of await Promise.all(asked.map(answered))) expect(code).toMatch(/^(ok|S405)$/)
    },
  )
})

const answered = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    async error => (await faultOf(Promise.reject(error))).code,
  )

describe('damage in the middle of work', () => {
  it('has a code and a remedy, and ends all writing', async () => {
    const app = await TestApplication.start({ folder: temporaryFolder() })
    onTestFinished(() => app.stop())
    const clerk = app.client()
    const view = await prepareCase(clerk, 'wang', 'CC-WJ-0101', ['power-of-attorney'])
    app.application.parts.store.sqlite.exec('DROP TABLE list_count')
    const lead = app.client('lead-1')
    const fault = await faultOf(lead.worklists.lists())
    expect([fault.code, fault.remedy.zh]).toEqual(['S405', expect.stringContaining('备份')])
    expect((await faultOf(clerk.cases.preparePromise(on(view)))).code).toBe('S405')
    expect((await clerk.system.info()).readOnly?.code).toBe('S405')
    expect((await clerk.cases.get({ caseId: view.caseId })).caseId).toBe(view.caseId)
  })

  it('unreadable rows have a code too', async () => {
    const data = folder()
    const app = await TestApplication.start({ folder: data })
    onTestFinished(() => app.stop())
    app.application.parts.store.sqlite.exec("UPDATE owed_row SET due_key = 'soon', due_on = 'soon'")
    const fault = await faultOf(app.client('lead-1').worklists.rows({ list: 'open' }))
    expect([fault.code, fault.remedy.en]).toEqual(['S420', expect.stringContaining('admin rebuild')])
  })
})

describe('admin rebuild on a broken chain', () => {
  it('names the row, changes nothing and exits 1', async () => {
    const data = folder()
    const file = join(data, 'hall.db')
    forge(file, sqlite =>
      sqlite.exec("UPDATE event SET operator = 'nobody' WHERE seq = 5; UPDATE case_row SET window = '9'"),
    )
    const before = readFileSync(file)
    const { code, stdout, stderr } = await runNode('electron/admin.ts', ['rebuild', '--data', data])
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(/^S404.*seq 5, hash/)])
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

async function outcome(data: string): Promise<string> {
  let store: HallStore | undefined
  try {
    store = await HallStore.open(data, { mode: 'write', waitMs: 0 })
    const { readOnly } = store
    const unread = await casesUnlike(store)
    const { findings } = await verified(store)
    const [first] = findings
    if (readOnly) return `read-only ${readOnly.code}`
    if (first) return `verify ${first.code}${unread.length > 0 ? `, cases ${unread[0]}` : ''}`
    // A clean result must mean that nothing changed.
    expect(unread).toEqual([])
    return 'as it was'
  } catch (error) {
    if (error instanceof HallError) return `refused ${error.code}`
    throw error
  } finally {
    await store?.close()
  }
}

async function casesUnlike(store: HallStore): Promise<string[]> {
  const unread: string[] = []
  for (const [caseId, state] of states) {
    try {
      const record = await store.cases.fold(store.db, caseId as CaseId)
      if (JSON.stringify(record?.state) !== state) unread.push(record ? 'other' : 'gone')
    } catch (error) {
      const fault = store.codedFault(error)
      if (!(fault instanceof HallError)) throw error
      unread.push(fault.code)
    }
  }
  return unread
}

function damaged(random: Random): Buffer {
  const pageBytes = bytes.readUInt16BE(16)
  const pages = bytes.length / pageBytes
  const worse = Buffer.from(bytes)
  const at = random.between(0, pages - 1) * pageBytes
  const page = worse.subarray(at, at + pageBytes)
  switch (random.between(0, 3)) {
    case 0:
      page.fill(0)
      break
    case 1:
      bytes.copy(page, 0, random.between(0, pages - 1) * pageBytes)
      break
    case 2:
      for (let i = 0; i < pageBytes; i++) page[i] = random.between(0, 255)
      break
    default:
      for (let i = random.between(1, 6); i > 0; i--) {
        const place = random.between(0, pageBytes - 1)
        page[place] = (page[place] ?? 0) ^ (1 << random.between(0, 7))
      }
  }
  return worse
}

describe('pages damaged at random', () => {
  const RUNS = 240

  it(`${RUNS} times: every start, case and verification is correct or has a code`, async () => {
    const seen = new Map<string, number>()
    const data = folder()
    for (let seed = 1; seed <= RUNS; seed++) {
      for (const companion of ['-wal', '-shm']) rmSync(join(data, `hall.db${companion}`), { force: true })
      for (const name of FILES.slice(1)) copyFileSync(join(shared, name), join(data, name))
      writeFileSync(join(data, 'hall.db'), damaged(new Random(seed)))
      const [what = ''] = (
        await outcome(data).catch(error => Promise.reject(new Error(`seed ${seed}`, { cause: error })))
      ).split(',')
      seen.set(what, (seen.get(what) ?? 0) + 1)
    }
    const times = (pattern: RegExp) =>
      [...seen].reduce((sum, [what, count]) => sum + (pattern.test(what) ? count : 0), 0)
    const reached = {
      refused: times(/^refused/),
      readOnly: times(/^read-only/),
      found: times(/^verify/),
      untouched: times(/^as it was/),
    }
    expect(Object.values(reached).reduce((sum, count) => sum + count, 0)).toBe(RUNS)
    expect(reached.refused, JSON.stringify([...seen])).toBeGreaterThan(5)
    expect(reached.readOnly, JSON.stringify([...seen])).toBeGreaterThan(10)
    expect(reached.found, JSON.stringify([...seen])).toBeGreaterThan(40)
    expect(reached.untouched, JSON.stringify([...seen])).toBeGreaterThan(5)
  }, 300_000)
})
