import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { actionsOf } from '../../../electron/cases/actions.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import { judgedThen } from '../../../electron/cases/judged-then.ts'
import type { AuthorityProof } from '../../../electron/cases/model/authority-proof.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { relationOf } from '../../../electron/cases/model/relation.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import { explainNow } from '../../../electron/cases/why/why.ts'
import type { Item, Relation, SubjectKind } from '../../../electron/catalogue/model/item.ts'
import { CaseDriver, facts, item, material, read, rules, SUPERVISOR } from '../../support/cases/case-builder.ts'

const POWER = material('power', { appliesTo: ['agent'] })
const WITH_POWER: Partial<Item> = { materials: [material('core-1', { core: true }), POWER], authorityMaterial: 'power' }

interface Matter {
  readonly relation?: Relation
  /** Today is 2026-04-30. */
  readonly born?: string
  readonly kind?: SubjectKind
  readonly own?: true
  readonly chosen?: Partial<Item>
  readonly missing?: readonly string[]
}

function complete({ relation, born, kind = 'person', own, chosen, missing = [] }: Matter): CaseDriver {
  const subjectId = (own ? 'subject-handler' : 'subject-applicant') as SubjectId
  const person = { name: '样本', number: 'N', ...(born ? { birthDate: localDate(born) } : {}) }
  return new CaseDriver()
    .run(read.open(item(chosen)))
    .run({ ...read.identify('handler'), ...(relation ? { relation } : {}) } as CaseCommand)
    .run({ ...read.identify('applicant', true), subjectId, subjectKind: kind, person } as CaseCommand)
    .run(read.materials(...missing))
}

const accepting = (driver: CaseDriver, given: Facts = facts()) => {
  const decision = driver.decisionOn({ type: 'acceptFull' }, given)
  return decision.ok ? 'ok' : `${decision.refusal.code} ${decision.refusal.about?.[0]?.zh ?? ''}`
}

