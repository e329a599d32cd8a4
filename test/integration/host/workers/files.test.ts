import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobStateView } from '../../../../electron/api/contract/jobs.ts'
import { localDate } from '../../../../electron/base/local-date.ts'
import { toJson } from '../../../../electron/catalogue/exchange/to-json.ts'
import { readAudit } from '../../../../electron/store/audit.ts'
import { item } from '../../../support/cases/case-builder.ts'
import { packageOf, sheetOf, workbookParts } from '../../../support/files/package.ts'
import { faultOf, type HallClient, TestApplication } from '../../../support/halls/application.ts'
import { TestHall } from '../../../support/halls/hall.ts'
import { fill } from '../../../support/halls/synthetic-rows.ts'
import { LongestTurn } from '../../../support/processes/longest-turn.ts'

let hall: TestApplication
afterEach(() => hall.remove())

const TODAY = '2026-04-30'

async function start(rows = 0): Promise<void> {
  const filled = await TestHall.open()
  if (rows > 0) await fill(filled, rows, localDate(TODAY))
  await filled.close()
  hall = await TestApplication.start({ folder: filled.folder })
  hall.setClock(`${TODAY}T02:00:00Z`)
}

type ImportInput = Parameters<HallClient['catalogue']['importFile']>[0]

const fileOf = (bytes: Uint8Array | string, name = 'a.xlsx') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)

const bring = (file: File, rest: Partial<ImportInput> = {}, client = hall.client('admin-1')) =>
  client.catalogue.importFile({ file, from: TODAY, commandId: randomUUID(), ...rest })

const good = () => fileOf(toJson({ sample: false, items: [item({ code: 'NEW-1' })] }), 'a.json')

/** Formatted empty rows, as Excel saves a formatted column. */
function emptyRows(count: number): Uint8Array {
  const row = (number: number) => `<row r="${number}" s="1" customFormat="1"><c r="A${number}" s="1"/></row>`
  return sheetOf(Array.from({ length: count }, (_, index) => row(index + 2)).join(''))
}

const MANY = emptyRows(300_000)

