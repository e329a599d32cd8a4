import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { GateId } from '../../../electron/cases/gates/gate.ts'
import type { AuthorityProof } from '../../../electron/cases/model/authority-proof.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { ageOn, creditPartiesOf, relationOf } from '../../../electron/cases/model/relation.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import type { Item, Relation } from '../../../electron/catalogue/model/item.ts'
import { CaseDriver, facts, found, item, material, read, rules } from '../../support/cases/case-builder.ts'

const POWER = material('power', {
  deferral: { mode: 'defer', due: { kind: 'beforeHandover' }, dischargedBy: ['paper'] },
})

interface Matter {
  readonly relation?: Relation
  readonly born?: string
  readonly organisation?: boolean
  readonly chosen?: Partial<Item>
  readonly missing?: readonly string[]
  readonly proof?: AuthorityProof
}

function matter({ relation, born, organisation, chosen, missing = ['days'], proof }: Matter): CaseDriver {
  const identify = (command: CaseCommand, rest: object) => ({ ...command, ...rest }) as CaseCommand
  const driver = new CaseDriver()
    .run(read.open(item({ materials: [...item().materials, POWER], ...chosen })))
    .run(identify(read.identify('handler'), relation ? { relation } : {}))
    .run(
      identify(read.identify('applicant', true), {
        subjectKind: organisation ? 'organisation' : 'person',
        person: { name: '样本', number: 'N', ...(born ? { birthDate: localDate(born) } : {}) },
      }),
    )
    .run(read.notice())
  if (proof) driver.run({ type: 'checkAuthority', seen: proof })
  return driver.run(read.materials(...missing)).graded()
}

function gateOf(driver: CaseDriver, id: GateId, given: Partial<Facts> = {}) {
  const gate = assess(driver.now, facts(given)).gates.find(candidate => candidate.id === id)
  if (!gate) throw new Error(id)
  return gate
}

const says = (driver: CaseDriver) => {
  const { result, reason } = gateOf(driver, 'authority')
  return `${result} ${reason.zh}`
}

describe('an agent (W5, W15: 容缺 by agent needs 授权委托书)', () => {
  const chosen = { authorityMaterial: 'power' }
  it('passes with the 委托书, and the gate names whose credit counts', () => {
    expect(says(matter({ chosen }))).toBe('pass 经办人为委托代理人：已提交材料 power；核查经办人的信用')
  })
  it('2.5 [I]: the 委托书 may come later; the result stays locked until then', () => {
    const driver = matter({ chosen, missing: ['power'] })
    expect(says(driver)).toContain('pass 经办人为委托代理人：材料 power后补，见到之前结果不予发放')
    driver.promise().run({ type: 'acceptOwing' })
    expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' })).toBe('K306')
  })
  it('fails without it where it may not be deferred', () => {
    const strict = { ...chosen, materials: [...item().materials, material('power')] }
    expect(says(matter({ chosen: strict, missing: ['power'] }))).toContain('fail')
  })
  it('is assumed for two different people without a recorded relation, also in old events', () => {
    expect(relationOf(matter({}).now)).toBe('agent')
    expect(relationOf(matter({ relation: 'self' }).now)).toBe('agent')
    expect(says(matter({}))).toContain('pass 经办人为委托代理人：本事项未列证明材料')
  })
})

describe('人事考试: 不允许代为承诺 (W22)', () => {
  const chosen = { proxyPromise: false }
  it('G1 fails for an agent, and no supervisor can allow it', () => {
    const driver = matter({ chosen })
    expect(says(driver)).toContain('fail')
    expect(gateOf(driver, 'promise').reason.zh).toContain('不允许代为承诺')
    expect(assess(driver.now, facts())).toMatchObject({
      outcome: 'ordinary',
      row: { id: 'firm' },
      answers: ['oneTimeNotice', 'ordinary'],
    })
  })
  it('the same where the hall switches the authority gate off', () => {
    const off = rules({
      gates: { ...DEFAULT_RULES.gates, authority: { ...DEFAULT_RULES.gates.authority, enabled: false } },
    })
    const driver = matter({ chosen })
    expect(assess(driver.now, facts(off)).outcome).toBe('ordinary')
    expect(driver.attempt({ type: 'preparePromise' }, facts(off))).toBe('K304')
  })
  it('a guardian and a legal representative sign as the party itself', () => {
    expect(says(matter({ chosen, relation: 'guardian', born: '2015-01-01' }))).toContain('pass')
    const driver = matter({ chosen, relation: 'legalRepresentative', organisation: true, proof: 'licence' })
    expect(says(driver)).toContain('pass')
  })
})

