import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { Catalogue } from '../../../electron/catalogue/catalogue.ts'
import { item, material } from '../../support/cases/case-builder.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'

const catalogue = Catalogue.load(undefined)
const TODAY = localDate('2026-12-01')
const codes = (query: string) => catalogue.search(query, TODAY).map(found => found.code)

describe('the sample catalogue', () => {
  it('is marked as a sample, with several departments and the renewal with the missing 委托书', () => {
    expect(catalogue.isSample(TODAY)).toBe(true)
    expect(catalogue.items(TODAY).length).toBeGreaterThanOrEqual(6)
    expect(new Set(catalogue.items(TODAY).map(found => found.department.zh)).size).toBeGreaterThanOrEqual(4)
    const renewal = catalogue.find('CC-WJ-0101', TODAY)
    expect(renewal?.materials.find(entry => entry.name.zh === '授权委托书')?.deferral).toEqual({
      mode: 'defer',
      dischargedBy: ['paper'],
      due: { kind: 'beforeHandover' },
    })
  })
})

describe('searching the catalogue', () => {
  it.each([
    ['公共场所', 'CC-WJ-0101'],
    ['ggcs', 'CC-WJ-0101'],
    ['GongGong', 'CC-WJ-0101'],
    ['cc-wj-0101', 'CC-WJ-0101'],
    ['wj-0101', 'CC-WJ-0101'],
    ['sydj', 'CC-RS-0202'],
    ['food-business', 'CC-SC-0601'],
    ['food business', 'CC-SC-0601'],
    ["g'g'c's", 'CC-WJ-0101'],
    ['g g c s', 'CC-WJ-0101'],
    ['gong’gong', 'CC-WJ-0101'],
    ["gong'g'c's", 'CC-WJ-0101'],
    ['ｇｇｃｓ', 'CC-WJ-0101'],
    ['ＣＣ－ＷＪ－０１０１', 'CC-WJ-0101'],
    ['公共　场所', 'CC-WJ-0101'],
    ['公公场所', 'CC-WJ-0101'],
    ['个个从事', 'CC-WJ-0101'],
  ])('for %s finds %s first', (query, code) => {
    expect(codes(query)[0]).toBe(code)
  })

  it('for an empty text finds everything, for nonsense nothing', () => {
    expect(codes('  ')).toHaveLength(catalogue.items(TODAY).length)
    expect(codes('zzzz')).toEqual([])
    expect(codes('天下大同无此事')).toEqual([])
  })
})

it('finds ü as v, as ü and by its initial', () => {
  const hotel = new Catalogue({ sample: false, items: [item({ name: { zh: '旅馆业特种行业许可', en: 'Hotel' } })] })
  for (const query of ['lvguan', 'lüguan', "lv'guan", "l'g"]) expect(hotel.search(query, TODAY)).toHaveLength(1)
})

describe('an invalid catalogue file is refused whole with the place', () => {
  let folder: string
  beforeEach(async () => {
    folder = temporaryFolder()
  })

  const load = (content: unknown) => {
    const path = join(folder, 'items.json')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return () => Catalogue.load(path)
  }
  it.each([
    ['invalid JSON', '{', /A507/],
    ['no items', { items: [] }, /items/],
    ['a code twice', { items: [item(), item()] }, /重复/],
    ['a code that is too long', { items: [item({ code: 'x'.repeat(51) })] }, /code/],
    ['an unknown field', { items: [{ ...item(), colour: 'red' }] }, /colour/],
    [
      'a core material that may be deferred',
      {
        items: [
          item({
            materials: [
              material('a', {
                core: true,
                deferral: { mode: 'defer', due: { kind: 'beforeHandover' }, dischargedBy: ['paper'] },
              }),
            ],
          }),
        ],
      },
      /主件/,
    ],
    ['a material twice', { items: [item({ materials: [material('a'), material('a')] })] }, /材料标识重复/],
    ['an instant item with promised days', { items: [item({ kind: 'instant' })] }, /promisedDays/],
  ])('%s', (_what, content, expected) => {
    expect(load(content)).toThrow(expected)
  })

  it('accepts a valid file', () => {
    expect(load({ items: [item()] })().find('T-0001', TODAY)?.name.zh).toBe('测试事项')
  })
})
