import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import {
  acceptOwing,
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  signAndAccept,
  TestApplication,
  told,
} from '../../support/halls/application.ts'

const RENEWAL = 'CC-WJ-0101'

let hall: TestApplication
let client: HallClient
beforeAll(async () => {
  hall = await TestApplication.start()
  client = hall.client()
})
afterAll(() => hall.remove())

const audits = async () => (await readAudit(hall.application.parts.store.db)).length

describe('why, for the clerk', () => {
  it('shows the case as it stands, with unsaved ticks, and records the look-up', async () => {
    const view = await prepareCase(client, 'chen', RENEWAL, ['power-of-attorney'])
    const before = await audits()
    const why = await client.cases.why({ caseId: view.caseId })
    // Agent and company.
    expect(await audits()).toBe(before + 2)
    expect(why).toMatchObject({
      item: { code: RENEWAL, version: '2026-1' },
      explanations: [{ event: 'now', outcome: 'ordinary', rules: { version: '2026-1' } }],
      bring: [{ zh: '授权委托书' }],
    })
    const [now] = why.explanations
    expect(now?.gates.find(({ id }) => id === 'grade')).toMatchObject({
      code: 'G5',
      result: 'fail',
      inputs: expect.arrayContaining([
        expect.objectContaining({ value: { zh: '字母等级 B 级', en: 'letter grades, B' }, on: '2026-1' }),
      ]),
    })
    expect(why.routes).toHaveLength(4)
    const ticked = await client.cases.why({ caseId: view.caseId, missing: [] })
    expect(ticked.explanations[0]).toMatchObject({ outcome: 'full' })
    expect((await client.cases.get({ caseId: view.caseId })).missing).toEqual(['power-of-attorney'])
  })

  it('shows everything that was decided, the newest first, with who decided, after the end too', async () => {
    let view = await prepareCase(client, 'chen', RENEWAL, ['power-of-attorney'])
    view = await client.cases.askPerson({ ...on(view), reason: '多年守信' })
    view = await hall.client('lead-1').cases.personDecides({ ...on(view), allowed: true, reason: '核实' })
    view = await signAndAccept(client, view)
    const why = await client.cases.why({ caseId: view.caseId })
    expect(why.explanations.map(({ event }) => event)).toEqual([
      'Accepted',
      'Decided',
      'PersonDecided',
      'PersonAsked',
      'Decided',
    ])
    expect(why.explanations[0]).toMatchObject({ outcome: 'trust', by: '窗口演示员' })
    expect(why.explanations[2]).toMatchObject({ by: '主管演示员', words: '核实' })
    expect(why.plain).toMatchObject({
      headline: { zh: expect.stringContaining('已经受理') },
      bring: [{ zh: '授权委托书' }],
    })
  })

  it('is not for a kiosk', async () => {
    const view = await prepareCase(client, 'li', RENEWAL, [])
    expect(await faultOf(hall.client('kiosk-1').cases.why({ caseId: view.caseId }))).toMatchObject({ code: 'A502' })
  })

  it('a second application for the item is seen while the first is open', async () => {
    const first = await prepareCase(client, 'li', RENEWAL, [])
    const accepted = await client.cases.acceptFull(on(first))
    const second = await prepareCase(client, 'li', RENEWAL, ['business-licence'])
    expect(second.assessment.gates.find(({ id }) => id === 'noDuplicate')).toMatchObject({
      result: 'fail',
      reason: { zh: expect.stringContaining(accepted.caseNumber ?? '?') },
    })
    await client.cases.withdraw({ ...on(accepted), reason: '撤回' })
    const again = await client.cases.get({ caseId: second.caseId })
    expect(again.assessment.outcome).toBe('trust')
  })
})

describe('why, at the kiosk', () => {
  it('explains only the person’s own cases, without the grade', async () => {
    const view = await prepareCase(client, 'huang', RENEWAL, ['power-of-attorney'])
    const kiosk = hall.client('kiosk-1')
    const readingId = await readCard(client, 'huang')
    const why = await kiosk.people.why({ readingId, caseId: view.caseId })
    expect(why.bring).toMatchObject([{ zh: '授权委托书' }])
    expect(JSON.stringify(why)).not.toMatch(/等级|grade|[A-D] 级|失信被执行人/)
    const other = await readCard(client, 'wang')
    expect(await faultOf(kiosk.people.why({ readingId: other, caseId: view.caseId }))).toMatchObject({ code: 'K301' })
    expect(await faultOf(kiosk.people.why({ readingId: randomUUID(), caseId: view.caseId }))).toMatchObject({
      code: 'K318',
    })
  })
})

