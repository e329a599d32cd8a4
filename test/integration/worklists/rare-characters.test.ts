import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { RARE } from '../../support/cases/rare-characters.ts'
import {
  askedWhereNeeded,
  type HallClient,
  on,
  signAndAccept,
  TestApplication,
} from '../../support/halls/application.ts'
import { withCheck } from '../../support/readers/cards.ts'

const PERSON = `𠮷${'䶮'.repeat(198)}𬭳`
const text = (zh: string) => ({ zh, en: zh })

const ITEM = {
  code: 'RARE-1',
  version: '1',
  name: text(`事${RARE.slice(2)}`),
  department: text(`部${RARE.slice(2)}`),
  kind: 'promised',
  statutoryDays: 20,
  promisedDays: 10,
  openToDeferral: true,
  creditParties: ['handler'],
  yieldsCertificate: true,
  basis: text('依据'),
  materials: [
    { id: 'core', name: text(`主${RARE.slice(2)}`), core: true, form: 'original', copies: 1 },
    {
      id: 'late',
      name: text(`料${RARE.slice(2)}`),
      core: false,
      form: 'original',
      copies: 1,
      deferral: { mode: 'defer', due: { kind: 'workingDays', days: 1 }, dischargedBy: ['paper'] },
    },
  ],
}

let hall: TestApplication
let folder: string
let clerk: HallClient
let lead: HallClient

async function opened(missing: string[], number: string): Promise<CaseView> {
  const handler = { kind: 'typed', name: PERSON, number } as const
  const ids = { caseId: randomUUID(), commandId: randomUUID() }
  const view = await clerk.cases.open({ ...ids, itemCode: ITEM.code, handler, applicant: { kind: 'same' } })
  return askedWhereNeeded(clerk, await clerk.cases.checkMaterials({ ...on(view), missing }))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rongque-rare-'))
  const catalogue = join(folder, 'items.json')
  await writeFile(catalogue, JSON.stringify({ sample: true, items: [ITEM] }))
  hall = await TestApplication.start({ config: { catalogue, window: '𬭳䶮' } })
  clerk = hall.client()
  lead = hall.client('lead-1')
  hall.setClock('2026-03-02T02:00:00Z')
  let view = await opened(['late'], '440604199001010018')
  view = await clerk.cases.askPerson({ ...on(view), reason: '𬭳䶮' })
  view = await lead.cases.personDecides({ ...on(view), allowed: true, reason: '䶮𬭳' })
  view = await signAndAccept(clerk, view)
  view = await clerk.cases.raiseObjection({ ...on(view), objectionId: randomUUID(), reason: '𬭳䶮' })
  const held = await opened(['core'], '44060419850615002X')
  await clerk.cases.holdPapers(on(held))
  await opened([], '440604195203080032')
  // Late, past the objection's day, the holding's, and supervised.
  hall.setClock('2026-04-09T02:00:00Z')
  await opened([], withCheck('44060419520308004'))
  hall.setClock('2026-04-10T02:00:00Z')
  await passDays(hall.application.parts)
  await lead.worklists.supervise({
    caseId: view.caseId,
    commandId: randomUUID(),
    step: 'decideObjection',
    content: RARE,
  })
})
afterAll(async () => {
  await hall.remove()
  await rm(folder, { recursive: true, force: true })
})

async function cellsOf(file: File): Promise<string> {
  const sheets = await readXlsxFile(Buffer.from(await file.arrayBuffer()))
  return JSON.stringify(sheets.map(({ data }) => data))
}

describe('names of 200 rare characters, whole in every export', () => {
  it('every work list, in every format, unmasked and masked', async () => {
    const lists = await lead.worklists.lists()
    const filled = new Set<string>()
    for (const { id, columns } of lists) {
      const { rows } = await lead.worklists.rows({ list: id })
      for (const format of ['xlsx', 'csv', 'html'] as const) {
        for (const clear of [false, true]) {
          const purpose = clear ? { clear, purpose: '电话催办' } : {}
          const file = await lead.worklists.export({ list: id, format, ...purpose })
          const content = format === 'xlsx' ? await cellsOf(file) : await file.text()
          expect(content.isWellFormed(), `${id}.${format}`).toBe(true)
          expect(content).not.toContain('\uFFFD')
          if (rows.length === 0) continue
          filled.add(id)
          expect(content, `${id}.${format}`).toContain(ITEM.name.zh)
          const names = columns.some(column => column.id === 'applicant')
          expect(content.includes(PERSON), `${id}.${format} in clear: ${clear}`).toBe(clear && names)
        }
      }
    }
    const some = ['open', 'overdue', 'objections', 'heldExpired', 'unfinished', 'officeDue', 'ordersOpen']
    expect([...filled]).toEqual(expect.arrayContaining(some))
  })

  it.each(['department', 'item', 'material', 'window', 'channel', 'month'] as const)('statistics by %s', async by => {
    const asked = { from: '2026-03', to: '2026-03', by }
    const expected = { department: ITEM.department.zh, item: ITEM.name.zh, material: ITEM.materials[1]?.name.zh }
    const name = by in expected ? expected[by as keyof typeof expected] : undefined
    const csv = await (await lead.statistics.export({ ...asked, format: 'csv' })).text()
    const cells = await cellsOf(await lead.statistics.export({ ...asked, format: 'xlsx' }))
    const page = await (await lead.statistics.export({ ...asked, format: 'html' })).text()
    for (const content of [csv, cells, page]) {
      expect(content.isWellFormed()).toBe(true)
      expect(content).toContain(name ?? '合计')
    }
  })

  it('statistics of a month without a case: a header, definitions and —', async () => {
    const asked = { from: '2020-01', to: '2020-01', by: 'department' } as const
    const csv = await (await lead.statistics.export({ ...asked, format: 'csv' })).text()
    expect(csv).toContain('—')
    const cells = await cellsOf(await lead.statistics.export({ ...asked, format: 'xlsx' }))
    const page = await (await lead.statistics.export({ ...asked, format: 'html' })).text()
    for (const content of [csv, cells, page]) expect(content).toMatch(/合计[\s\S]*期限内送达/)
  })

  it('the catalogue, as .xlsx and as JSON', async () => {
    const admin = hall.client('admin-1')
    for (const format of ['xlsx', 'json'] as const) {
      const file = await admin.catalogue.exportFile({ format })
      const content = format === 'xlsx' ? await cellsOf(file) : await file.text()
      for (const { zh } of [ITEM.name, ITEM.department, ...ITEM.materials.map(({ name }) => name)]) {
        expect(content).toContain(zh)
      }
    }
  })
})
