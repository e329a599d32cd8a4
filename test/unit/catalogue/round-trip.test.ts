import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toJson } from '../../../electron/catalogue/exchange/to-json.ts'
import { toWorkbook } from '../../../electron/catalogue/exchange/to-workbook.ts'
import { SAMPLE } from '../../../electron/catalogue/sample/index.ts'
import { catalogueSchema } from '../../../electron/catalogue/schema.ts'
import { generatedCatalogue } from '../../../electron/synthetic/generated-catalogue.ts'
import { anyItem, imported } from '../../support/files/catalogue.ts'
import { checkOftenAsync } from '../../support/properties/check-often.ts'

const sample = catalogueSchema.parse(SAMPLE)

describe('exporting and importing keeps the catalogue', () => {
  it('the sample as .xlsx, still marked as a sample', async () => {
    const { items, problems, sample: marked } = await imported(await toWorkbook(sample))
    expect(problems).toEqual([])
    expect(items).toEqual(sample.items)
    expect(marked).toBe(true)
  })

  it('the sample, as JSON', async () => {
    const { items, problems, sample: marked } = await imported(Buffer.from(toJson(sample)), 'items.json')
    expect(problems).toEqual([])
    expect(items).toEqual(sample.items)
    expect(marked).toBe(true)
  })

  it('any valid items, with rare characters and texts like formulas', async () => {
    const catalogues = fc.uniqueArray(anyItem(), { minLength: 1, maxLength: 4, selector: ({ code }) => code })
    await checkOftenAsync(
      { situations: 10, 'an organ with a court': 10, 'a material that may be deferred': 20, 'looks like a formula': 5 },
      met =>
        fc.asyncProperty(catalogues, async items => {
          for (const { situations, materials, organ } of items) {
            if (organ) met('an organ with a court')
            if (situations.length > 0) met('situations')
            if (materials.some(({ deferral }) => deferral)) met('a material that may be deferred')
          }
          if (/":"'?[=+@-]/.test(JSON.stringify(items))) met('looks like a formula')
          const workbook = await imported(await toWorkbook({ sample: false, items }))
          expect(workbook.problems).toEqual([])
          expect(workbook.items).toEqual(items)
          expect((await imported(Buffer.from(toJson({ sample: false, items })), 'a.json')).items).toEqual(items)
        }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('338 items of 32 departments (Ningbo), the same for the same seed', async () => {
    const items = generatedCatalogue({ seed: 7 })
    expect(items).toHaveLength(338)
    expect(new Set(items.map(({ department }) => department.zh)).size).toBe(32)
    expect(generatedCatalogue({ seed: 7 })).toEqual(items)
    expect(generatedCatalogue({ seed: 8 })).not.toEqual(items)
    expect((await imported(await toWorkbook({ sample: false, items }))).items).toEqual(items)
  })

  it('10,000 items within 5 seconds', async () => {
    const items = generatedCatalogue({ seed: 1, items: 10_000 })
    const workbook = await toWorkbook({ sample: false, items })
    const start = process.cpuUsage()
    const read = await imported(workbook)
    // CPU time: other tests may run beside it.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000)
    expect(read.count).toBe(0)
    expect(read.items).toHaveLength(10_000)
  })
})