describe('who acts for whom', () => {
  const open = async (relation?: 'agent' | 'legalRepresentative' | 'guardian') =>
    client.cases.open({
      caseId: randomUUID(),
      commandId: randomUUID(),
      itemCode: 'CC-WJ-0102',
      handler: { kind: 'card', readingId: await readCard(client, 'ouyang') },
      applicant: { kind: 'person', name: '样本少年', number: '440604201506010013' },
      ...(relation ? { relation } : {}),
      another: true,
    })

  it('for a child the guardian’s credit counts, and the child is not asked about', async () => {
    let view = await client.cases.checkMaterials({ ...on(await open('guardian')), missing: ['employment-proof'] })
    view = await client.cases.queryCredit(on(await told(client, view)))
    expect(view.creditParties).toEqual(['handler'])
    expect(Object.keys(view.credit)).toEqual(['handler'])
    expect(view.assessment.gates.find(({ id }) => id === 'authority')).toMatchObject({ result: 'pass' })
    expect(view.assessment.outcome).toBe('trust')
  })

  it('another person for a child is refused trust and offered the ordinary procedure', async () => {
    const view = await client.cases.checkMaterials({ ...on(await open()), missing: ['employment-proof'] })
    expect(view.assessment.outcome).toBe('ordinary')
    expect(await faultOf(client.cases.queryCredit(on(view)))).toMatchObject({ code: 'K377' })
    expect(view.actions.map(({ id }) => id)).toContain('giveOneTimeNotice')
  })
})

describe('why, after acceptance', () => {
  let own: TestApplication
  beforeAll(async () => {
    own = await TestApplication.start()
    own.setClock('2026-03-02')
  })
  afterAll(() => own.remove())

  it('explains extension, lapse, waiver and objection with who, rule, basis and inputs', async () => {
    const client = own.client()
    const lead = own.client('lead-1')
    let view = await acceptOwing(client, 'ouyang', RENEWAL, ['business-licence', 'power-of-attorney'])
    const { caseId } = view
    const owedOf = (materialId: string) => view.owed.find(owed => owed.materialId === materialId)?.owedId ?? ''
    const approve = async (request: object, approved: boolean) => {
      const requestId = randomUUID()
      view = await client.cases.askApproval({ ...on(view), requestId, request: request as never, reason: '出差在外' })
      view = await lead.cases.answerApproval({ ...on(view), requestId, approved, reason: '情况属实' })
    }
    await approve({ kind: 'extension', owedId: owedOf('business-licence'), days: 2, forceMajeure: false }, true)
    await approve({ kind: 'waiver', owedId: owedOf('power-of-attorney') }, true)
    own.setClock('2026-03-20')
    await passDays(own.application.parts)
    own.setClock('2026-03-30')
    await passDays(own.application.parts)
    view = await client.cases.get({ caseId })
    const breachId = view.breaches[0]?.breachId ?? ''
    const objectionId = randomUUID()
    view = await client.cases.raiseObjection({ ...on(view), objectionId, breachId, reason: '已寄出' })
    view = await lead.cases.decideObjection({ ...on(view), objectionId, upheld: false, reason: '未见寄件' })
    view = await lead.cases.dispose({ ...on(view), reason: '多次催告未补' })

    const { explanations, plain, routes } = await client.cases.why({ caseId })
    const course = explanations.slice(
      0,
      explanations.findIndex(({ event }) => event === 'Accepted'),
    )
    expect(course.map(({ event, by }) => [event, by])).toEqual([
      ['Closed', '主管演示员'],
      ['ObjectionDecided', '主管演示员'],
      ['ObjectionRaised', '窗口演示员'],
      ['ClockResumed', expect.any(String)],
      ['BreachRecorded', expect.any(String)],
      ['ObligationLapsed', expect.any(String)],
      ['ClockStopped', expect.any(String)],
      ['OverdueNoted', expect.any(String)],
      ['MaterialWaived', '主管演示员'],
      ['DeadlineExtended', '主管演示员'],
    ])
    for (const { at, because, rules, inputs = [], title } of course) {
      expect([at, rules?.version, inputs.length > 0]).toEqual([expect.any(String), expect.any(String), true])
      for (const { zh, en } of [title, because?.reason, because?.basis].map(text => text ?? { zh: '', en: '' })) {
        expect(zh.length > 0 && en.length > 0 && zh !== en).toBe(true)
      }
    }
    expect(plain.since).toHaveLength(9)
    expect(JSON.stringify(plain)).not.toMatch(/等级|grade|出差在外|未见寄件/)
    expect(routes.length).toBe(4)
  })
})
