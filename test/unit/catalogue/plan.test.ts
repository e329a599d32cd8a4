import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { checkItems } from '../../../electron/catalogue/exchange/check-items.ts'
import { fromJson } from '../../../electron/catalogue/exchange/from-json.ts'
import { Problems } from '../../../electron/catalogue/exchange/problem.ts'
import { toJson } from '../../../electron/catalogue/exchange/to-json.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { type Absent, planPublication } from '../../../electron/catalogue/plan.ts'
import { item, material } from '../../support/cases/case-builder.ts'
import { PUBLISHED_ON, TERMS } from '../../support/files/catalogue.ts'

function plan(
  file: readonly (Omit<Item, 'version'> & { readonly version?: string })[],
  offered: readonly Item[],
  options: {
    readonly known?: readonly Item[]
    readonly absent?: Absent
    readonly sample?: boolean
    readonly heldAreSample?: boolean
  } = {},
) {
  const problems = new Problems()
  const bytes = Buffer.from(toJson({ sample: options.sample ?? false, items: file as readonly Item[] }))
  const { sample, items } = fromJson(bytes, 'f.json', problems)
  const checked = { sample, items: checkItems(items, PUBLISHED_ON, TERMS, problems) }
  const inForce = {
    offered: offered.map(held => ({ item: held, sample: options.heldAreSample ?? false })),
    known: options.known ?? offered,
  }
  const made = planPublication(checked, inForce, PUBLISHED_ON, options.absent ?? 'keep', problems)
  return { ...made, problems: problems.listed }
}

const old = item({ code: 'A', version: '1' })
const { version: _label, ...unlabelled } = old

describe('the changes of a file', () => {
  it('are empty when it equals what is in force, with or without labels', () => {
    for (const same of [old, unlabelled]) {
      const { difference, items } = plan([same], [old])
      expect(difference).toEqual({ added: [], changed: [], withdrawn: [], unchanged: 1, untouched: 0 })
      expect(items).toEqual([])
    }
  })

  it('list fields with both values', () => {
    const { difference } = plan([{ ...unlabelled, promisedDays: 8, name: bilingual('新名', 'test item') }], [old])
    expect(difference.changed).toMatchObject([
      {
        code: 'A',
        versionBefore: '1',
        fields: [
          { field: 'name.zh', before: '测试事项', after: '新名' },
          { field: 'promisedDays', before: '10', after: '8' },
        ],
        materials: [],
      },
    ])
  })

  it('match materials by id', () => {
    const materials = [
      material('core-1', { core: true, copies: 3 }),
      ...old.materials.slice(2),
      material('new', { name: bilingual('新材料', 'new') }),
    ]
    const { difference } = plan([{ ...unlabelled, materials }], [old])
    expect(difference.changed[0]?.materials).toEqual([
      {
        id: 'core-1',
        name: bilingual('材料 core-1', 'material core-1'),
        kind: 'changed',
        fields: [{ field: 'copies', before: '1', after: '3' }],
      },
      { id: 'new', name: bilingual('新材料', 'new'), kind: 'added', fields: [] },
      { id: 'core-2', name: bilingual('材料 core-2', 'material core-2'), kind: 'removed', fields: [] },
    ])
  })

  it('give a department one organ, also beside its items that are not in the file', () => {
    const organ = (court: string) => ({ review: bilingual('市政府', 'city'), court: bilingual(court, court) })
    const kept = item({ code: 'B', organ: organ('甲法院') })
    const file = [{ ...unlabelled, organ: organ('乙法院') }]
    expect(plan(file, [old, kept]).problems).toMatchObject([{ problem: { zh: '与该部门保留事项的机关信息不一致' } }])
    expect(plan(file, [old, kept], { absent: 'withdraw' }).problems).toEqual([])
    expect(plan([...file, { ...kept, version: '2', organ: organ('乙法院') }], [old, kept]).problems).toEqual([])
  })

  it('include the order of materials', () => {
    const { difference } = plan([{ ...unlabelled, materials: old.materials.toReversed() }], [old])
    expect(difference.changed[0]?.fields.map(({ field }) => field)).toEqual(['materials'])
  })

  it('list new items, and items it leaves out as kept or withdrawn', () => {
    const other = item({ code: 'B', version: '1' })
    expect(plan([other], [old]).difference).toMatchObject({ added: [{ code: 'B' }], withdrawn: [], untouched: 1 })
    expect(plan([other], [old], { absent: 'withdraw' }).difference).toMatchObject({
      withdrawn: [{ code: 'A' }],
      untouched: 0,
    })
  })

  it('include the end of a sample, but never a new one', () => {
    expect(plan([old], [old], { heldAreSample: true }).difference.changed[0]?.fields).toEqual([
      { field: 'sample', before: 'true', after: 'false' },
    ])
    expect(plan([old], [old], { sample: true }).difference).toMatchObject({ changed: [], unchanged: 1 })
  })
})

describe('version labels', () => {
  const changed = { ...unlabelled, promisedDays: 8 }

  it('are made from the day when the file has none', () => {
    expect(plan([changed], [old]).items[0]?.version).toBe('2026-12-01')
  })

  it('get a number for a second change on one day', () => {
    const first = { ...old, version: '2026-12-01', promisedDays: 9 }
    expect(plan([changed], [first], { known: [old, first] }).items[0]?.version).toBe('2026-12-01-2')
  })

  it.each([
    ['in force', [old]],
    ['of an earlier time', [old, item({ code: 'A', version: '2' })]],
  ])('of a version %s cannot name other content', (_when, known) => {
    const version = known.at(-1)?.version ?? ''
    const { problems } = plan([{ ...changed, version }], [old], { known })
    expect(problems).toMatchObject([{ row: 1, column: 'version', value: version }])
  })

  it('a new label alone is a change', () => {
    expect(plan([{ ...old, version: '2' }], [old]).difference.changed[0]?.fields).toEqual([
      { field: 'version', before: '1', after: '2' },
    ])
  })
})
