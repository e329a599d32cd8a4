import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { toJson } from '../../../electron/catalogue/exchange/to-json.ts'
import { toWorkbook } from '../../../electron/catalogue/exchange/to-workbook.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { generatedCatalogue } from '../../../electron/synthetic/generated-catalogue.ts'
import { item } from '../../support/cases/case-builder.ts'
import {
  faultOf,
  type HallClient,
  on,
  prepareCase,
  signAndAccept,
  TestApplication,
} from '../../support/halls/application.ts'

let hall: TestApplication
let admin: HallClient
let clerk: HallClient
beforeEach(async () => {
  hall = await TestApplication.start()
  hall.setClock('2026-03-02T02:00:00Z')
  admin = hall.client('admin-1')
  clerk = hall.client()
})
afterEach(() => hall.remove())

const RENEWAL = 'CC-WJ-0101'

function json(items: readonly Partial<Item>[], name = 'items.json'): File {
  return new File([toJson({ sample: false, items: items as Item[] })], name)
}

type ImportInput = Parameters<HallClient['catalogue']['importFile']>[0]

function bring(client: HallClient, file: File, rest: Partial<ImportInput> = {}) {
  return client.catalogue.importFile({ file, from: '2026-03-02', dryRun: false, commandId: randomUUID(), ...rest })
}

const names = async (query: string) => (await clerk.items.search({ query })).map(({ name }) => name.zh)

describe.each([
  ['HTTP', () => hall.client('admin-1')],
  ['a port', () => hall.portClient('admin-1')],
])('an import over %s', (_way, connect) => {
  it('a dry run, then publishing the same, then exporting it', async () => {
    const client = connect()
    const workbook = await toWorkbook({
      sample: false,
      items: [item({ code: 'NEW-1', name: bilingual('新增事项', 'new item') })],
    })
    const file = new File([new Uint8Array(workbook)], 'new.xlsx')
    const trial = await bring(client, file, { dryRun: true })
    expect(trial).toMatchObject({ items: 1, problemCount: 0, published: false, revision: 0 })
    expect(trial.difference).toMatchObject({ added: [{ code: 'NEW-1' }], changed: [], withdrawn: [] })
    expect(await names('NEW-1')).toEqual([])

    const done = await bring(client, file, { expectedRevision: trial.revision })
    expect(done).toMatchObject({ published: true, revision: 1 })
    expect(await names('NEW-1')).toEqual(['新增事项'])

    const exported = await client.catalogue.exportFile({ format: 'xlsx' })
    expect(exported.name).toBe('catalogue-2026-03-02.xlsx')
    const again = await bring(client, exported, { absent: 'withdraw', dryRun: true })
    expect(again.problems).toEqual([])
    expect(again.difference).toMatchObject({ added: [], withdrawn: [] })
  })
})

describe('who may', () => {
  it.each(['clerk-1', 'lead-1', 'kiosk-1'])('%s cannot import', async operator => {
    expect((await faultOf(bring(hall.client(operator), json([item()])))).code).toBe('A502')
  })

  it('staff read, a kiosk does not', async () => {
    expect((await clerk.catalogue.coverage()).departments.length).toBeGreaterThan(4)
    const kiosk = hall.client('kiosk-1')
    for (const call of [
      kiosk.catalogue.coverage(),
      kiosk.catalogue.versions({ code: RENEWAL }),
      kiosk.catalogue.publications(),
      kiosk.catalogue.exportFile({ format: 'json' }),
    ]) {
      expect((await faultOf(call)).code).toBe('A502')
    }
  })
})

describe('what is refused', () => {
  it('a file with a problem publishes nothing', async () => {
    const report = await bring(admin, json([item({ code: 'GOOD' }), { ...item({ code: 'BAD' }), promisedDays: 400 }]))
    expect(report).toMatchObject({ published: false, problemCount: 1, problems: [{ row: 2, column: 'promisedDays' }] })
    expect(report.difference).toBeUndefined()
    expect(await names('GOOD')).toEqual([])
    expect((await admin.catalogue.publications()).publications).toEqual([])
  })

  it.each([
    ['a day in the past', () => bring(admin, json([item()]), { from: '2026-03-01' }), 'A526'],
    ['a day that is none', () => bring(admin, json([item()]), { from: '2026-02-30' }), 'A504'],
    ['a text file', () => bring(admin, new File(['hello'], 'a.txt')), 'A520'],
    ['somebody else’s publication in between', () => bring(admin, json([item()]), { expectedRevision: 3 }), 'A527'],
  ])('%s', async (_what, call, code) => {
    expect((await faultOf(call())).code).toBe(code)
  })

  it('of two at once one publishes, the other is refused', async () => {
    const both = [json([item({ code: 'X', version: '1' })]), json([item({ code: 'X', version: '2' })])]
    const results = await Promise.allSettled(both.map(file => bring(admin, file, { expectedRevision: 0 })))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await admin.catalogue.publications()).revision).toBe(1)
  })

  it('other calls keep their size limit', async () => {
    const headers = { 'content-type': 'application/json', 'x-hall-operator': 'admin-1' }
    const large = (path: string) =>
      fetch(`${hall.address}${path}`, { method: 'POST', headers, body: `{"json":{"a":"${'x'.repeat(400_000)}"}}` })
    expect((await large('/rpc/cases/open')).status).toBe(413)
    expect((await large('/rpc/catalogue/importFile')).status).toBe(400)
  })
})

