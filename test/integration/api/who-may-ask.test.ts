import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../../electron/api/contract/index.ts'
import { prepareCase, readCard, TestApplication } from '../../support/halls/application.ts'

const ANYBODY = ['system.info']

const KIOSK = [
  'reader.watch',
  'reader.readAgain',
  'reader.health',
  'people.owedOfReading',
  'people.readNotice',
  'people.why',
  'privacy.notice',
  'privacy.blank',
]
const SIMULATOR = ['simulatedCards', 'placeCard', 'liftCard', 'unplug', 'replug'].map(name => `reader.${name}`)

const ADMINS = [
  'catalogue.importFile',
  'calendar.importNotice',
  'calendar.addClosure',
  'calendar.removeClosure',
  'subjects.erasurePreview',
  'subjects.erase',
  'subjects.purge',
  'subjects.destructions',
  'subjects.purgeReport',
  'measures.importPermitted',
]
const MEASURES = ['permitted', 'exportPermitted', 'list', 'enter', 'lift'].map(name => `measures.${name}`)
const LEADS = ['statistics.figures', 'reminders.overview', 'system.confirmDay', 'system.mistakenDays', ...MEASURES]
const SUPERVISORS = ['worklists.export', 'statistics.export', 'system.undoMistakenDays']

const DEPARTMENT = ['cases.takeUp', 'cases.confirmResult', 'cases.returnToWindow']
/** The window's and the hall's, not of an examiner. */
const WINDOW = [
  'catalogue.importFile',
  'cases.open',
  'cases.preview',
  'cases.showPrivacyNotice',
  'cases.queryCredit',
  'cases.checkAuthority',
  'cases.checkMaterials',
  'cases.acceptFull',
  'cases.acceptOwing',
  'cases.answerDepartment',
  'cases.handOver',
  'cases.close',
  'cases.withdraw',
  'cases.personDecides',
  'subjects.trustRecord',
  'worklists.supervise',
]

const PROCEDURES = Object.entries(contract).flatMap(([part, procedures]) =>
  Object.keys(procedures).map(name => `${part}.${name}`),
)

let hall: TestApplication
let known: Record<string, string>
beforeAll(async () => {
  hall = await TestApplication.start()
  const client = hall.client()
  const { caseId, caseNumber } = await client.cases.giveOneTimeNotice({
    ...(await prepareCase(client, 'wang', 'CC-WJ-0101', ['power-of-attorney'])),
    commandId: randomUUID(),
  })
  known = { caseId, caseNumber: caseNumber ?? '', readingId: await readCard(client, 'wang') }
})
afterAll(() => hall.remove())

interface Answer {
  readonly status: number
  readonly body: string
}

async function ask(procedure: string, input: object, operator?: string): Promise<Answer> {
  const response = await fetch(`${hall.address}/rpc/${procedure.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(operator === undefined ? {} : { 'x-hall-operator': operator }) },
    body: JSON.stringify({ json: input }),
  })
  if (response.ok && response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status: response.status, body: 'a stream' }
  }
  return { status: response.status, body: await response.text() }
}

function codeOf({ body }: Answer): string | undefined {
  const parsed = JSON.parse(body) as { json?: { data?: { code?: string } } }
  return parsed.json?.data?.code
}

function input(values: Record<string, string>): object {
  return { ...values, missing: [], party: 'handler', purpose: '核对', number: 'N-1', kind: 'notice' }
}

const unknown = { caseId: randomUUID(), caseNumber: 'X-1', readingId: randomUUID() }

describe.each(PROCEDURES.filter(name => !ANYBODY.includes(name)))('%s', procedure => {
  it.each([
    ['nobody', undefined],
    ['somebody whom the hall does not know', 'nobody'],
  ])('refuses %s with the same answer, whether or not the case exists', async (_who, operator) => {
    const about = await Promise.all([input(known), input(unknown), {}].map(each => ask(procedure, each, operator)))
    expect(about.map(answer => [answer.status, codeOf(answer)])).toEqual(about.map(() => [403, 'A501']))
    expect(new Set(about.map(({ body }) => body)).size).toBe(1)
  })

  const refused: [string, boolean][] = [
    ['kiosk-1', ![...KIOSK, ...SIMULATOR].includes(procedure)],
    ['clerk-1', [...ADMINS, ...LEADS, ...SUPERVISORS, ...DEPARTMENT].includes(procedure)],
    ['examiner-1', [...ADMINS, ...LEADS, ...SUPERVISORS, ...WINDOW].includes(procedure)],
    ['lead-1', [...ADMINS, ...DEPARTMENT].includes(procedure)],
    ['admin-1', [...SUPERVISORS, ...DEPARTMENT].includes(procedure)],
  ]
  for (const [operator] of refused.filter(([, is]) => is)) {
    it(`is refused to ${operator} with the same answer, whether or not the case exists`, async () => {
      const about = await Promise.all([input(known), input(unknown), {}].map(each => ask(procedure, each, operator)))
      expect(about.map(answer => [answer.status, codeOf(answer)])).toEqual(about.map(() => [403, 'A502']))
      expect(new Set(about.map(({ body }) => body)).size).toBe(1)
    })
  }
})

it('a permitted role is not refused with A501 or A502', async () => {
  for (const procedure of PROCEDURES) {
    const asked = whoMay(procedure)
    // Most inputs are incomplete, so nothing is done.
    const answer = await ask(procedure, {}, asked)
    const code = answer.body.startsWith('{') ? codeOf(answer) : undefined
    expect([procedure, code === 'A501' || code === 'A502']).toEqual([procedure, false])
  }
})

function whoMay(procedure: string): string {
  if (DEPARTMENT.includes(procedure)) return 'examiner-1'
  if ([...ADMINS, ...LEADS].includes(procedure)) return 'admin-1'
  return SUPERVISORS.includes(procedure) ? 'lead-1' : 'clerk-1'
}

it('system.info names the operators to an unnamed caller', async () => {
  for (const procedure of ANYBODY) expect((await ask(procedure, {})).status).toBe(200)
})

it('a page is told which calls are not for whoever sits there, and for whom they are', async () => {
  const told = async (operator: string) => {
    const { caller } = await hall.client(operator).system.info()
    return new Map(caller?.refused.map(({ id, because }) => [id, because.text.zh]))
  }
  const clerk = await told('clerk-1')
  expect([...clerk.keys()].sort()).toEqual([...ADMINS, ...LEADS, ...SUPERVISORS, ...DEPARTMENT].sort())
  expect(clerk.get('calendar.addClosure')).toBe('须由管理员操作')
  expect(clerk.get('statistics.figures')).toBe('须由主管或管理员操作')
  expect([...(await told('lead-1')).keys()].sort()).toEqual([...ADMINS, ...DEPARTMENT].sort())
  expect([...(await told('admin-1')).keys()].sort()).toEqual([...SUPERVISORS, ...DEPARTMENT].sort())
  const examiner = await told('examiner-1')
  expect([...examiner.keys()]).toEqual(expect.arrayContaining(WINDOW))
  for (const own of DEPARTMENT) expect(examiner.has(own)).toBe(false)
  expect(examiner.get('cases.handOver')).toBe('须由窗口人员或主管或管理员操作')
  expect((await hall.client('nobody').system.info()).caller).toBeUndefined()
})
