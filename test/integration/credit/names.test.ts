import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CreditQuery } from '../../../electron/credit/source.ts'
import { onlySource } from '../../../electron/credit/sources.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import { found } from '../../support/cases/case-builder.ts'
import { type HallClient, on, TestApplication, told } from '../../support/halls/application.ts'

let hall: TestApplication
let clerk: HallClient
let known: string
beforeAll(async () => {
  hall = await TestApplication.start()
  hall.setClock('2026-04-30')
  clerk = hall.client()
  // Compares names to the letter.
  const query = async ({ subject }: CreditQuery) =>
    subject.name === known
      ? found()
      : ({ status: 'MISMATCH', asOf: localDate('2026-04-29'), reportNumber: 'R-0' } as const)
  Object.assign(hall.application.parts, { credit: onlySource({ query }) })
})
afterAll(() => hall.remove())

async function queried(name: string) {
  const [item] = await clerk.items.search({ query: 'ggcs' })
  const opened = await clerk.cases.open({
    caseId: randomUUID(),
    commandId: randomUUID(),
    itemCode: item?.code ?? '',
    handler: { kind: 'typed', name, number: '440604199001010018' },
    applicant: { kind: 'same' },
    another: true,
  })
  const missing = opened.asked.filter(({ deferral }) => deferral).map(({ id }) => id)
  return clerk.cases.queryCredit(on(await clerk.cases.checkMaterials({ ...on(await told(clerk, opened)), missing })))
}

async function queriesAudited() {
  const audit = await readAudit(hall.application.parts.store.db)
  return audit.flatMap(({ entry }) => (entry.type === 'CreditQueried' ? [entry.status] : []))
}

describe('a source that has the name in another spelling', () => {
  it('is asked under that spelling too; both queries are recorded, and the gate says how the name was found', async () => {
    known = '王䶮'
    const before = (await queriesAudited()).length
    const view = await queried('王\ue863')
    expect(view.credit.handler).toMatchObject({ status: 'FOUND', askedAs: 'otherSpelling' })
    expect((await queriesAudited()).slice(before)).toEqual(['MISMATCH', 'FOUND'])
    const gate = view.assessment.gates.find(({ id }) => id === 'grade')
    expect(gate?.result).toBe('pass')
    expect(gate?.inputs.map(({ name }) => name.zh)).toContain('姓名写法')
    const shown = await clerk.people.unmask({ caseId: view.caseId, party: 'handler', purpose: '核对' })
    expect(shown.name).toBe('王\ue863')
  })
})

describe('a source that has another name', () => {
  it('leaves the grade unknown: a person decides, and the clerk sees which spellings may differ', async () => {
    known = '别人'
    const view = await queried('王\ue863')
    expect(view.credit.handler).toMatchObject({
      status: 'MISMATCH',
      hints: [{ zh: '姓名第 2 个字符是旧编码，信用库可能已用通行编码' }],
    })
    expect(view.assessment.gates.filter(({ result }) => result === 'fail').map(({ id }) => id)).toEqual(['promise'])
    expect(view.assessment.outcome).toBe('person')
    expect(JSON.stringify(view.credit)).not.toContain('\ue863')
  })
})
