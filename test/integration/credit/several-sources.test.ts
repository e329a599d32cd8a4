import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configSchema } from '../../../electron/config/schema.ts'
import { DEMO_KEY } from '../../../electron/credit/reference/demo-key.ts'
import { loadReferenceData } from '../../../electron/credit/reference/people.ts'
import { ReferenceService } from '../../../electron/credit/reference/service.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import { bringCase, COMPANY, type HallClient, on, TestApplication, told } from '../../support/halls/application.ts'

const RENEWAL = 'CC-WJ-0101'

let hall: TestApplication
let clerk: HallClient
const services: Record<string, ReferenceService> = {}

beforeAll(async () => {
  const sources: object[] = []
  for (const [id, zh, subjects] of [
    ['people', '个人信用库', ['person']],
    ['stars', '星级户库', ['person', 'household']],
    ['files', '企业档案库', ['organisation']],
  ] as const) {
    const service = new ReferenceService({
      data: loadReferenceData(undefined),
      secrets: { [DEMO_KEY.id]: DEMO_KEY.secret },
      clock: Date.now,
      controllable: false,
    })
    services[id] = service
    const url = await service.listen(0)
    sources.push({ id, name: { zh, en: id }, subjects, lists: id !== 'stars', url, timeoutMs: 1500, retries: 0 })
  }
  // The single one is not asked: nobody listens there.
  const { credit } = configSchema.parse({ credit: { url: 'http://127.0.0.1:1', sources } })
  hall = await TestApplication.start({ config: { credit } })
  clerk = hall.client()
})
afterAll(async () => {
  await hall.remove()
  for (const service of Object.values(services)) await service.close()
})

async function asked(card: string, missing: string[], applicant?: typeof COMPANY) {
  const opened = await told(clerk, await bringCase(clerk, card, RENEWAL, applicant))
  return clerk.cases.queryCredit(on(await clerk.cases.checkMaterials({ ...on(opened), missing })))
}

async function audited(): Promise<readonly (string | undefined)[]> {
  const entries = (await readAudit(hall.application.parts.store.db)).map(({ entry }) => entry)
  return entries.flatMap(entry => (entry.type === 'CreditQueried' ? [entry.source] : []))
}

describe('several credit sources (issue 10, section 5)', () => {
  it('each is asked for the kinds of subject that it answers for; the decision and the record show each', async () => {
    const view = await asked('wang', ['power-of-attorney'], COMPANY)
    const shown = view.creditBySource.map(({ party, source, credit }) => `${party} ${source.zh} ${credit.status}`)
    expect(shown.toSorted()).toEqual([
      'applicant 企业档案库 FOUND',
      'handler 个人信用库 FOUND',
      'handler 星级户库 FOUND',
    ])
    expect(view.assessment.outcome).toBe('trust')
    const grade = view.assessment.gates.find(({ id }) => id === 'grade')
    expect(grade?.reason.zh).toMatch(/个人信用库：.*；星级户库：/)
    const { caseId } = await clerk.cases.preparePromise(on(view))
    const history = await clerk.cases.history({ caseId })
    expect(JSON.stringify(history.filter(({ type }) => type === 'CreditAnswered'))).toMatch(/个人信用库[\s\S]*星级户库/)
    expect((await audited()).toSorted()).toEqual(['files', 'people', 'stars'])
  })

  it('a slow source holds up no other: each has its own time, and the good grade opens the door', async () => {
    services['stars']?.behave('slow', 10_000)
    const began = performance.now()
    const view = await asked('ouyang', ['business-licence'])
    const took = performance.now() - began
    services['stars']?.behave('normal')
    expect(took).toBeLessThan(1500 * 2)
    expect(view.creditBySource.map(({ source, credit }) => `${source.zh} ${credit.status}`)).toEqual([
      '个人信用库 FOUND',
      '星级户库 UNAVAILABLE',
    ])
    expect(view.assessment.outcome).toBe('trust')
  })

  it('a low grade in one and no answer from the other is unknown, and a person decides', async () => {
    services['stars']?.behave('down')
    const view = await asked('chen', ['business-licence'])
    services['stars']?.behave('normal')
    expect(view.assessment).toMatchObject({ outcome: 'person', undecided: expect.arrayContaining(['grade']) })
  })

  it('where none answers for the kind of subject, that is said (C210), not that there is no service', async () => {
    const { credit } = hall.application.parts
    const forPersons = credit.filter(({ subjects }) => !subjects.includes('organisation'))
    Object.assign(hall.application.parts, { credit: forPersons })
    const view = await asked('wang', ['power-of-attorney'], COMPANY).finally(() =>
      Object.assign(hall.application.parts, { credit }),
    )
    const reason = { zh: '没有信用来源可以查这类主体（C210）' }
    expect(view.credit.applicant).toMatchObject({ status: 'UNAVAILABLE', reason })
    const gate = view.assessment.gates.find(({ id, party }) => id === 'noListEntry' && party === 'applicant')
    expect(gate?.result).toBe('unknown')
  })

  it('a repeated call asks nobody again', async () => {
    const opened = await told(clerk, await bringCase(clerk, 'liang', RENEWAL))
    const checked = await clerk.cases.checkMaterials({ ...on(opened), missing: ['business-licence'] })
    const before = (await audited()).length
    const call = on(checked)
    const first = await clerk.cases.queryCredit(call)
    expect(await clerk.cases.queryCredit(call)).toEqual(first)
    expect((await audited()).length).toBe(before + 2)
  })
})