describe('minors (个人信息保护法 art. 28, 31; 民法典 art. 17, 18, 23)', () => {
  it.each<[string, Relation, string, string]>([
    ['13', 'guardian', '2012-05-01', 'pass'],
    ['13', 'legalRepresentative', '2012-05-01', 'pass'],
    ['13', 'agent', '2012-05-01', 'fail'],
    ['14 today', 'legalRepresentative', '2012-04-30', 'pass'],
    ['17', 'guardian', '2008-05-01', 'pass'],
    ['17', 'agent', '2008-05-01', 'fail'],
    ['18 today', 'agent', '2008-04-30', 'pass'],
  ])('aged %s with %s (born %s) → %s', (_age, relation, born, expected) => {
    expect(gateOf(matter({ relation, born }), 'authority').result).toBe(expected)
  })

  it('alone are accepted with all materials, not on trust', () => {
    const alone = (missing: string[]) => {
      const driver = new CaseDriver().run(read.open())
      const self = { subjectId: 'one', person: { name: '样本', number: 'N', birthDate: localDate('2010-01-01') } }
      for (const party of ['handler', 'applicant'] as const)
        driver.run({ ...read.identify(party), ...self } as CaseCommand)
      return driver.run(read.materials(...missing))
    }
    expect(gateOf(alone(['days']), 'authority').result).toBe('fail')
    expect(assess(alone([]).now, facts()).answers).toContain('acceptFull')
  })

  const minor = (relation: Relation) =>
    matter({ relation, born: '2010-01-01', chosen: { creditParties: ['applicant', 'handler'] } })
  it('the guardian’s grade counts, and the child is not asked about', () => {
    const driver = minor('guardian')
    expect(creditPartiesOf(driver.now, facts())).toEqual(['handler'])
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'trust' })
  })
  it('without a representative are not asked about; where nobody checks that, unknown, never low', () => {
    expect(gateOf(minor('agent'), 'grade')).toMatchObject({ result: 'notAsked', party: 'applicant' })
    const off = rules({
      gates: { ...DEFAULT_RULES.gates, authority: { ...DEFAULT_RULES.gates.authority, enabled: false } },
    })
    const child = matter({
      relation: 'agent',
      born: '2010-01-01',
      chosen: { creditParties: ['applicant'] },
      proof: 'guardianAuthority',
    })
    expect(assess(child.now, facts(off))).toMatchObject({ outcome: 'person', toAsk: [] })
    expect(gateOf(child, 'grade', off)).toMatchObject({ result: 'unknown' })
    expect(child.attempt(read.credit(found(), 'applicant'), facts(off))).toBe('K377')
  })
  it('民法典 art. 18: at 16 with their own income of age, if so configured', () => {
    const driver = matter({ relation: 'agent', born: '2009-12-31' })
    expect(gateOf(driver, 'authority').result).toBe('fail')
    expect(gateOf(driver, 'authority', rules({ adultAge: 16 })).result).toBe('pass')
  })
  it.each([
    ['2012-04-30', '2026-04-29', 13],
    ['2012-04-30', '2026-04-30', 14],
    ['2012-02-29', '2026-02-28', 13],
    ['2012-02-29', '2026-03-01', 14],
  ])('born %s, on %s: %i', (born, day, age) => {
    expect(ageOn(localDate(born), localDate(day))).toBe(age)
  })
})

describe('法定代表人 of an organisation (W15: legal representative signs)', () => {
  const chosen = { representativeMaterial: 'licence', materials: [...item().materials, material('licence')] }
  it('passes with its proof', () => {
    expect(says(matter({ relation: 'legalRepresentative', organisation: true, chosen }))).toContain('pass')
    expect(
      says(matter({ relation: 'legalRepresentative', organisation: true, chosen, missing: ['licence'] })),
    ).toContain('fail')
  })
  it('is called so; a person’s is the guardian, whichever word was recorded (民法典 art. 23, 61)', () => {
    const relation = 'legalRepresentative'
    expect(says(matter({ relation, organisation: true }))).toMatch(/经办人为法定代表人：/)
    for (const word of [relation, 'guardian'] as const)
      expect(says(matter({ relation: word, born: '2015-01-01' }))).toMatch(/经办人为监护人（法定代理人）：/)
  })
  it('guardian of an organisation fails', () => {
    expect(says(matter({ relation: 'guardian', organisation: true }))).toContain('单位没有监护人')
  })
})

describe('G1: the document that was read', () => {
  it.each([
    ['resident', '居民身份证'],
    ['hmt', '港澳台居民居住证'],
    ['foreign2017', '外国人永久居留身份证（2017 版）'],
    ['foreign2023', '外国人永久居留身份证（2023 版）'],
  ] as const)('%s → %s (4.1, 8: cross-border documents)', (cardType, expected) => {
    const driver = matter({})
    driver.run({
      ...read.identify('handler'),
      card: { validTo: '2030-01-01', samId: '', warnings: [], cardType },
    } as CaseCommand)
    expect(gateOf(driver, 'identity')).toMatchObject({
      reason: { zh: expect.stringContaining(expected) },
      inputs: [{ value: '2030-01-01', on: '2026-04-30' }],
    })
  })
})
