import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { Gate } from '../../../electron/cases/gates/gate.ts'
import type { Facts, Standing } from '../../../electron/cases/model/facts.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { decisionOn, replay } from '../../../electron/cases/replay.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { CASE, CaseDriver, facts, found, item, noRecord, read, rules } from '../../support/cases/case-builder.ts'
import { nights } from '../../support/cases/rule-days.ts'

const CLAUSE = { zh: '代理人与申请人共同承诺', en: 'The agent promises together with the applicant' }

const COMPANY = {
  subjectId: 'company' as SubjectId,
  subjectKind: 'organisation',
  person: { name: '某某样本有限公司', number: '91350100M000100Y43' },
} as const

function company(relation: 'agent' | 'legalRepresentative' = 'agent', chosen: Partial<Item> = {}): CaseDriver {
  return new CaseDriver()
    .run(read.open(item(chosen)))
    .run({ ...read.identify('handler'), relation } as CaseCommand)
    .run({ ...read.identify('applicant', true), ...COMPANY } as CaseCommand)
    .run(read.notice())
    .run(read.materials('days'))
}

function trusted(given: Facts = facts()): CaseDriver {
  return company()
    .run(read.credit(found(), 'applicant'), given)
    .run(read.credit(found(), 'handler'), given)
    .promise(given)
    .run({ type: 'acceptOwing' }, given)
}

const gatesOf = (driver: CaseDriver, id: Gate['id'], given: Partial<Facts> = {}) =>
  assess(driver.now, facts(given))
    .gates.filter(gate => gate.id === id)
    .map(({ party, result }) => `${party} ${result}`)

const standing = (applicant: Partial<Standing>, handler: Partial<Standing> = {}) => ({
  standing: { applicant: noRecord(applicant), handler: noRecord(handler) },
})

const LISTED = found({
  lists: [
    {
      kind: 'BLACK',
      name: '严重失信主体名单',
      basis: '示例决定〔2026〕1号',
      from: localDate('2026-01-01'),
      disputed: false,
      repaired: false,
    },
  ],
})

describe('whose grade: the principal’s lists and record always count, the agent’s grade as the item says (issue 10, 1.4)', () => {
  it('G6: a company’s own lists are asked about although the item names the handler alone', () => {
    const driver = company()
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'askCredit', toAsk: ['applicant', 'handler'] })
    driver.run(read.credit(found(), 'handler'))
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'askCredit', toAsk: ['applicant'] })
    driver.run(read.credit(LISTED, 'applicant'))
    expect(gatesOf(driver, 'noListEntry')).toEqual(['applicant fail', 'handler pass'])
    expect(gatesOf(driver, 'grade')).toEqual(['handler pass'])
    expect(assess(driver.now, facts()).outcome).toBe('ordinary')
  })

  it('G5: a company’s own grade does not count where the item names the handler alone', () => {
    const driver = company()
      .run(read.credit(found({ grade: 'D' }), 'applicant'))
      .run(read.credit(found(), 'handler'))
    expect(assess(driver.now, facts()).outcome).toBe('trust')
  })

  it('G1 says whose credit counts', () => {
    const [gate] = assess(company().now, facts()).gates.filter(({ id }) => id === 'authority')
    expect(gate?.reason.zh).toContain('核查申请人、经办人的信用')
  })

  it('G7: the same company with another agent is not trusted again', () => {
    const driver = company().run(read.credit(found(), 'applicant')).run(read.credit(found(), 'handler'))
    const record = standing({
      breaches: [
        {
          breachId: 'B',
          kind: 'late',
          on: localDate('2026-01-01'),
          until: localDate('2027-01-01'),
          disputed: false,
          repaired: false,
        },
      ],
    })
    expect(gatesOf(driver, 'noBreach', record)).toEqual(['applicant fail', 'handler pass'])
    expect(assess(driver.now, facts(record)).outcome).toBe('ordinary')
  })

  it('a person who is not there is asked about only where the item says so', () => {
    const driver = CaseDriver.prepared(['days'])
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'trust', toAsk: ['handler'] })
  })

  it('a person who acts for himself is asked about once', () => {
    const driver = new CaseDriver().run(read.open())
    for (const party of ['handler', 'applicant'] as const)
      driver.run({ ...read.identify(party), subjectId: 'one' } as CaseCommand)
    driver.run(read.materials('days'))
    expect(assess(driver.now, facts()).toAsk).toEqual(['handler'])
  })
})

