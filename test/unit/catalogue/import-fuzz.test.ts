import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { headerOf, LAYOUTS } from '../../../electron/catalogue/exchange/columns.ts'
import { toWorkbook } from '../../../electron/catalogue/exchange/to-workbook.ts'
import { SAMPLE } from '../../../electron/catalogue/sample/index.ts'
import { catalogueSchema } from '../../../electron/catalogue/schema.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { generatedCatalogue } from '../../../electron/synthetic/generated-catalogue.ts'
import { imported } from '../../support/catalogue.ts'
import { ITEM_ROW, MATERIAL_ROW, rawWorkbook, type Value, workbookOf } from '../../support/workbook.ts'

/** Either a coded refusal, or problems, or a catalogue that is whole and right. Nothing else ever comes out of a file. */
async function expectAnswer(bytes: Uint8Array, name: string): Promise<void> {
  let answer: Awaited<ReturnType<typeof imported>>
  try {
    answer = await imported(bytes, name)
  } catch (error) {
    expect(error).toBeInstanceOf(HallError)
    return
  }
  const { count, problems, items, sample } = answer
  expect(problems.length).toBe(Math.min(count, 100))
  if (count === 0) expect(catalogueSchema.parse({ sample, items }).items).toEqual(items)
}

let workbook: Buffer
beforeAll(async () => {
  workbook = await toWorkbook({ sample: false, items: generatedCatalogue({ seed: 3, items: 3 }) })
})

describe('whatever is imported', () => {
  it('bytes that begin like something', async () => {
    const begin = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0x7b], [0x5b], [0xef, 0xbb, 0xbf])
    const bytes = fc.tuple(begin, fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.xlsx', 'a.json', 'a'))
    await fc.assert(
      fc.asyncProperty(bytes, ([head, tail, name]) => expectAnswer(new Uint8Array([...head, ...tail]), name)),
    )
  })

  it('a workbook with some bytes changed, or cut short', async () => {
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) })
    const damage = fc.tuple(fc.array(change, { maxLength: 8 }), fc.nat())
    await fc.assert(
      fc.asyncProperty(damage, async ([changes, cut]) => {
        const bytes = Uint8Array.from(workbook)
        for (const { at, to } of changes) bytes[at % bytes.length] = to
        await expectAnswer(cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes, 'a.xlsx')
      }),
    )
  })

  it('any cells under the right titles', async () => {
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
    await fc.assert(
      fc.asyncProperty(sheets, async content => expectAnswer(await rawWorkbook(content), 'a.xlsx')),
      { numRuns: 60 },
    )
  })

  it('a right row with one cell changed to anything', async () => {
    const key = fc.constantFrom(...LAYOUTS.items.columns.map(column => column.key))
    const to = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.integer(), fc.boolean())
    await fc.assert(
      fc.asyncProperty(key, to, async (changed, value) => {
        const row = { ...ITEM_ROW, [changed]: value }
        await expectAnswer(await workbookOf({ items: [row], materials: [MATERIAL_ROW] }), 'a.xlsx')
      }),
      { numRuns: 60 },
    )
  })

  it('any JSON, and the sample with one value changed to any other', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), text => expectAnswer(Buffer.from(`{"items":${text}}`), 'a.json')))
    const items = SAMPLE.items.slice(0, 3)
    const change = fc.tuple(fc.nat(), fc.constantFrom(...Object.keys(items[0] ?? {})), fc.jsonValue())
    await fc.assert(
      fc.asyncProperty(change, async ([at, key, value]) => {
        const changed = items.map((item, index) => (index === at % items.length ? { ...item, [key]: value } : item))
        await expectAnswer(Buffer.from(JSON.stringify({ items: changed })), 'a.json')
      }),
    )
  })
})
