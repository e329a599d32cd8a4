import { describe, expect, it } from 'vitest'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { coverageByDepartment, coverageOf } from '../../../electron/catalogue/model/coverage.ts'
import type { DeferralMode } from '../../../electron/catalogue/model/item.ts'
import { SAMPLE } from '../../../electron/catalogue/sample/index.ts'
import { catalogueSchema } from '../../../electron/catalogue/schema.ts'

const { items, sample } = catalogueSchema.parse(SAMPLE)

/** The first batch knew 可容缺 and 可容缓 only. */
const batch = items.filter(
  ({ openToDeferral, materials }) =>
    openToDeferral && materials.some(({ deferral }) => deferral && ['defer', 'tolerate'].includes(deferral.mode)),
)

const itemsWith = (mode: DeferralMode) =>
  batch.filter(({ materials }) => materials.some(({ deferral }) => deferral?.mode === mode)).map(({ code }) => code)

describe('the sample has the shape of 禅城’s first batch: “35个事项59份材料, 包括可容缺事项5个, 可容缓事项31个”', () => {
  it('35 items, 59 rows of item × material', () => {
    expect(batch).toHaveLength(35)
    expect(batch.flatMap(({ materials }) => materials.filter(({ deferral }) => deferral))).toHaveLength(59)
  })

  it('5 items with 可容缺 and 31 with 可容缓; one item has both', () => {
    const tolerated = new Set(itemsWith('tolerate'))
    const deferred = new Set(itemsWith('defer'))
    expect([tolerated.size, deferred.size]).toEqual([5, 31])
    expect([...tolerated].filter(code => deferred.has(code))).toEqual(['CC-SC-0601'])
    expect(new Set([...tolerated, ...deferred]).size).toBe(35)
  })

  it('has 人社、国土、民政、残联、卫计 and is marked as a sample', () => {
    const departments = new Set(batch.map(({ department }) => department.zh))
    for (const name of ['人力资源和社会保障', '自然资源', '民政', '残疾人联合会', '卫生健康']) {
      expect([...departments].some(department => department.includes(name))).toBe(true)
    }
    expect(sample).toBe(true)
  })

  it('every department names its review organ and court (行政复议法 art. 20, 行政诉讼法 art. 46)', () => {
    expect(items.filter(({ organ }) => !organ?.phone || !organ.complaints)).toEqual([])
    expect(items.find(({ department }) => department.zh === '区税务局')?.organ?.review.zh).toContain('市税务局')
  })

  it('零跑腿 is a list of its own: a plausible few are flagged', () => {
    const zeroTrip = items.filter(item => item.zeroTrip)
    expect(zeroTrip.length).toBeGreaterThanOrEqual(5)
    expect(zeroTrip.map(({ name }) => name.zh)).toEqual(
      expect.arrayContaining(['老年人优待证办理', '个人参保证明打印', '个人纳税证明打印']),
    )
    expect(zeroTrip.some(({ openToDeferral }) => openToDeferral)).toBe(true)
    expect(zeroTrip.some(({ openToDeferral }) => !openToDeferral)).toBe(true)
  })
})

describe('the sample shows every rule', () => {
  const has = (what: string, found: boolean) => expect(found, what).toBe(true)

  it('each of these occurs in an item', () => {
    const deferrals = items.flatMap(({ materials }) => materials.flatMap(({ deferral }) => deferral ?? []))
    for (const mode of ['defer', 'tolerate', 'promise', 'shared'])
      has(
        mode,
        deferrals.some(entry => entry.mode === mode),
      )
    for (const means of ['paper', 'sharing', 'check', 'creditReport', 'licenceLibrary'] as const) {
      has(
        means,
        deferrals.some(({ dischargedBy }) => dischargedBy.includes(means)),
      )
    }
    has(
      'a situation',
      items.some(({ situations }) => situations.length > 0),
    )
    has(
      'a household',
      items.some(({ serves }) => serves.includes('household')),
    )
    has(
      'organisations only',
      items.some(({ serves }) => serves.join() === 'organisation'),
    )
    has(
      'both parties’ credit',
      items.some(({ creditParties }) => creditParties.length === 2),
    )
    has(
      'a threshold in stars',
      items.some(({ thresholds }) => thresholds['stars'] !== undefined),
    )
    has(
      'an excluded domain',
      items.some(({ domain }) => DEFAULT_RULES.excludedDomains.includes(domain)),
    )
    has(
      'no promise by proxy',
      items.some(({ proxyPromise }) => !proxyPromise),
    )
    has(
      'a policy of its own',
      items.some(({ lapsePolicy }) => lapsePolicy !== undefined),
    )
    has(
      'an instant item',
      items.some(({ kind }) => kind === 'instant'),
    )
    has(
      'a guardian',
      items.some(({ materials }) => materials.some(({ id }) => id === 'guardian-identity')),
    )
  })

  it('授权委托书 is always the authority material', () => {
    for (const { materials, authorityMaterial } of items) {
      if (materials.some(({ id }) => id === 'power-of-attorney')) expect(authorityMaterial).toBe('power-of-attorney')
    }
  })
})

describe('counting coverage', () => {
  it('counts an item with two modes in both, and once in the total', () => {
    const all = coverageOf(batch)
    expect(all).toMatchObject({ items: 35, openItems: 35 })
    expect(all.itemsByMode).toMatchObject({ tolerate: 5, defer: 31 })
    expect(all.materialsByMode.tolerate + all.materialsByMode.defer).toBe(59)
  })

  it('adds up over departments', () => {
    const departments = coverageByDepartment(items)
    const all = coverageOf(items)
    const sum = (count: (own: (typeof departments)[number]) => number) =>
      departments.reduce((total, own) => total + count(own), 0)
    expect(sum(own => own.items)).toBe(all.items)
    expect(sum(own => own.openItems)).toBe(all.openItems)
    expect(sum(own => own.materialsByMode.shared)).toBe(all.materialsByMode.shared)
  })
})
