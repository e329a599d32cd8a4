import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import { materialsAsked, missingMaterials } from '../../../electron/cases/model/asked.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { underVersion } from '../../../electron/cases/model/under-version.ts'
import { toBring } from '../../../electron/cases/why/why.ts'
import type { Relation } from '../../../electron/catalogue/model/item.ts'
import { CaseDriver, facts, found, item, material, read } from '../../support/cases/case-builder.ts'

const POWER = material('power', {
  appliesTo: ['agent'],
  deferral: { mode: 'defer', due: { kind: 'beforeHandover' }, dischargedBy: ['paper'] },
})

const RENEWAL = item({ materials: [material('core-1', { core: true }), POWER], authorityMaterial: 'power' })

const asked = (driver: CaseDriver) => materialsAsked(driver.now).map(({ id }) => id)
const missing = (driver: CaseDriver) => missingMaterials(driver.now).map(({ id }) => id)

const organisation: CaseCommand = {
  type: 'changeApplicant',
  subjectId: 'subject-company' as SubjectId,
  subjectKind: 'organisation',
  person: { name: '样本公司', number: '91440604MA0000001X' },
}

function inPerson(): CaseDriver {
  const self = { subjectId: 'one' as SubjectId }
  return new CaseDriver()
    .run(read.open(RENEWAL))
    .run({ ...read.identify('handler'), ...self } as CaseCommand)
    .run({ ...read.identify('applicant'), ...self } as CaseCommand)
}

function forCompany(relation?: Relation): CaseDriver {
  return inPerson().run({ ...organisation, ...(relation ? { relation } : {}) })
}

describe('行政许可法 art. 31: nothing unrelated to the application may be demanded', () => {
  it('who acts for themselves is not asked for an authority: without it the case is complete', () => {
    const driver = inPerson().run(read.materials())
    expect(asked(driver)).toEqual(['core-1'])
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'full' })
    expect(driver.attempt(read.materials('power'))).toBe('K309')
  })

  it('it is told neither as missing nor as to bring', () => {
    const driver = inPerson()
    expect(toBring(driver.now).map(({ zh }) => zh)).toEqual(['材料 core-1'])
    driver.run(read.materials('core-1')).run({ type: 'giveOneTimeNotice' })
    expect(driver.now.notice?.missing).toEqual(['core-1'])
  })

  it('民法典 art. 61: nor a 法定代表人 for the company; an agent is', () => {
    expect(asked(forCompany('legalRepresentative'))).toEqual(['core-1'])
    expect(asked(forCompany('agent'))).toEqual(['core-1', 'power'])
    expect(asked(forCompany())).toEqual(['core-1', 'power'])
  })

  it('a material without `appliesTo`, as in every case of an earlier release, is asked of everybody', () => {
    const { appliesTo: _, ...former } = POWER
    const driver = new CaseDriver().run(read.open(item({ materials: [former] })))
    for (const party of ['handler', 'applicant'] as const)
      driver.run({ ...read.identify(party), subjectId: 'one' } as CaseCommand)
    expect(asked(driver)).toEqual(['power'])
  })
})

describe('a relation that changes after materials were ticked', () => {
  it('to an agent: nobody has looked at the authority, so it is missing', () => {
    const driver = inPerson().run(read.materials()).run(organisation)
    expect(driver.now.missing).toEqual(['power'])
    expect(missing(driver)).toEqual(['power'])
    expect(driver.attempt({ type: 'acceptFull' })).toBe('K305')
  })

  it('to the 法定代表人: the authority is not missing any more, the other ticks stay', () => {
    const driver = forCompany('agent').run(read.materials('core-1', 'power'))
    driver.run({ ...organisation, relation: 'legalRepresentative' } as CaseCommand)
    expect(driver.now.missing).toEqual(['core-1'])
    driver.run({ ...organisation, relation: 'agent' } as CaseCommand)
    expect(driver.now.missing).toEqual(['core-1', 'power'])
  })

  it('falls with what was decided on it: a promise of the authority is void', () => {
    const driver = forCompany('agent')
      .run(read.notice())
      .run(read.materials('power'))
      .graded()
      .run(read.credit(found(), 'applicant'))
    driver.run({ type: 'preparePromise' })
    driver.run({ ...organisation, relation: 'legalRepresentative' } as CaseCommand)
    expect(driver.now.promise).toBeUndefined()
    expect(assess(driver.now, facts()).outcome).not.toBe('trust')
  })

  it('nothing was ticked: nothing becomes ticked', () => {
    expect(forCompany('agent').now.missing).toBeUndefined()
  })
})

it('under another version of the item, what applies is told by the case’s own relation', () => {
  const { appliesTo: _, ...former } = POWER
  const before = { ...RENEWAL, materials: [material('core-1', { core: true }), former] }
  const own = underVersion(inPerson().run(read.materials()).now, before)
  expect(own.state.missing).toEqual(['power'])
  expect(own.assumptions[0]?.zh).toContain('材料 power')
  const back = underVersion({ ...own.state, item: before }, RENEWAL)
  expect(back.state.missing).toEqual([])
  expect(back.assumptions).toEqual([])
})
