import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAudit } from '../../../electron/store/audit.ts'
import {
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
beforeAll(async () => {
  hall = await TestApplication.start()
})
afterAll(() => hall.remove())

/** One contract over both transports. */
describe.each([
  ['HTTP', (operator?: string) => hall.client(operator)],
  ['a message port', (operator?: string) => hall.portClient(operator)],
] as const)('over %s', (_way, connect) => {
  const card = { HTTP: 'wang', 'a message port': 'ouyang' }[_way]
  let client: HallClient
  beforeAll(() => {
    client = connect()
  })

  it('the renewal with the missing 委托书 is accepted on trust, locked, supplied, handed over and closed', async () => {
    let view = await prepareCase(client, card, RENEWAL, ['power-of-attorney'])
    expect(view.parties.handler).toMatchObject({ method: 'card', standing: { owed: 0, overdue: 0 } })
    expect(view.parties.handler?.name).toContain('*')
    expect(view.parties.handler?.number).toMatch(/^440604\*{8}/)
    expect(view.credit.handler).toMatchObject({ status: 'FOUND', grade: 'B', scheme: 'letter' })
    expect(view.assessment.outcome).toBe('trust')
    expect(view.actions.map(({ id }) => id)).toEqual(expect.arrayContaining(['preparePromise', 'giveOneTimeNotice']))

    view = await client.cases.preparePromise(on(view))
    const { number = '' } = view.promise ?? {}
    const promise = await client.documents.render({ caseId: view.caseId, kind: 'promise' })
    expect(promise.html).toContain(number)
    expect(promise.html).toContain('授权委托书')
    expect(promise.html).toContain('<svg')

    view = await client.cases.signPromise({ ...on(view), number })
    view = await client.cases.acceptOwing(on(view))
    expect(view).toMatchObject({ status: 'accepted', locked: true, acceptance: { mode: 'owing' } })
    expect(view.caseNumber).toMatch(/^CC-WJ-0101-\d{8}-\d{4}$/)
    expect(view.owed).toMatchObject([
      { materialId: 'power-of-attorney', due: { kind: 'beforeHandover' }, status: 'owed' },
    ])

    const [owed] = view.owed
    const owedId = owed?.owedId ?? ''
    const collector = { kind: 'card', readingId: await readCard(client, card) } as const
    const handOver = () => client.cases.handOver({ ...on(view), handover: { method: 'counter', collector } })
    const locked = await faultOf(handOver())
    expect(locked).toMatchObject({ code: 'K306', about: [{ zh: '授权委托书' }] })

    view = await client.cases.supply({ ...on(view), owedId, method: 'counter' })
    view = await client.cases.rejectSupply({ ...on(view), owedId, reason: '未盖章' })
    expect(view.owed[0]).toMatchObject({ status: 'owed', rejection: '未盖章' })
    view = await client.cases.supply({ ...on(view), owedId, method: 'counter' })
    view = await client.cases.acceptSupply({ ...on(view), owedId })
    expect(view.locked).toBe(false)
    expect(await faultOf(handOver())).toMatchObject({ code: 'K397' })
    view = await connect('examiner-1').cases.decideResult({ ...on(view), granted: true, reason: '' })
    view = await handOver()
    expect(view.handover).toMatchObject({ takenBy: 'handler', method: 'counter', identified: 'card' })
    view = await client.cases.close({ ...on(view), result: '0', reason: '' })
    expect(view.status).toBe('closed')

    const history = await client.cases.history({ caseId: view.caseId })
    expect(history.map(entry => entry.type)).toEqual(
      'CaseOpened PartyIdentified PartyIdentified PrivacyNoticeShown MaterialsChecked CreditAnswered CreditAnswered Decided PromisePrepared DocumentIssued PromiseSigned Accepted MaterialSupplied SupplyRejected MaterialSupplied SupplyAccepted TakenUp ResultDecided HandedOver Closed'.split(
        ' ',
      ),
    )
    expect(history.find(entry => entry.type === 'Accepted')?.gates.every(gate => gate.result === 'pass')).toBe(true)
    expect(JSON.stringify(history)).not.toContain('440604199001010018')
    expect((await client.cases.find({ caseNumber: view.caseNumber ?? '' })).caseId).toBe(view.caseId)
  })

  it('watchers are told of changes', async () => {
    const stop = new AbortController()
    const changes = await client.cases.watch(undefined, { signal: stop.signal })
    const first = changes.next()
    const view = await prepareCase(client, 'li', RENEWAL, [])
    expect((await first).value).toMatchObject({ caseId: view.caseId })
    stop.abort()
  })

  it('a supervisor exports the list as a file; a clerk may not', async () => {
    const ask = { list: 'all', format: 'csv' } as const
    const file = await connect('lead-1').worklists.export(ask)
    expect(file.name).toMatch(/^全部欠件-\d{4}-\d\d-\d\d\.csv$/)
    expect(await file.text()).toContain('授权委托书')
    expect(await faultOf(client.worklists.export(ask))).toMatchObject({ code: 'A502' })
  })
})

describe('what a person owes is known as soon as their card is read', () => {
  it('names and numbers are shown unmasked only for a purpose, which is recorded', async () => {
    const client = hall.client()
    let view = await prepareCase(client, 'liang', 'CC-WJ-0102', ['employment-proof'])
    view = await client.cases.queryCredit(on(view))
    view = await signAndAccept(client, view)

    const { owed, cases } = await client.people.owedOfReading({ readingId: await readCard(client, 'liang') })
    expect(owed).toMatchObject([
      { caseId: view.caseId, material: { zh: '拟执业机构聘用证明' }, status: 'owed', overdue: false },
    ])
    expect(cases).toMatchObject([{ caseId: view.caseId, status: 'accepted' }])

    const unmask = (purpose: string) => client.people.unmask({ caseId: view.caseId, party: 'handler', purpose })
    expect(await faultOf(unmask(' '))).toMatchObject({ code: 'A506' })
    expect(await unmask('电话核对')).toEqual({ name: '梁修复', number: '440604199309090085' })
    const audit = await readAudit(hall.application.parts.store.db)
    expect(audit.at(-1)).toMatchObject({
      entry: { type: 'PersonUnmasked', purpose: '电话核对' },
      meta: { operator: 'clerk-1' },
    })
    expect(new Set(audit.map(({ entry }) => entry.type))).toEqual(
      new Set(['PersonLookedUp', 'PersonUnmasked', 'DocumentRendered', 'CreditQueried', 'ListExported', 'CallRefused']),
    )
  })
})

describe('the applicant may be somebody else than the person at the counter', () => {
  const open = async (applicant: Parameters<HallClient['cases']['open']>[0]['applicant'], itemCode = 'CC-RS-0201') => {
    const client = hall.client()
    const readingId = await readCard(client, 'li')
    return client.cases.open({
      caseId: randomUUID(),
      commandId: randomUUID(),
      itemCode,
      handler: { kind: 'card', readingId },
      applicant,
    })
  }

  it('both are parties with a grade of their own', async () => {
    const client = hall.client()
    let view = await open({ kind: 'organisation', name: '禅城演示人力资源有限公司', number: '91440604MA00000021' })
    expect(view).toMatchObject({ sameParty: false, parties: { applicant: { kind: 'organisation', method: 'typed' } } })
    view = await client.cases.checkMaterials({ ...on(await told(client, view)), missing: ['power-of-attorney'] })
    view = await client.cases.queryCredit(on(view))
    expect(view.credit).toMatchObject({ applicant: { grade: 'C' }, handler: { grade: 'A' } })
    expect(view.assessment.outcome).toBe('ordinary')
    const grades = view.assessment.gates.filter(gate => gate.id === 'grade')
    expect(grades.map(gate => [gate.party, gate.result])).toEqual([
      ['applicant', 'fail'],
      ['handler', 'pass'],
    ])
  })

  it('one person in both roles is asked about once', async () => {
    const client = hall.client()
    const queries = async () =>
      (await readAudit(hall.application.parts.store.db)).filter(({ entry }) => entry.type === 'CreditQueried').length
    const before = await queries()
    const opened = await told(client, await open({ kind: 'same' }, 'CC-RS-0201'))
    const checked = await client.cases.checkMaterials({ ...on(opened), missing: ['business-licence'] })
    const view = await client.cases.queryCredit(on(checked))
    expect(view.credit.applicant?.reportNumber).toBe(view.credit.handler?.reportNumber)
    expect(await queries()).toBe(before + 1)
  })

  it.each([
    [{ kind: 'organisation', name: '某公司', number: '91440604' } as const, 'K317'],
    [{ kind: 'person', name: '某人', number: '440604199001010019' } as const, 'K317'],
  ])('%o is refused with %s', async (applicant, code) => {
    expect(await faultOf(open(applicant))).toMatchObject({ code })
  })
})
