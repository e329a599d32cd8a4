import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MeasureView } from '../../../electron/api/contract/measures.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { decideAgain } from '../../../electron/host/admin/decide.ts'
import { verified } from '../../../electron/host/admin/verify.ts'
import { permittedWorkbook } from '../../../electron/measures/permitted-file.ts'
import { PERMITTED, permittedList, SECOND } from '../../support/files/permitted-measures.ts'
import { COMPANY, faultOf, type HallClient, on, readCard } from '../../support/halls/application.ts'
import { SituationHall } from '../../support/halls/situations.ts'

/** 王样本 of the simulated reader. */
const WANG = { kind: 'person', number: '440604199001010018', name: '王样本' } as const

let hall: SituationHall
let admin: HallClient
let kiosk: HallClient
beforeAll(async () => {
  hall = await SituationHall.start()
  admin = hall.app.client('admin-1')
  kiosk = hall.app.client('kiosk-1')
})
afterAll(() => hall.remove())

function measure(rest: object = {}) {
  return {
    person: WANG,
    permitted: '1',
    basis: PERMITTED.bases[0],
    closes: ['deferral' as const],
    items: ['S-BASE'],
    facts: '样本事实',
    from: '2026-04-30',
    to: '2026-05-31',
    notice: { on: '2026-04-28', how: 'counter' as const },
    decider: '样本机关',
    appeal: '六十日内向样本机关的上级申请行政复议',
    commandId: randomUUID(),
    ...rest,
  }
}

async function newest(): Promise<MeasureView> {
  const [found] = await hall.lead.measures.list()
  if (!found) throw new Error('no measure')
  return found
}

const codeOf = async (call: Promise<unknown>) => (await faultOf(call)).code

describe('the register of measures is closed until a list of permitted measures is imported', () => {
  it('without one nothing can be entered', async () => {
    expect(await admin.measures.permitted()).toEqual({ entries: [] })
    expect(await codeOf(hall.lead.measures.enter(measure()))).toBe('A591')
  })

  it('the file to fill in is the list in force, or an empty one; a trial import records nothing', async () => {
    const blank = await admin.measures.exportPermitted()
    const call = { file: blank, edition: '样本版', commandId: randomUUID() }
    expect(await admin.measures.importPermitted(call)).toMatchObject({ entries: 0, imported: false })
    expect(await codeOf(admin.measures.importPermitted({ ...call, dryRun: false }))).toBe('A590')
    const trial = await admin.measures.importPermitted({ ...call, file: await permittedList() })
    expect(trial).toMatchObject({ entries: 2, problemCount: 0, imported: false })
    expect((await admin.measures.permitted()).entries).toEqual([])
  })

  it('faults are named by their place', async () => {
    const file = new File([await permittedWorkbook([{ ...PERMITTED, bases: [] }, PERMITTED])], 'l.xlsx')
    const report = await admin.measures.importPermitted({ file, edition: 'x', commandId: randomUUID() })
    expect(report.problems).toMatchObject([
      { row: 2, column: 'E', title: { zh: '法规政策依据' }, problem: { zh: '没有填写' } },
      { row: 3, column: 'A', value: '1', problem: { zh: '序号重复' } },
    ])
  })

  it('an administrator imports it; only he may', async () => {
    const call = { file: await permittedList(), edition: '样本版', dryRun: false, commandId: randomUUID() }
    expect(await codeOf(hall.lead.measures.importPermitted(call))).toBe('A502')
    expect(await admin.measures.importPermitted(call)).toMatchObject({ entries: 2, imported: true })
    const { edition, entries } = await hall.lead.measures.permitted()
    expect([edition, entries]).toEqual(['样本版', [PERMITTED, SECOND]])
  })
})