it('10,000 items come in over HTTP', async () => {
  const items = generatedCatalogue({ seed: 2, items: 10_000 })
  const workbook = new File([new Uint8Array(await toWorkbook({ sample: false, items }))], 'large.xlsx')
  expect(await bring(admin, workbook)).toMatchObject({ published: true, items: 10_000 })
  expect(await names('GEN-01-00001')).toHaveLength(1)
})

describe('a publication for a later day', () => {
  const renamed = async (zh: string): Promise<File> => {
    const [held] = await clerk.items.search({ query: RENEWAL })
    const { version: _label, ...rest } = { ...held, name: bilingual(zh, zh) }
    return json([rest as Partial<Item>])
  }

  it('begins at midnight in the hall, without a restart and after one', async () => {
    await bring(admin, await renamed('公共场所新名'), { from: '2026-03-04' })
    expect((await admin.catalogue.publications()).publications).toMatchObject([
      { state: 'planned', operatorName: '管理演示员' },
    ])
    hall.setClock('2026-03-03T15:59:59Z')
    expect(await names(RENEWAL)).toEqual(['公共场所卫生许可证延续'])
    hall.setClock('2026-03-03T16:00:00Z')
    expect(await names(RENEWAL)).toEqual(['公共场所新名'])
    expect((await admin.catalogue.publications()).publications).toMatchObject([{ state: 'begun' }])

    await hall.stop()
    hall = await TestApplication.start({ folder: hall.folder })
    hall.setClock('2026-03-05T02:00:00Z')
    clerk = hall.client()
    expect(await names(RENEWAL)).toEqual(['公共场所新名'])
  })

  it('is replaced by another for that day, and both stay in the record', async () => {
    await bring(admin, await renamed('第一次'), { from: '2026-03-04' })
    const second = await bring(admin, await renamed('第二次'), { from: '2026-03-04' })
    expect(second).toMatchObject({ published: true, replacesPlanned: true })
    const { publications } = await admin.catalogue.publications()
    expect(publications.map(({ state }) => state)).toEqual(['void', 'planned'])
    hall.setClock('2026-03-04T02:00:00Z')
    expect(await names(RENEWAL)).toEqual(['第二次'])
  })
})

describe('cases and versions', () => {
  it('an old case keeps its version; a new case has the new one', async () => {
    const before = await prepareCase(clerk, 'wang', RENEWAL, ['power-of-attorney'])
    const [held] = await clerk.items.search({ query: RENEWAL })
    const { version: _label, ...rest } = { ...held, promisedDays: 7 }
    await bring(admin, json([rest as Partial<Item>]))
    const after = await prepareCase(clerk, 'wang', RENEWAL, [])
    expect((await clerk.cases.get({ caseId: before.caseId })).item).toMatchObject({
      promisedDays: 10,
      version: '2026-1',
    })
    expect(after.item).toMatchObject({ promisedDays: 7, version: '2026-03-02' })
    expect((await clerk.catalogue.versions({ code: RENEWAL })).map(({ item: own }) => own?.version)).toEqual([
      '2026-1',
      '2026-03-02',
    ])
  })

  it('a withdrawn item cannot be opened; its cases go on', async () => {
    let view = await prepareCase(clerk, 'wang', RENEWAL, [])
    const report = await bring(admin, json([item({ code: 'ONLY' })]), { absent: 'withdraw' })
    expect(report.difference?.withdrawn.length).toBeGreaterThan(30)
    expect((await faultOf(prepareCase(clerk, 'wang', RENEWAL, []))).code).toBe('A528')
    expect((await faultOf(prepareCase(clerk, 'wang', 'NEVER', []))).code).toBe('K314')
    view = await clerk.cases.acceptFull(on(view))
    expect(view.caseNumber).toMatch(/^CC-WJ-0101-/)
  })

  it('a case whose item version is gone from the catalogue file works as before', async () => {
    const view = await prepareCase(clerk, 'wang', RENEWAL, ['power-of-attorney'])
    await hall.stop()
    const file = join(hall.folder, 'other.json')
    await writeFile(file, toJson({ sample: false, items: [item({ code: 'OTHER' })] }))
    hall = await TestApplication.start({ config: { catalogue: file }, folder: hall.folder })
    hall.setClock('2026-03-02T03:00:00Z')
    clerk = hall.client()

    expect(await names(RENEWAL)).toEqual([])
    expect(await clerk.catalogue.versions({ code: RENEWAL })).toEqual([])
    const kept = await clerk.cases.get({ caseId: view.caseId })
    expect(kept.item.name.zh).toBe('公共场所卫生许可证延续')
    const accepted = await signAndAccept(clerk, kept)
    expect(accepted.owed).toMatchObject([{ materialId: 'power-of-attorney', status: 'owed' }])
  })
})
