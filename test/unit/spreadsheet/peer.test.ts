import fc from 'fast-check'
import readElsewhere from 'read-excel-file/node'
import { expect, it } from 'vitest'
import type { Cell } from '../../../electron/spreadsheet/read/cell.ts'
import { readWorkbook } from '../../../electron/spreadsheet/read/read-workbook.ts'
import { xstring } from '../../../electron/spreadsheet/xstring.ts'
import { packageOf, workbookParts } from '../../support/files/package.ts'
import { checkOftenAsync } from '../../support/properties/check-often.ts'

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

interface Written {
  readonly xml: (place: string, strings: string[]) => string
  readonly value: string | number | boolean | null
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter(value => value === value.trim())
  .map(value => value.normalize())

const written: fc.Arbitrary<Written> = fc.oneof(
  text.map(value => ({
    value,
    xml: (place: string, strings: string[]) =>
      `<c r="${place}" t="s"><v>${strings.push(xml(xstring(value))) - 1}</v></c>`,
  })),
  text.map(value => ({
    value,
    xml: (place: string) => `<c r="${place}" t="inlineStr"><is><t>${xml(xstring(value))}</t></is></c>`,
  })),
  text.map(value => ({
    value,
    xml: (place: string) =>
      `<c r="${place}" t="inlineStr"><is><r><t>${xml(xstring(value))}</t></r><r><t/></r></is></c>`,
  })),
  fc.integer().map(value => ({ value, xml: (place: string) => `<c r="${place}"><v>${value}</v></c>` })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map(value => ({ value: value + 0, xml: (place: string) => `<c r="${place}" t="n"><v>${value}</v></c>` })),
  fc.boolean().map(value => ({ value, xml: (place: string) => `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>` })),
  fc.constant({ value: null, xml: (place: string) => `<c r="${place}"/>` }),
  fc.constant({ value: null, xml: () => '' }),
)

const COLUMNS = ['A', 'B', 'C', 'D']

it('reads the same cells as another reader', async () => {
  const rows = fc.array(fc.tuple(written, written, written, written), { minLength: 1, maxLength: 6 })
  await checkOftenAsync(
    { 'a filled cell': 300 },
    met =>
      fc.asyncProperty(rows, async cells => {
        const strings: string[] = []
        const sheet = cells.map((row, at) => {
          const inside = row.map((cell, index) => cell.xml(`${COLUMNS[index]}${at + 1}`, strings)).join('')
          return `<row r="${at + 1}">${inside}</row>`
        })
        const bytes = packageOf(workbookParts([{ name: '一', rows: sheet.join('') }], { strings }))
        const ours = (await readWorkbook(bytes, 'a.xlsx')).sheets[0]?.rows ?? []
        const expected = cells.map(row => row.map(({ value }) => value))
        const seen = new Map(ours.map(row => [row.number, row.cells]))
        expect(cells.map((row, at) => row.map((_, column) => heldBy(seen.get(at + 1)?.get(column + 1))))).toEqual(
          expected,
        )

        const [theirs] = await readElsewhere(Buffer.from(bytes), { trim: false })
        for (const [at, row] of (theirs?.data ?? []).entries()) {
          for (const [column, value] of row.entries()) {
            if (value !== null) met('a filled cell')
            expect(value).toEqual(expected[at]?.[column] ?? null)
          }
        }
      }),
    { numRuns: 100 },
  )
}, 60_000)

function heldBy(cell: Cell | undefined): string | number | boolean | null {
  switch (cell?.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.number
    case 'boolean':
      return cell.yes
    case undefined:
      return null
    default:
      throw new Error(cell?.kind)
  }
}
