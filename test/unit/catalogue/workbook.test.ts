import readWorkbookElsewhere from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/catalogue/exchange/read-workbook.ts'
import { toWorkbook } from '../../../electron/catalogue/exchange/to-workbook.ts'
import {
  escaped,
  letters,
  readCells,
  readSharedStrings,
  unescaped,
} from '../../../electron/catalogue/exchange/workbook-cells.ts'
import { bilingual } from '../../../electron/catalogue/model/bilingual.ts'
import { item } from '../../support/case-builder.ts'
import { rawWorkbook } from '../../support/workbook.ts'

const cells = (rows: string, strings: readonly string[] = []) =>
  readCells(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, strings).map(row => [...row.cells.entries()])

describe('cells', () => {
  it.each([
    ['a shared text', '<row r="1"><c r="B1" t="s"><v>1</v></c></row>', [2, { kind: 'text', text: 'two' }]],
    [
      'a text in place',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>',
      [1, { kind: 'text', text: 'x' }],
    ],
    ['a number', '<row r="1"><c r="A1"><v>1.5E3</v></c></row>', [1, { kind: 'number', number: 1500 }]],
    ['yes', '<row r="1"><c r="A1" t="b"><v>1</v></c></row>', [1, { kind: 'boolean', yes: true }]],
    ['an error', '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>', [1, { kind: 'error', text: '#N/A' }]],
    ['a formula, whatever it last gave', '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>', [1, { kind: 'formula' }]],
    [
      'a shared formula',
      '<row r="1"><c r="A1" t="str"><f t="shared" si="0"/><v>x</v></c></row>',
      [1, { kind: 'formula' }],
    ],
    ['a cell without an address', '<row><c><v>1</v></c><c><v>2</v></c></row>', [1, { kind: 'number', number: 1 }]],
    [
      'a rare character by number',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&#x2CB2D;&amp;</t></is></c></row>',
      [1, { kind: 'text', text: '𬬭&' }],
    ],
  ])('%s', (_what, rows, expected) => expect(cells(rows, ['one', 'two'])[0]?.[0]).toEqual(expected))

  it('empty ones, spaces alone, and empty rows are nothing', () => {
    expect(cells('<row r="1"><c r="A1"/><c r="B1" t="inlineStr"><is><t> </t></is></c></row><row r="2"/>')).toEqual([])
  })

  it.each([
    ['a row number', '<row r="9999999"><c r="A1"><v>1</v></c></row>'],
    ['a column', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>x</v></c></row>'],
    ['an element that does not end', '<row r="1"><c r="A1">'],
  ])('damage is told: %s', (_what, rows) => expect(() => cells(rows)).toThrow())
})

it('shared texts are put together from their runs, without the phonetic hints', () => {
  const xml =
    '<sst><si><r><t>容</t></r><r><t>缺</t></r><rPh sb="0" eb="1"><t>rong</t></rPh></si><si><t>_x005F_x0041_</t></si></sst>'
  expect(readSharedStrings(xml)).toEqual(['容缺', '_x0041_'])
})

it.each(['_x0041_', 'constructor', '__proto__', 'toString', '_x005F_', 'plain'])(
  '%s is written so that it is read again',
  text => {
    expect(unescaped(escaped(text))).toBe(text)
  },
)

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(letters(column)).toBe(name)
})

describe('workbooks', () => {
  it('of another program’s reader: the export is text as text, rare characters included', async () => {
    const named = item({ code: '00123', name: bilingual('𬭳䶮（一）', '=1+1') })
    const [sheet] = await readWorkbookElsewhere(await toWorkbook({ sample: false, items: [named] }))
    expect(sheet?.sheet).toBe('事项')
    expect(sheet?.data[1]?.slice(0, 4)).toEqual(['00123', '1', '𬭳䶮（一）', '=1+1'])
  })

  it('say which sheet a cell is in, and dates are numbers of days', async () => {
    const { sheets } = readWorkbook(
      await rawWorkbook({ 一: [['x']], 二: [[null, new Date('2026-12-31T00:00:00Z')]] }),
      'a',
    )
    expect(sheets.map(({ name, rows }) => [name, [...(rows[0]?.cells.values() ?? [])]])).toEqual([
      ['一', [{ kind: 'text', text: 'x' }]],
      ['二', [{ kind: 'number', number: 46_387 }]],
    ])
  })
})