describe('identity and authority bind every acceptance, also of a complete case (民法典 art. 19, 20, 23, 61)', () => {
  it.each<[string, Matter, string]>([
    [
      'an unauthorised agent of an 11-year-old',
      { relation: 'agent', born: '2015-01-01' },
      '监护人（法定代理人）签署的授权委托书',
    ],
    ['an agent of a 6-year-old', { relation: 'agent', born: '2020-01-01' }, '监护人（法定代理人）签署的授权委托书'],
    ['a 6-year-old alone', { own: true, born: '2020-01-01' }, '未满 8 周岁，无民事行为能力'],
    ['a 法定代表人 without proof', { relation: 'legalRepresentative', kind: 'organisation' }, '尚未核对'],
    ['a guardian of an adult without proof', { relation: 'guardian', born: '1990-01-01' }, '尚未核对'],
    ['a guardian of an organisation', { relation: 'guardian', kind: 'organisation' }, '单位没有监护人'],
  ])('%s is refused with K389, and the action says why', (_, matter, why) => {
    const driver = complete(matter)
    expect(accepting(driver)).toMatch(/^K389 /)
    expect(accepting(driver)).toContain(why)
    const assessment = assess(driver.now, facts())
    expect(assessment.outcome).toBe('full')
    expect(assessment.answers).not.toContain('acceptFull')
    expect(
      explainNow(assessment, facts().rules)
        .changes.map(({ zh }) => zh)
        .join(),
    ).toContain('监护人（法定代理人）')
  })

  it.each<[string, Matter]>([
    ['a guardian of a 6-year-old', { relation: 'guardian', born: '2020-01-01' }],
    ['a guardian of a 16-year-old', { relation: 'guardian', born: '2010-01-01' }],
    ['a 16-year-old alone, whose capacity is limited (art. 19)', { own: true, born: '2010-01-01' }],
    ['an 8-year-old alone, on the birthday', { own: true, born: '2018-04-30' }],
    [
      'an agent of an 11-year-old with the authority among the materials',
      { relation: 'agent', born: '2015-01-01', chosen: WITH_POWER },
    ],
    ['an agent of an adult', { relation: 'agent', born: '1990-01-01' }],
    ['an agent of a company', { relation: 'agent', kind: 'organisation' }],
    [
      'an agent where the applicant must promise in person',
      { relation: 'agent', kind: 'organisation', chosen: { proxyPromise: false } },
    ],
  ])('%s is accepted', (_, matter) => {
    expect(accepting(complete(matter))).toBe('ok')
  })

  it('a day before the eighth birthday there is no capacity', () => {
    expect(accepting(complete({ own: true, born: '2018-05-01' }))).toMatch(/^K389/)
  })

  it('the hall sets the age', () => {
    const six = complete({ own: true, born: '2020-01-01' })
    expect(accepting(six, facts(rules({ capacityAge: 6 })))).toBe('ok')
  })

  describe('also where the hall or the item switches the gates off', () => {
    const { gates } = facts().rules
    const off = { ...gates, authority: { ...gates.authority, enabled: false } }
    const byHall = facts(rules({ gates: { ...off, identity: { ...gates.identity, enabled: false } } }))
    const byItem = { gates: { authority: { enabled: false }, identity: { enabled: false } } }
    const child = { relation: 'agent', born: '2015-01-01' } as const

    it('an unauthorised agent of an 11-year-old is refused, and the gate says why', () => {
      for (const [driver, given] of [
        [complete(child), byHall],
        [complete({ ...child, chosen: byItem }), facts()],
      ] as const) {
        expect(accepting(driver, given)).toMatch(/^K389 .*授权委托书/)
        const gate = assess(driver.now, given).gates.find(({ id }) => id === 'authority')
        expect(gate).toMatchObject({ result: 'fail', reason: { zh: expect.stringContaining('授权委托书') } })
      }
    })

    it('is not accepted on trust either', () => {
      const driver = complete({ ...child, missing: ['days'] })
      expect(assess(driver.now, byHall).outcome).toBe('ordinary')
    })

    it('an expired card is refused', () => {
      const driver = complete({ own: true, chosen: byItem })
      const card = { validTo: '2026-04-29', samId: '', warnings: [] }
      driver.run({ ...read.identify('handler'), card } as CaseCommand)
      driver.run({ ...read.identify('applicant'), subjectId: 'subject-handler' as SubjectId, card } as CaseCommand)
      driver.run(read.materials())
      expect(accepting(driver)).toMatch(/^K389 .*已过有效期/)
    })

    it('what does not bind is not asked for', () => {
      const typed = complete({ relation: 'agent', kind: 'organisation' })
      typed.run(read.identify('handler', true)).run(read.materials())
      for (const id of ['identity', 'authority'] as const) {
        const gate = assess(typed.now, byHall).gates.find(candidate => candidate.id === id)
        expect(gate).toMatchObject({ result: 'pass', skipped: true })
      }
      expect(accepting(typed, byHall)).toBe('ok')
    })

    it('a decision of an earlier release is judged as it was', () => {
      const driver = complete(child)
      const then = judgedThen({ type: 'Decided', outcome: 'full', gates: [], ruleVersion: '2026-1' }, driver.now)
      const gate = assess(driver.now, { ...byHall, asThen: then }).gates.find(({ id }) => id === 'authority')
      expect(gate).toMatchObject({ result: 'pass', skipped: true })
    })
  })

  it('an expired card is weighed by a supervisor, also for a complete case', () => {
    const driver = complete({ own: true })
    const card = { validTo: '2026-04-29', samId: '', warnings: [] }
    driver.run({ ...read.identify('handler'), card } as CaseCommand)
    driver.run({ ...read.identify('applicant'), subjectId: 'subject-handler' as SubjectId, card } as CaseCommand)
    driver.run(read.materials())
    expect(accepting(driver)).toMatch(/^K389 .*已过有效期/)
    driver.run({ type: 'askPerson', reason: '本人，证件在换领' })
    expect(driver.now.question?.gates.map(({ id }) => id)).toEqual(['identity'])
    driver.run({ type: 'personDecides', allowed: true, reason: '核对无误' }, facts(SUPERVISOR))
    expect(accepting(driver)).toBe('ok')
  })

  it('once a supervisor has refused it, nobody is asked again until something changes', () => {
    const driver = complete({ own: true })
    const card = { validTo: '2026-04-29', samId: '', warnings: [] }
    const again = () => {
      for (const party of ['handler', 'applicant'] as const)
        driver.run({ ...read.identify(party), subjectId: 'subject-handler' as SubjectId, card } as CaseCommand)
      return driver.run(read.materials())
    }
    again().run({ type: 'askPerson', reason: '本人，证件在换领' })
    driver.run({ type: 'personDecides', allowed: false, reason: '照片不符' }, facts(SUPERVISOR))
    expect(assess(driver.now, facts()).answers).toEqual(['ordinary'])
    expect(driver.attempt({ type: 'askPerson', reason: '再请示' })).toBe('K389')
    expect(assess(again().now, facts()).answers).toContain('askPerson')
  })
})

