import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { headerOf, LAYOUTS } from '../../../electron/catalogue/exchange/columns.ts'
import { toWorkbook } from '../../../electron/catalogue/exchange/to-workbook.ts'
import { SAMPLE } from '../../../electron/catalogue/sample/index.ts'
import { catalogueSchema } from '../../../electron/catalogue/schema.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { generatedCatalogue } from '../../../electron/synthetic/generated-catalogue.ts'
import { imported } from '../../support/files/catalogue.ts'
import { ITEM_ROW, MATERIAL_ROW, rawWorkbook, type Value, workbookOf } from '../../support/files/workbook.ts'
import { checkOftenAsync } from '../../support/properties/check-often.ts'

type Answer = 'refused' | 'problems' | 'right'

async function answerTo(bytes: Uint8Array, name: string): Promise<Answer> {
  let answer: Awaited<ReturnType<typeof imported>>
  try {
    answer = await imported(bytes, name)
  } catch (error) {
    expect(error).toBeInstanceOf(HallError)
    return 'refused'
  }
  const { count, problems, items, sample } = answer
  expect(problems.length).toBe(Math.min(count, 100))
  if (count > 0) return 'problems'
  expect(catalogueSchema.parse({ sample, items }).items).toEqual(items)
  return 'right'
}

let workbook: Buffer
beforeAll(async () => {
  workbook = await toWorkbook({ sample: false, items: generatedCatalogue({ seed: 3, items: 3 }) })
})

describe('importing anything gives a code, problems or a valid catalogue', () => {
  it('bytes with a known beginning', async () => {
    const begin = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0x7b], [0x5b], [0xef, 0xbb, 0xbf])
    const bytes = fc.tuple(begin, fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.xlsx', 'a.json', 'a'))
    await checkOftenAsync({ refused: 60 }, met =>
      fc.asyncProperty(bytes, async ([head, tail, name]) =>
        met(await answerTo(new Uint8Array([...head, ...tail]), name)),
      ),
    )
  })

  it('a workbook with changed bytes or cut short', async () => {
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) })
    const damage = fc.tuple(fc.array(change, { maxLength: 3 }), fc.nat())
    await checkOftenAsync({ refused: 30, right: 6 }, met =>
      fc.asyncProperty(damage, async ([changes, cut]) => {
        const bytes = Uint8Array.from(workbook)
        for (const { at, to } of changes) bytes[at % bytes.length] = to
        met(await answerTo(cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes, 'a.xlsx'))
      }),
    )
  })

  it('any cells under valid titles', async () => {
    const value: fc.Arbitrary<Value> = fc.oneof(
      fc.constant(null),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom('是', '否', '容缓', '领证前', '承诺件', 'T-1', '5', 'letter:B', '信用报告', '2026-02-30', 'a、a'),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant({ formula: 'A1' }),
    )
    const sheet = (layout: (typeof LAYOUTS)[keyof typeof LAYOUTS]) =>
      fc
        .array(fc.array(value, { minLength: 1, maxLength: layout.columns.length }), { maxLength: 4 })
        .map(rows => [layout.columns.map(headerOf), ...rows])
    const sheets = fc.record({
      事项: sheet(LAYOUTS.items),
      材料: sheet(LAYOUTS.materials),
      情形: sheet(LAYOUTS.situations),
      准入条件: sheet(LAYOUTS.gates),
    })
    await checkOftenAsync(
      { problems: 20 },
      met => fc.asyncProperty(sheets, async content => met(await answerTo(await rawWorkbook(content), 'a.xlsx'))),
      { numRuns: 60 },
    )
  })

  it('a valid row with one changed cell', async () => {
    const key = fc.constantFrom(...LAYOUTS.items.columns.map(column => column.key))
    const to = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.integer(), fc.boolean())
    await checkOftenAsync(
      { problems: 25, right: 2 },
      met =>
        fc.asyncProperty(key, to, async (changed, value) => {
          const row = { ...ITEM_ROW, [changed]: value }
          met(await answerTo(await workbookOf({ items: [row], materials: [MATERIAL_ROW] }), 'a.xlsx'))
        }),
      { numRuns: 120 },
    )
  })

  it('any JSON, and the sample with one changed value', async () => {
    await checkOftenAsync({ problems: 50 }, met =>
      fc.asyncProperty(fc.json(), async text => met(await answerTo(Buffer.from(`{"items":${text}}`), 'a.json'))),
    )
    const items = SAMPLE.items.slice(0, 3)
    const change = fc.tuple(fc.nat(), fc.constantFrom(...Object.keys(items[0] ?? {})), fc.jsonValue())
    await checkOftenAsync({ problems: 50 }, met =>
      fc.asyncProperty(change, async ([at, key, value]) => {
        const changed = items.map((item, index) => (index === at % items.length ? { ...item, [key]: value } : item))
        met(await answerTo(Buffer.from(JSON.stringify({ items: changed })), 'a.json'))
      }),
    )
  })
})