describe('a measure', () => {
  it.each<[string, object, string]>([
    ['names no measure of the list', { permitted: '3' }, 'A592'],
    ['rests on a basis that the list does not name for it', { basis: SECOND.bases[0] }, 'A592'],
    ['ends before it begins', { to: '2026-04-29' }, 'A593'],
    ['lasts longer than five years', { to: '2031-05-01' }, 'A593'],
    ['begins before it is told of', { notice: { on: '2026-05-01', how: 'post' } }, 'A593'],
    ['closes nothing', { closes: [] }, 'A594'],
    ['closes deferral for no item', { items: [] }, 'A594'],
    ['names an unknown item', { items: ['S-NONE'] }, 'A594'],
    ['has no facts', { facts: ' ' }, 'A594'],
    ['names no appeal', { appeal: ' ' }, 'A594'],
    ['is against an invalid number', { person: { ...WANG, number: '123' } }, 'K317'],
  ])('that %s is refused', async (_what, rest, code) => {
    expect(await codeOf(hall.lead.measures.enter(measure(rest)))).toBe(code)
  })

  it('a clerk neither enters nor sees one', async () => {
    expect(await codeOf(hall.clerk.measures.enter(measure()))).toBe('A502')
    expect(await codeOf(hall.clerk.measures.list())).toBe('A502')
  })

  it('closes deferral for its item and the person’s own matters alone; the ordinary procedure stays; each use is an event', async () => {
    await hall.lead.measures.enter(measure())
    const view = await hall.arrive({ missing: ['lease'] })
    const gate = view.assessment.gates.find(({ id }) => id === 'noMeasure')
    expect(gate).toMatchObject({ result: 'fail', basis: { zh: PERMITTED.bases[0] } })
    expect([view.assessment.outcome, view.credit]).toEqual(['ordinary', {}])
    expect(await newest()).toMatchObject({
      status: 'inForce',
      liftable: true,
      who: { name: '王*本' },
      facts: '样本事实',
      decider: '样本机关',
      enteredBy: '主管演示员',
      uses: [],
    })
    const told = await hall.clerk.cases.giveOneTimeNotice(on(view))
    expect((await newest()).uses).toMatchObject([{ closed: 'deferral', caseId: view.caseId }])
    expect(await hall.document(told, 'oneTimeNotice')).toContain('六十日内向样本机关的上级申请行政复议')
    expect(await hall.explained(told)).toContain('普通程序备齐材料')
    for (const other of [
      { item: 'S-MODES', missing: ['lease'] },
      { missing: ['lease'], applicant: COMPANY },
    ]) {
      const { assessment } = await hall.arrive(other)
      expect(assessment.gates.some(({ id }) => id === 'noMeasure')).toBe(false)
    }
    const whole = await hall.arrive({ missing: [] })
    expect(whole.assessment.gates.some(({ id }) => id === 'noMeasure')).toBe(false)
    expect((await hall.clerk.cases.acceptFull(on(whole))).status).toBe('accepted')
  })

  it('is audited when the register is read: by whom, and whose data it showed', async () => {
    await hall.lead.measures.list()
    const audit = await hall.app.lastAudited()
    expect(audit?.meta.operator).toBe('lead-1')
    expect(audit?.entry).toMatchObject({ type: 'MeasuresRead', rows: 1, subjects: [expect.any(String)] })
  })

  it('a decision under it replays as it was made', async () => {
    const view = await hall.arrive({ missing: ['lease'] })
    const { caseId } = await hall.clerk.cases.giveOneTimeNotice(on(view))
    const { store, config } = hall.app.application.parts
    const { rules } = configSchema.parse({})
    const again = await decideAgain(store, { rules, catalogue: config.catalogue }, caseId, localDate('2026-04-30'))
    expect(again.differences).toEqual([])
  })

  it('keeps the person’s data while it lasts', async () => {
    const asked = { by: 'number', kind: 'person', number: WANG.number, purpose: '本人申请删除' } as const
    const { open } = await admin.subjects.erasurePreview({ asked })
    for (const { caseId } of open) {
      const { version } = await hall.clerk.cases.get({ caseId })
      await hall.clerk.cases.withdraw({ ...on({ caseId, version }), reason: '不办了' })
    }
    expect(await codeOf(admin.subjects.erase({ asked, reason: '本人申请' }))).toBe('A596')
  })

  it('is lifted with a reason, and closes nothing from then on', async () => {
    const { measureId } = await newest()
    expect(await codeOf(hall.lead.measures.lift({ measureId, reason: ' ', commandId: randomUUID() }))).toBe('K313')
    await hall.lead.measures.lift({ measureId, reason: '信用修复', commandId: randomUUID() })
    expect(await newest()).toMatchObject({
      status: 'lifted',
      liftable: false,
      lifted: { on: '2026-04-30', reason: '信用修复' },
    })
    const view = await hall.arrive({ missing: ['lease'] })
    expect(view.assessment.gates.some(({ id }) => id === 'noMeasure')).toBe(false)
    expect(await codeOf(hall.lead.measures.lift({ measureId, reason: '再次', commandId: randomUUID() }))).toBe('A595')
  })

  it('that closes the kiosk: it says so with the appeal, once for each reading, and the counter serves on', async () => {
    await hall.lead.measures.enter(measure({ closes: ['kiosk', 'booking'], items: [] }))
    const stranger = { kind: 'organisation', number: '91440604MA0000001X', name: '样本公司' }
    await hall.lead.measures.enter(measure({ person: stranger, closes: ['booking'], items: [] }))
    const readingId = await readCard(hall.clerk, 'wang')
    for (const _ of [1, 2]) {
      expect(await kiosk.people.owedOfReading({ readingId })).toMatchObject({
        owed: [],
        cases: [],
        closed: { name: PERMITTED.name, to: '2026-05-31', appeal: expect.stringContaining('行政复议') },
      })
    }
    const found = (await hall.lead.measures.list()).find(({ closes }) => closes.includes('kiosk'))
    expect(found?.uses).toMatchObject([{ closed: 'kiosk' }])
    expect((await hall.clerk.people.owedOfReading({ readingId })).closed).toBeUndefined()
    const view = await hall.arrive({ missing: ['lease'] })
    expect(view.assessment.gates.some(({ id }) => id === 'noMeasure')).toBe(false)
  })

  it('ends by itself after its last day; then the person may be erased, and with the key its facts', async () => {
    await hall.day('2026-06-01')
    expect(await newest()).toMatchObject({ status: 'ended', liftable: false })
    const readingId = await readCard(hall.clerk, 'wang')
    expect((await kiosk.people.owedOfReading({ readingId })).closed).toBeUndefined()
    const asked = { by: 'number', kind: 'person', number: WANG.number, purpose: '本人申请删除' } as const
    const { open } = await admin.subjects.erasurePreview({ asked })
    for (const { caseId } of open) {
      const { version } = await hall.clerk.cases.get({ caseId })
      await hall.clerk.cases.withdraw({ ...on({ caseId, version }), reason: '不办了' })
    }
    await admin.subjects.erase({ asked, reason: '本人申请' })
    const found = (await hall.lead.measures.list()).find(({ closes }) => closes.includes('kiosk'))
    expect([found?.who, found?.facts, found?.decider]).toEqual([undefined, undefined, '样本机关'])
    // The company’s is left.
    expect((await hall.app.lastAudited())?.entry).toMatchObject({ rows: 3, subjects: [expect.any(String)] })
    expect((await verified(hall.app.application.parts.store)).findings).toEqual([])
  })
})