describe('the proof is a check with its own record', () => {
  it.each<[string, Matter, readonly AuthorityProof[]]>([
    ['法定代表人', { relation: 'legalRepresentative', kind: 'organisation' }, ['licence', 'registry']],
    ['guardian of an adult', { relation: 'guardian', born: '1990-01-01' }, ['guardianship']],
    ['agent of a minor', { relation: 'agent', born: '2015-01-01' }, ['guardianAuthority']],
  ])('%s', (_, matter, proofs) => {
    for (const seen of proofs) {
      const driver = complete(matter).run({ type: 'checkAuthority', seen })
      expect(driver.events.at(-1)).toEqual({ type: 'AuthorityChecked', seen, on: '2026-04-30' })
      expect(accepting(driver)).toBe('ok')
    }
    const others = (['licence', 'registry', 'guardianship', 'guardianAuthority'] as const).filter(
      seen => !proofs.includes(seen),
    )
    for (const seen of others) expect(complete(matter).attempt({ type: 'checkAuthority', seen })).toBe('K309')
  })

  it('recorded by mistake, it is corrected: another one, or none', () => {
    const driver = complete({ relation: 'legalRepresentative', kind: 'organisation' })
    expect(driver.attempt({ type: 'checkAuthority', seen: 'nothing' })).toBe('K309')
    const choices = () =>
      actionsOf(driver.now, facts(), {
        openedOn: localDate('2026-04-30'),
        supervision: SUPERVISION_RULES,
        owners: [],
        examiners: () => [],
      }).find(({ id }) => id === 'checkAuthority')?.limits.choices
    expect(choices()).toEqual(['licence', 'registry'])
    driver.run({ type: 'checkAuthority', seen: 'licence' })
    expect(choices()).toEqual(['registry', 'nothing'])
    driver.run({ type: 'checkAuthority', seen: 'nothing' })
    expect(accepting(driver)).toMatch(/^K389/)
    driver.run({ type: 'checkAuthority', seen: 'registry' })
    expect(accepting(driver)).toBe('ok')
    expect(driver.events.filter(({ type }) => type === 'AuthorityChecked')).toHaveLength(3)
  })

  it('the gate names it with its day', () => {
    const driver = complete({ relation: 'legalRepresentative', kind: 'organisation' })
    driver.run({ type: 'checkAuthority', seen: 'registry' })
    const gate = assess(driver.now, facts()).gates.find(({ id }) => id === 'authority')
    expect(gate).toMatchObject({
      result: 'pass',
      reason: { zh: expect.stringContaining('已查登记信息') },
      inputs: expect.arrayContaining([expect.objectContaining({ on: '2026-04-30' })]),
    })
  })

  it('is of one handler for one applicant: another relation needs another', () => {
    const driver = complete({ relation: 'legalRepresentative', kind: 'organisation' })
    driver.run({ type: 'checkAuthority', seen: 'licence' })
    const company = { subjectKind: 'organisation', person: { name: '另一公司', number: 'M' } } as const
    const subjectId = 'another' as SubjectId
    driver.run({ type: 'changeApplicant', subjectId, ...company, relation: 'legalRepresentative' })
    expect(driver.now.authorityCheck).toBeUndefined()
    expect(accepting(driver)).toMatch(/^K389/)
  })

  it('the licence among the materials is proof too, and one that comes later is none', () => {
    const licence = material('licence', {
      deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] },
    })
    const chosen = { materials: [material('core-1', { core: true }), licence], representativeMaterial: 'licence' }
    const matter = { relation: 'legalRepresentative', kind: 'organisation', chosen } as const
    expect(accepting(complete(matter))).toBe('ok')
    const later = complete({ ...matter, missing: ['licence'] })
    expect(assess(later.now, facts()).gates.find(({ id }) => id === 'authority')?.result).toBe('fail')
  })

  it('the guardian’s agent may apply, and still not promise for the child', () => {
    const driver = complete({ relation: 'agent', born: '2015-01-01', missing: ['days'] })
    driver.run({ type: 'checkAuthority', seen: 'guardianAuthority' })
    expect(assess(driver.now, facts()).outcome).toBe('ordinary')
  })
})

describe('民法典 art. 23: the guardian is the 法定代理人', () => {
  it('both words are one relation', () => {
    const driver = complete({ own: true }).run({
      type: 'changeApplicant',
      subjectId: 'child' as SubjectId,
      subjectKind: 'person',
      person: { name: '样本少年', number: 'N', birthDate: localDate('2015-01-01') },
      relation: 'legalRepresentative',
    })
    expect(relationOf(driver.now)).toBe('guardian')
  })

  it('a result is not given to a child under 8', () => {
    const driver = complete({ relation: 'guardian', born: '2020-01-01' }).run({ type: 'acceptFull' }).granted()
    const person = { name: '样本', number: 'N' }
    const card = { validTo: '长期', samId: '', warnings: [] }
    const by = (subjectId: string) =>
      driver.attempt({
        type: 'handOver',
        method: 'counter',
        standsThere: { subjectId: subjectId as SubjectId, numberKind: 'resident', person, card },
      })
    expect(by('subject-applicant')).toBe('K395')
    expect(by('subject-handler')).toBe('ok')
  })
})

it('a decision of an earlier release, which asked for no proof, is judged as it was', () => {
  const driver = complete({ relation: 'legalRepresentative', kind: 'organisation', missing: ['days'] })
  const then = judgedThen({ type: 'Decided', outcome: 'trust', gates: [], ruleVersion: '2026-1' }, driver.now)
  const gate = assess(driver.now, facts({ asThen: then })).gates.find(({ id }) => id === 'authority')
  expect(gate).toMatchObject({ result: 'pass', reason: { zh: expect.stringContaining('由窗口当面核对') } })
})