describe('whose default: whoever promised (民法典 art. 162; issue 10, 1.4)', () => {
  const breach = (driver: CaseDriver) => nights(driver, '2026-05-12', '2026-05-18').now.breaches[0]?.subjects

  it('is the principal’s, not the agent’s', () => {
    const driver = trusted()
    expect(driver.now.promise?.promisors).toEqual(['applicant'])
    expect(driver.now.owed[0]?.subjects).toEqual(['company'])
    expect(breach(driver)).toEqual(['company'])
  })

  it('is the agent’s too where the promise says so', () => {
    const driver = trusted(facts(rules({ agentClause: CLAUSE })))
    expect(driver.now.promise).toMatchObject({ promisors: ['applicant', 'handler'], agentClause: CLAUSE })
    expect(breach(driver)).toEqual(['company', 'subject-handler'])
  })

  it('never a legal representative’s', () => {
    const given = facts(rules({ agentClause: CLAUSE }))
    const driver = company('legalRepresentative').run({ type: 'checkAuthority', seen: 'licence' })
    driver.run(read.credit(found(), 'applicant')).run(read.credit(found()))
    driver.promise(given)
    expect(driver.now.promise).toMatchObject({ promisors: ['applicant'] })
    expect(driver.now.promise).not.toHaveProperty('agentClause')
  })

  it('is the guardian’s, not the child’s', () => {
    const driver = new CaseDriver()
      .run(read.open(item({ creditParties: ['applicant'] })))
      .run({ ...read.identify('handler'), relation: 'guardian' } as CaseCommand)
      .run({
        ...read.identify('applicant', true),
        person: { name: '样本少年', number: 'N', birthDate: localDate('2015-06-01') },
      } as CaseCommand)
      .run(read.notice())
      .run(read.materials('days'))
    expect(assess(driver.now, facts()).toAsk).toEqual(['handler'])
    driver.run(read.credit()).promise().run({ type: 'acceptOwing' })
    expect(driver.now.owed[0]?.subjects).toEqual(['subject-handler'])
  })

  it('in a case of an earlier release stays with the item’s credit parties', () => {
    const before = trusted()
    const driver = new CaseDriver()
    for (const event of before.events) {
      if (event.type !== 'PromisePrepared') driver.record(event)
      else {
        const { promisors: _, ...first } = event
        driver.record(first)
      }
    }
    expect(driver.now.owed[0]?.subjects).toEqual(['subject-handler'])
    expect(breach(driver)).toEqual(['subject-handler'])
  })
})

describe('G8: the cap counts per principal; an agent has a cap of his own, by default none (issue 10, 1.4)', () => {
  const open = (owed: number) => ({ asAgent: { owed, overdue: 0, inGrace: 0 } })

  it('what an agent handles for others does not count as his own', () => {
    expect(gatesOf(company(), 'belowCap', standing({}, open(50)))).toEqual(['applicant pass'])
    expect(gatesOf(company(), 'belowCap', standing({ owed: 3 }))).toEqual(['applicant fail'])
    expect(gatesOf(company(), 'belowCap', standing({ owed: 2 }))).toEqual(['applicant pass'])
  })

  it('as configured, for agents alone, with what this case adds', () => {
    const capped = rules({ agentCap: 10 })
    const at = (owed: number, relation?: 'legalRepresentative') =>
      gatesOf(company(relation), 'belowCap', { ...standing({}, open(owed)), ...capped })
    expect(at(9)).toEqual(['applicant pass', 'handler pass'])
    expect(at(10)).toEqual(['applicant pass', 'handler fail'])
    expect(at(10, 'legalRepresentative')).toEqual(['applicant pass'])
  })

  it('lateness of a principal is not the agent’s, unless he promised', () => {
    const driver = company().run(read.credit(found(), 'applicant')).run(read.credit(found(), 'handler'))
    const late = standing({}, { asAgent: { owed: 1, overdue: 1, inGrace: 0 } })
    expect(gatesOf(driver, 'noBreach', late)).toEqual(['applicant pass', 'handler pass'])
    expect(gatesOf(driver, 'noBreach', standing({}, { overdue: 1 }))).toEqual(['applicant pass', 'handler fail'])
  })
})

describe('a decision of an earlier release', () => {
  it('is replayed on the lists of the item’s parties, with what an agent handled counted as his own', () => {
    const asThen = { listsByItem: true, agentsAlike: true, toldByRule: 'notice-2026-1' } as const
    const others = standing({}, { owed: 1, asAgent: { owed: 2, overdue: 0, inGrace: 0 } })
    const driver = company().run(read.credit(found(), 'handler'), facts({ asThen }))
    driver.run({ type: 'decide' }, facts({ asThen, ...others }))
    const event = driver.events.at(-1)
    if (event?.type !== 'Decided') throw new Error('not decided')
    expect(event.gates.filter(({ id }) => id === 'belowCap').map(({ party, result }) => `${party} ${result}`)).toEqual([
      'applicant pass',
      'handler fail',
    ])
    const again = replay(driver.now, { on: localDate('2026-04-30'), event }, facts(others))
    expect([again.assessment.outcome, again.differences]).toEqual([event.outcome, []])
  })

  it('is known by a recorded number, whatever the gates are worded like', () => {
    const others = standing({}, { asAgent: { owed: 3, overdue: 0, inGrace: 0 } })
    const driver = company().run(read.credit(found(), 'applicant')).run(read.credit(found(), 'handler'))
    driver.run({ type: 'decide' }, facts(others))
    const event = driver.events.at(-1)
    if (event?.type !== 'Decided') throw new Error('not decided')
    const gates = event.gates.map(gate => ({
      ...gate,
      inputs: gate.inputs.map(input => ({
        ...input,
        name: input.name.zh === '作为申请人已欠' ? { zh: '已欠', en: 'owed now' } : input.name,
      })),
    }))
    const again = replay(driver.now, { on: localDate('2026-04-30'), event: { ...event, gates } }, facts(others))
    expect([event.outcome, again.assessment.outcome]).toEqual(['trust', 'trust'])
  })

  it('is no pattern for one that was made since', () => {
    const events = trusted().events.map(event => ({ at: '2026-04-30T02:00:00.000Z', event }))
    const { state, recorded } = decisionOn(CASE, events, localDate('2026-04-30'))
    if (!state) throw new Error('no case')
    const again = replay(state, recorded, facts())
    expect([again.assessment.outcome, again.differences, again.assumptions]).toEqual(['trust', [], []])
  })
})
