import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import {
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  signAndAccept,
  TestApplication,
} from '../../support/halls/application.ts'
import { WANG } from '../../support/readers/cards.ts'

const CATALOGUE = join(import.meta.dirname, '../../fixtures/catalogues/life.json')

let hall: TestApplication
let clerk: HallClient
let lead: HallClient
let caseId: string
beforeAll(async () => {
  hall = await TestApplication.start({ config: { catalogue: CATALOGUE } })
  hall.setClock('2026-08-03')
  clerk = hall.client()
  lead = hall.client('lead-1')
  let view = await prepareCase(clerk, 'wang', 'LIFE-0001', [])
  view = await clerk.cases.chooseSituation({ ...on(view), situation: 'new' })
  view = await clerk.cases.checkMaterials({ ...on(view), missing: ['lease', 'health'] })
  caseId = (await signAndAccept(clerk, view)).caseId
})
afterAll(() => hall.remove())

const wang = () => ({ by: 'case', caseId, party: 'applicant' }) as const
const numbered = { by: 'number', kind: 'person', number: WANG.idNumber, purpose: '办理登记' } as const
const recordOf = (client = clerk) => client.subjects.trustRecord({ asked: wang() })
const lastAudit = () => hall.lastAudited()

async function day(date: string): Promise<void> {
  hall.setClock(date)
  await passDays(hall.application.parts)
}

describe('the hall’s own record of a subject', () => {
  it('says who, what is owed in which case, and that nothing counts against trust', async () => {
    const record = await recordOf()
    expect(record).toMatchObject({ known: true, who: { kind: 'person', name: '王*本' }, asOf: '2026-08-03' })
    expect(record.effect.result).toBe('pass')
    expect(record.owed.map(({ material }) => material.zh)).toEqual(['租赁合同', '从业人员健康证明'])
    expect(record).toMatchObject({ curesLeft: 1, cures: [], entries: [], entryCount: 0 })
  })

  it('is the same by card, number and case; each look-up is audited with way and purpose', async () => {
    const record = await recordOf()
    expect((await lastAudit())?.entry).toMatchObject({ type: 'PersonLookedUp', how: 'case' })
    const readingId = await readCard(clerk, 'wang')
    expect(await clerk.subjects.trustRecord({ asked: { by: 'reading', readingId } })).toEqual(record)
    expect((await lastAudit())?.entry).toMatchObject({ type: 'PersonLookedUp', how: 'card' })
    expect(await lead.subjects.trustRecord({ asked: numbered })).toEqual(record)
    expect(await lastAudit()).toMatchObject({
      meta: { operator: 'lead-1' },
      entry: { type: 'PersonLookedUp', how: 'number', purpose: '办理登记' },
    })
  })

  it('is refused for a number without a purpose, an invalid number, and at a kiosk', async () => {
    const asked = (changes: object) => clerk.subjects.trustRecord({ asked: { ...numbered, ...changes } })
    expect((await faultOf(asked({ purpose: ' ' }))).code).toBe('A506')
    expect((await faultOf(asked({ number: '440604199001011234' }))).code).toBe('K317')
    const kiosk = hall.client('kiosk-1')
    expect((await faultOf(kiosk.subjects.trustRecord({ asked: wang() }))).code).toBe('A502')
  })

  it('of an unknown person is empty, not low, and the look-up is audited without the number', async () => {
    const asked = { ...numbered, kind: 'organisation', number: '91440600MA4UQ8E83K' } as const
    expect(await clerk.subjects.trustRecord({ asked })).toMatchObject({
      known: false,
      effect: { result: 'pass' },
      owed: [],
      entries: [],
    })
    expect((await lastAudit())?.entry).toEqual({ type: 'PersonSought', purpose: '办理登记' })
  })

  it('shows a cure with the day it is available again, then a breach with its end', async () => {
    await day('2026-08-11')
    expect((await recordOf()).effect).toMatchObject({ result: 'fail' })
    await clerk.cases.promiseCure({ caseId, commandId: randomUUID() })
    expect(await recordOf()).toMatchObject({
      curesLeft: 0,
      cures: [{ on: '2026-08-11', backOn: '2027-08-11' }],
      entries: [{ outcome: 'curing', counts: false }],
    })
    await day('2026-08-19')
    const record = await recordOf()
    expect(record.breached).toBe(1)
    expect(record.entries[0]).toMatchObject({ outcome: 'breached', counts: true, until: '2027-08-19' })
  })

  it('a breach under objection stops counting at once and shows the day of the answer; a repaired one has ended', async () => {
    const [entry] = (await recordOf()).entries
    const breachId = entry?.breachId ?? ''
    const objectionId = randomUUID()
    await clerk.cases.raiseObjection({ caseId, commandId: randomUUID(), objectionId, breachId, reason: '已邮寄' })
    expect((await recordOf()).entries[0]).toMatchObject({
      counts: false,
      objection: { on: '2026-08-19', decideBy: '2026-08-26' },
    })
    await lead.cases.decideObjection({ caseId, commandId: randomUUID(), objectionId, upheld: false, reason: '查无' })
    expect((await recordOf()).entries[0]).toMatchObject({ counts: true })
    await lead.cases.repairBreach({ caseId, commandId: randomUUID(), breachId, reason: '已补齐' })
    const repaired = await recordOf()
    expect(repaired.entries[0]).toMatchObject({ counts: false, repairedOn: '2026-08-19' })
    expect(repaired).toMatchObject({ breached: 1, repaired: 1 })
  })
})
