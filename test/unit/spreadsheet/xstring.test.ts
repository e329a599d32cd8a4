import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/spreadsheet/read/read-workbook.ts'
import type { Table } from '../../../electron/spreadsheet/write/table.ts'
import { xlsxFile } from '../../../electron/spreadsheet/write/xlsx.ts'
import { fromXstring, xstring } from '../../../electron/spreadsheet/xstring.ts'
import { checkOften, checkOftenAsync } from '../../support/properties/check-often.ts'

describe('a text in OOXML', () => {
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['__x0041__x0042_', '__x005F_x0041__x005F_x0042_'],
    ['_x005F_', '_x005F_x005F_'],
    ['_x00e9_', '_x005F_x00e9_'],
    ['_x041_ and _X0041_', '_x041_ and _X0041_'],
    ['a\r\nb', 'a_x000D_\nb'],
    ['\u0000\u0008\u001f\ufffe\uffff', '_x0000__x0008__x001F__xFFFE__xFFFF_'],
    ['\ud800', '\ufffd'],
    ['tab\tand line\n', 'tab\tand line\n'],
  ])('%j is written as %j', (text, written) => {
    expect(xstring(text)).toBe(written)
    if (text.isWellFormed()) expect(fromXstring(written)).toBe(text)
  })

  it('reads back any text unchanged', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('_x0041_', '_', 'x005F_', '_x', '\r', '\u0001'),
    )
    const text = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))
    checkOften(
      { escaped: 300, 'as it is': 100 },
      met =>
        fc.property(text, value => {
          const written = xstring(value)
          met(written === value.toWellFormed() ? 'as it is' : 'escaped')
          expect(fromXstring(written)).toBe(value.toWellFormed())
        }),
      { numRuns: 1000 },
    )
  })
})

it('an exported list keeps texts like escapes, control characters and line ends', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('_x0041_', '_x000D_', '\r\n', '\u0000', '\u001f', '&amp;', '<b>', '𬭳', '_x005F_', ']]>'),
  )
  const text = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map(pieces => pieces.join('').toWellFormed())
    .filter(value => value.trim() !== '')
  await checkOftenAsync(
    { 'escaped ones': 30 },
    met =>
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async texts => {
        if (texts.some(value => xstring(value) !== value)) met('escaped ones')
        const chunks: Uint8Array[] = []
        for await (const chunk of xlsxFile(tableOf(texts))) chunks.push(chunk)
        const { sheets } = await readWorkbook(Buffer.concat(chunks), 'a.xlsx')
        const read = sheets[0]?.rows.slice(1).map(({ cells }) => cells.get(1))
        expect(read).toEqual(texts.map(value => ({ kind: 'text', text: value })))
      }),
    { numRuns: 60 },
  )
})

function tableOf(texts: readonly string[]): Table {
  return {
    title: { zh: '清单', en: 'list' },
    language: 'zh',
    columns: [{ title: { zh: '列', en: 'column' }, width: 10 }],
    empty: { zh: '没有', en: 'none' },
    batches: (async function* () {
      yield texts.map(value => [value])
    })(),
  }
}
