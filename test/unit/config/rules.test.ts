import { describe, expect, it } from 'vitest'
import { faultText, rulesFaults } from '../../../electron/cases/model/fits-rules.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { ruleBook } from '../../../electron/config/rules-schema.ts'
import { item } from '../../support/cases/case-builder.ts'

const faultsOf = (rules: unknown) => {
  const parsed = ruleBook.safeParse(rules)
  return parsed.success ? '' : JSON.stringify(parsed.error.issues)
}

describe('the rules of the configuration', () => {
  it('are one edition of defaults when absent', () => {
    expect(ruleBook.parse({})).toEqual({ editions: [DEFAULT_RULES] })
  })

  it('may be one object', () => {
    expect(ruleBook.parse({ owedCap: 5 }).editions).toMatchObject([{ owedCap: 5, version: '2026-1' }])
  })

  it('may be editions by date', () => {
    const { editions } = ruleBook.parse({
      editions: [{ version: '2026-1' }, { version: '2027-1', from: '2027-01-01', owedCap: 2 }],
    })
    expect(editions.map(({ version, from, owedCap }) => [version, from, owedCap])).toEqual([
      ['2026-1', undefined, 3],
      ['2027-1', '2027-01-01', 2],
    ])
  })

  it('accept a list of letters as a scheme, as in the first release', () => {
    const [{ schemes }] = ruleBook.parse({ schemes: { letter: ['AAA', 'AA', 'A'] } }).editions
    expect(schemes['letter']).toMatchObject({ kind: 'letters', holder: 'subject', grades: ['AAA', 'AA', 'A'] })
  })

  it('switch one gate off, or change its basis, and leave the others', () => {
    const [{ gates }] = ruleBook.parse({ gates: { belowCap: { enabled: false } } }).editions
    expect(gates.belowCap).toEqual({ enabled: false, basis: DEFAULT_RULES.gates.belowCap.basis })
    expect(gates.grade).toEqual(DEFAULT_RULES.gates.grade)
  })

  it.each<[string, unknown, RegExp]>([
    ['no edition at all', { editions: [] }, /editions/],
    [
      'editions out of order',
      {
        editions: [
          { version: 'a', from: '2027-01-01' },
          { version: 'b', from: '2026-01-01' },
        ],
      },
      /order/,
    ],
    [
      'two of one day',
      {
        editions: [
          { version: 'a', from: '2027-01-01' },
          { version: 'b', from: '2027-01-01' },
        ],
      },
      /order/,
    ],
    ['a second one without a day', { editions: [{ version: 'a' }, { version: 'b' }] }, /without a day/],
    ['two of one version', { editions: [{}, { from: '2027-01-01' }] }, /same version/],
    ['a policy that is not there', { lapsePolicy: 'nowhere' }, /no such policy/],
    ['core materials switched off', { gates: { coreComplete: { enabled: false } } }, /core materials/],
    ['a gate that is none', { gates: { mood: { enabled: true } } }, /mood/],
    [
      'bands that go up',
      {
        schemes: {
          p: {
            kind: 'points',
            name: { zh: '分', en: 'p' },
            bands: [
              { grade: 'B', from: 1 },
              { grade: 'A', from: 2 },
            ],
          },
        },
      },
      /best down/,
    ],
    ['a grade twice', { schemes: { l: ['A', 'A'] } }, /twice/],
    [
      'a mapping of no scheme',
      { mappings: [{ from: 'x', to: 'letter', grades: {}, validFrom: '2026-01-01', source: 's' }] },
      /no scheme x/,
    ],
    [
      'a mapping to no grade',
      { mappings: [{ from: 'stars', to: 'letter', grades: { '5': 'Z' }, validFrom: '2026-01-01', source: 's' }] },
      /no such grade/,
    ],
    [
      'a mapping of a tiered scheme',
      { mappings: [{ from: 'tiered', to: 'letter', grades: {}, validFrom: '2026-01-01', source: 's' }] },
      /tiered/,
    ],
    [
      'a mapping that ends before it begins',
      {
        mappings: [
          { from: 'stars', to: 'letter', grades: {}, validFrom: '2026-02-01', validTo: '2026-01-01', source: 's' },
        ],
      },
      /ends before/,
    ],
    ['an age of majority that no law has', { adultAge: 20 }, /adultAge/],
  ])('with %s are refused', (_what, rules, expected) => {
    expect(faultsOf(rules)).toMatch(expected)
  })
})

describe('an item fits the rules', () => {
  it('when its grades are known to them', () => {
    const fits = item({ thresholds: { letter: 'B', stars: '3', points: '72' }, lapsePolicy: 'taizhou' })
    expect(rulesFaults(fits, DEFAULT_RULES)).toEqual([])
  })
  it.each([
    [{ thresholds: { letter: 'Q' } }, 'thresholds.letter: 体系 letter 没有等级 Q'],
    [{ thresholds: { none: 'A' } }, 'thresholds.none: 没有评级体系 none'],
    [{ lapsePolicy: 'nowhere' }, 'lapsePolicy: 没有逾期处理办法 nowhere'],
    [{ gates: { mood: { enabled: true } } }, 'gates.mood'],
    [{ gates: { coreComplete: { enabled: false } } }, 'coreComplete'],
  ])('and not with %o', (rest, expected) => {
    const chosen = item(rest)
    expect(
      rulesFaults(chosen, DEFAULT_RULES)
        .map(fault => faultText(chosen, fault))
        .join(),
    ).toContain(expected)
  })
})