describe('a file that blocks other programs', () => {
  beforeEach(() => start())

  it('a million formatted rows are read to the end without blocking the main thread', async () => {
    const file = fileOf(emptyRows(1_048_575))
    await bring(good())
    const turns = new LongestTurn()
    const before = process.cpuUsage()
    const report = await bring(file)
    const { user, system } = process.cpuUsage(before)
    expect(report).toMatchObject({ items: 0, published: false })
    // Reading takes seconds; the main thread is never blocked for a tenth of that.
    expect(turns.end()).toBeLessThan((user + system) / 1000 / 10)
  }, 180_000)

  it('other calls are answered while it is read', async () => {
    const clerk = hall.client()
    let done = false
    const reading = bring(fileOf(MANY)).finally(() => {
      done = true
    })
    let answered = 0
    while (!done) {
      await clerk.items.search({ query: 'ggcs' })
      answered++
    }
    await reading
    expect(answered).toBeGreaterThan(10)
  })

  it.each<[string, () => File, string]>([
    [
      'cells that refer ten thousand times to one text of 100 MB',
      () => fileOf(sheetOf('<row><c t="s"><v>0</v></c></row>'.repeat(10_000), ['x'.repeat(100_000_000)])),
      'A530',
    ],
    [
      'a million filled rows',
      () => fileOf(sheetOf('<row><c t="s"><v>0</v></c></row>'.repeat(1_000_000), ['x'])),
      'A530',
    ],
    ['half a million items of nothing', () => fileOf(`{"items":[${'{},'.repeat(499_999)}{}]}`, 'a.json'), 'A530'],
    [
      'a sheet that unpacks to more than a file may',
      () => fileOf(packageOf(workbookParts([{ before: ' '.repeat(900_000).repeat(250) }]))),
      'A525',
    ],
    [
      'a workbook of another kind',
      () => fileOf(packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
      'A520',
    ],
  ])('%s is refused with a code, and the next import is fine', async (_what, make, code) => {
    expect((await faultOf(bring(make()))).code).toBe(code)
    expect(await bring(good())).toMatchObject({ problemCount: 0, items: 1 })
  })

  it('ten thousand broken items: a hundred problems are listed, all are counted', async () => {
    const report = await bring(fileOf(JSON.stringify({ items: Array(10_000).fill({ code: 'x' }) }), 'a.json'))
    expect(report.problems).toHaveLength(100)
    expect(report.problemCount).toBeGreaterThan(10_000)
    expect(JSON.stringify(report).length).toBeLessThan(200_000)
  })

  it('a notice of 190,000 bytes is refused for too many entries', async () => {
    const file = Buffer.from(`{"year":2027,"holidays":[${'"x",'.repeat(30_000)}"x"]}`).toString('base64')
    const call = hall.client('admin-1').calendar.importNotice({ commandId: randomUUID(), file, dryRun: true })
    expect((await faultOf(call)).about?.[0]?.en).toBe('holidays: too many entries')
  })
})

it('A532 for an import that needs too much memory; the next import works', async () => {
  hall = await TestApplication.start({
    config: { files: { memoryMiB: 64, seconds: 60, together: 1, waiting: 5, idleMs: 1000 } },
  })
  hall.setClock(`${TODAY}T02:00:00Z`)
  const rows = Array.from(
    { length: 400_000 },
    (_, i) => `<row><c t="str"><v>${i}-a text of its own</v></c><c><v>${i}.5</v></c></row>`,
  )
  expect((await faultOf(bring(fileOf(sheetOf(rows.join('')))))).code).toBe('A532')
  expect(await bring(good())).toMatchObject({ problemCount: 0, items: 1 })
})

const ROWS = 10_000

describe.each([
  ['HTTP', (operator: string) => hall.client(operator)],
  ['a port', (operator: string) => hall.portClient(operator)],
])('over %s', (_way, connect) => {
  it('an import reports progress until it ends', async () => {
    await start()
    const admin = connect('admin-1')
    const job = randomUUID()
    const states: JobStateView[] = []
    const watching = (async () => {
      for await (const state of await admin.jobs.watch({ job })) states.push(state)
    })()
    await bring(fileOf(MANY), { job }, admin)
    await watching
    expect(states.at(-1)).toEqual({ kind: 'ended' })
    const reading = states.flatMap(state => (state.kind === 'working' && state.phase === 'reading' ? [state] : []))
    expect(reading.length).toBeGreaterThan(2)
    expect(reading.every(({ done, all }, index) => done <= all && done >= (reading[index - 1]?.done ?? 0))).toBe(true)
  })

  it('a cancelled export has no file and no audit entry, and the next one is complete', async () => {
    await start(ROWS)
    const lead = connect('lead-1')
    const job = randomUUID()
    const exported = lead.worklists.export({ list: 'all', format: 'xlsx', job })
    const fault = faultOf(exported)
    for await (const state of await lead.jobs.watch({ job })) {
      if (state.kind === 'working' && state.phase === 'writing') {
        expect(state.all).toBe(ROWS)
        expect(await lead.jobs.cancel({ job })).toEqual({ cancelled: true })
      }
    }
    expect((await fault).code).toBe('A534')
    const audit = () => readAudit(hall.application.parts.store.db)
    expect((await audit()).filter(({ entry }) => entry.type === 'ListExported')).toEqual([])

    const file = await lead.worklists.export({ list: 'all', format: 'csv', job: randomUUID() })
    expect((await file.text()).trimEnd().split('\r\n')).toHaveLength(ROWS + 1)
    expect((await audit()).at(-1)).toMatchObject({ entry: { type: 'ListExported', rows: ROWS } })
  })
})

describe('a job', () => {
  beforeEach(() => start())

  it('is visible to its caller only', async () => {
    const admin = hall.client('admin-1')
    const job = randomUUID()
    const importing = bring(fileOf(MANY), { job }, admin)
    for await (const state of await admin.jobs.watch({ job })) {
      if (state.kind !== 'working' || state.phase !== 'reading') continue
      expect(await hall.client('lead-1').jobs.cancel({ job })).toEqual({ cancelled: false })
      expect((await faultOf(hall.client('kiosk-1').jobs.cancel({ job }))).code).toBe('A502')
      break
    }
    expect(await importing).toMatchObject({ published: false })
  })

  it('cannot start twice under one id, nor be cancelled when it has ended', async () => {
    const admin = hall.client('admin-1')
    const job = randomUUID()
    const both = await Promise.allSettled([bring(good(), { job }, admin), bring(good(), { job }, admin)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await admin.jobs.cancel({ job })).toEqual({ cancelled: false })
  })

  it('ends when its caller disconnects', async () => {
    const admin = hall.client('admin-1')
    const job = randomUUID()
    const hangUp = new AbortController()
    const input = { file: fileOf(MANY), from: TODAY, commandId: randomUUID(), dryRun: false, job }
    const importing = admin.catalogue.importFile(input, { signal: hangUp.signal }).catch(() => 'hung up')
    for await (const state of await admin.jobs.watch({ job })) {
      if (state.kind === 'working' && state.phase === 'reading') hangUp.abort()
    }
    expect(await importing).toBe('hung up')
    expect(await admin.jobs.cancel({ job })).toEqual({ cancelled: false })
  })
})
