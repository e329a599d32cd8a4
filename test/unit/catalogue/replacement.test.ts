import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingInSubstance, replacementCircle } from '../../../electron/catalogue/model/replacement.ts'
import { CaseDriver, item, material } from '../../support/cases/case-builder.ts'
import { checkOften } from '../../support/properties/check-often.ts'

describe('a credit report that replaces named proofs (Shenzhen: one report for 47)', () => {
  const reported = [
    material('form', { core: true }),
    material('report'),
    material('no-arrears', { replacedBy: ['report'] }),
    material('no-penalty', { replacedBy: ['report'] }),
  ]

  it.each([
    ['with the report no proof is missing', ['no-arrears', 'no-penalty'], []],
    ['with all proofs the report is not missing', ['report'], []],
    ['with one proof and no report the other proof is missing', ['report', 'no-penalty'], ['no-penalty']],
    ['a core material is missing whatever replaces what', ['form', 'no-arrears'], ['form']],
  ])('%s', (_what, missing, expected) => {
    expect(missingInSubstance(reported, missing).map(({ id }) => id)).toEqual(expected)
  })
})

describe('a case with a report that replaces proofs', () => {
  const deferral = {
    mode: 'tolerate',
    due: { kind: 'workingDays', days: 5 },
    dischargedBy: ['paper', 'creditReport'],
  } as const
  const chosen = item({
    materials: [
      material('form', { core: true }),
      material('report'),
      material('no-arrears', { replacedBy: ['report'], deferral }),
    ],
  })

  it('is complete with the report alone', () => {
    const driver = CaseDriver.prepared(['no-arrears'], undefined, chosen).run({ type: 'acceptFull' })
    expect(driver.now.missing).toEqual(['no-arrears'])
    expect(driver.now.acceptance?.mode).toBe('full')
  })

  it('is complete with the proof alone', () => {
    expect(CaseDriver.prepared(['report'], undefined, chosen).attempt({ type: 'acceptFull' })).toBe('ok')
  })

  it('owes the proof, not the report, when both are missing', () => {
    const driver = CaseDriver.prepared(['report', 'no-arrears'], undefined, chosen)
    expect(driver.attempt({ type: 'acceptFull' })).toBe('K305')
    driver.promise().run({ type: 'acceptOwing' })
    expect(driver.now.owed.map(({ materialId }) => materialId)).toEqual(['no-arrears'])
  })
})

describe('a circle of replacements', () => {
  const circle = (...links: [string, string[]][]) =>
    replacementCircle(links.map(([id, replacedBy]) => ({ id, replacedBy })))

  it.each([
    ['itself', [['a', ['a']]], ['a', 'a']],
    [
      'two',
      [
        ['a', ['b']],
        ['b', ['a']],
      ],
      ['a', 'b', 'a'],
    ],
    [
      'behind a way that leads into it',
      [
        ['x', ['a']],
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['a']],
      ],
      ['a', 'b', 'c', 'a'],
    ],
  ] as [string, [string, string[]][], string[]][])('%s', (_what, links, expected) => {
    expect(circle(...links)).toEqual(expected)
  })

  it('is not found where two paths meet', () => {
    expect(circle(['a', ['b', 'c']], ['b', ['d']], ['c', ['d']], ['d', []])).toBeUndefined()
  })

  it('is not found where replacements only point forward', () => {
    const links = fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { maxLength: 20, size: 'max' })
    checkOften({ 'ways that meet again': 30 }, met =>
      fc.property(links, chosen => {
        const materials = chosen.map((steps, index) => ({
          id: `m${index}`,
          replacedBy: steps.map(step => `m${index + 1 + step}`),
        }))
        const to = chosen
          .flatMap((steps, index) => steps.map(step => index + 1 + step))
          .filter(at => at < chosen.length)
        if (new Set(to).size < to.length) met('ways that meet again')
        expect(replacementCircle(materials)).toBeUndefined()
      }),
    )
  })
})
