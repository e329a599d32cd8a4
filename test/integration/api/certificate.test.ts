import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import type { HallConfig } from '../../../electron/config/schema.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import {
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  TestApplication,
} from '../../support/halls/application.ts'

const LICENCE = 'CC-WJ-0104'
const HEALTH = '区卫生健康局'
const OPERATORS: HallConfig['operators'] = [
  { id: 'clerk-1', name: '窗口一', role: 'clerk' },
  { id: 'health-1', name: '卫健审查', role: 'examiner', departments: [HEALTH] },
  { id: 'civil-1', name: '民政审查', role: 'examiner', departments: ['区民政局'] },
]

let hall: TestApplication
let clerk: HallClient
let examiner: HallClient
beforeAll(async () => {
  hall = await TestApplication.start({ config: { operators: OPERATORS } })
  hall.setClock('2026-05-06')
  clerk = hall.client('clerk-1')
  examiner = hall.client('health-1')
})
afterAll(() => hall.remove())

const SAYS = { number: '粤卫放证字〔2026〕第0001号', issuedOn: '2026-05-06', validFrom: '2026-05-06', copies: 2 }
const DETAILS = { ...SAYS, validUntil: '2030-05-05' }

async function granted(card: string): Promise<CaseView> {
  const accepted = await clerk.cases.acceptFull(on(await prepareCase(clerk, card, LICENCE, [])))
  return examiner.cases.decideResult({ ...on(accepted), granted: true, reason: '' })
}

const give = async (view: CaseView, card: string) =>
  clerk.cases.handOver({
    ...on(view),
    handover: { method: 'counter', collector: { kind: 'card', readingId: await readCard(clerk, card) } },
  })
const toMake = async (operator: string) =>
  (await hall.client(operator).worklists.rows({ list: 'toMake' })).rows.map(({ caseNumber }) => caseNumber)

it('the department makes the certificate from its own list; before that nothing is handed over', async () => {
  const view = await granted('wang')
  expect(await toMake('health-1')).toContain(view.caseNumber)
  expect(await toMake('civil-1')).not.toContain(view.caseNumber)
  expect(await faultOf(give(view, 'wang'))).toMatchObject({ code: 'K354' })
  expect(view.actions.find(({ id }) => id === 'makeCertificate')?.limits).toMatchObject({
    day: { earliest: '2026-05-06', latest: '2026-05-06' },
    certificate: { name: { zh: '放射诊疗许可证' } },
  })
  expect(await faultOf(clerk.cases.makeCertificate({ ...on(view), ...DETAILS }))).toMatchObject({ code: 'K358' })
  const wrong = { ...DETAILS, issuedOn: '2026-05-07' }
  expect(await faultOf(examiner.cases.makeCertificate({ ...on(view), ...wrong }))).toMatchObject({ code: 'K355' })
  const made = await examiner.cases.makeCertificate({ ...on(view), ...DETAILS })
  expect(made).toMatchObject({
    certificate: { ...DETAILS, name: { zh: '放射诊疗许可证' }, on: '2026-05-06', by: '卫健审查' },
    ready: { on: '2026-05-06' },
  })
  expect(await toMake('health-1')).not.toContain(view.caseNumber)
  expect((await give(made, 'wang')).status).toBe('handedOver')
})

it('sent again the call happens once; a correction keeps both entries and is explained', async () => {
  const view = await granted('li')
  const input = { ...on(view), ...DETAILS }
  const made = await examiner.cases.makeCertificate(input)
  expect((await examiner.cases.makeCertificate(input)).version).toBe(made.version)
  expect(await faultOf(examiner.cases.correctCertificate({ ...on(made), ...DETAILS, reason: '核对' }))).toMatchObject({
    code: 'K356',
  })
  const number = '粤卫放证字〔2026〕第0002号'
  const corrected = await examiner.cases.correctCertificate({ ...on(made), ...DETAILS, number, reason: '编号录错' })
  expect(corrected.certificate).toMatchObject({ number, corrected: { by: '卫健审查', reason: '编号录错' } })
  const history = await clerk.cases.history({ caseId: view.caseId })
  const lines = history.flatMap(({ type, lines }) => (type.startsWith('Certificate') ? lines.map(({ zh }) => zh) : []))
  expect(lines).toContain(`放射诊疗许可证，编号 ${SAYS.number}`)
  expect(lines).toContain(`放射诊疗许可证，编号 ${number}`)
  const why = JSON.stringify(await clerk.cases.why({ caseId: view.caseId }))
  expect(why).toContain('第三十九条第一款、第四十四条')
  expect(why).toContain('发放前更正证照登记')
  expect(why).toContain('放射诊疗许可证已制好，可以领取')
})

it('a repeat under another command id is refused: it is made already', async () => {
  const view = await granted('huang')
  const made = await examiner.cases.makeCertificate({ ...on(view), ...DETAILS })
  const again = { ...on(made), commandId: randomUUID(), ...DETAILS }
  expect(await faultOf(examiner.cases.makeCertificate(again))).toMatchObject({ code: 'K303' })
})

it('a number that contains the holder’s own is masked, sealed, and gone once the person is erased', async () => {
  const view = await granted('chen')
  const number = '44060419900101001812'
  const made = await examiner.cases.makeCertificate({ ...on(view), ...DETAILS, number })
  expect(made.certificate?.number).toBe('440604********001812')
  const { store } = hall.application.parts
  const stored = await store.db.selectFrom('event').selectAll().where('stream', '=', view.caseId).execute()
  expect(JSON.stringify(stored)).not.toContain(number)
  expect(JSON.stringify(await clerk.cases.history({ caseId: view.caseId }))).not.toContain(number)
  await give(made, 'chen')
  await store.db.updateTable('subject').set({ key: null }).execute()
  store.dropCaches()
  const erased = await store.cases.fold(store.db, made.caseId as CaseId)
  expect(erased?.state.certificate?.certificate.number).toBe('（已删除）')
  const { before, after } = await rebuildProjections(store.db, store.cases)
  expect(after).toBe(before)
})
