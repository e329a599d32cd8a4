import { describe, expect, it } from 'vitest'
import { Meter } from '../../../electron/spreadsheet/read/bounds.ts'
import { letters } from '../../../electron/spreadsheet/read/cell-place.ts'
import { sharedStrings } from '../../../electron/spreadsheet/read/shared-strings.ts'
import { sheetCells } from '../../../electron/spreadsheet/read/sheet-cells.ts'

const STRINGS = ['one', 'two', '']

function content(rows: string, before = '') {
  const sink = sheetCells({ strings: STRINGS, dayStyles: new Set([3]), from1904: false }, new Meter('a.xlsx'))
  sink.write(`<worksheet>${before}<sheetData>${rows}</sheetData></worksheet>`)
  return sink.end()
}

const cells = (rows: string) => content(rows).rows.map(row => [...row.cells.entries()])

const cell = (xml: string) => cells(`<row r="1">${xml}</row>`)[0]?.[0]?.[1]

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
  ])('%s', (_what, rows, expected) => expect(cells(rows)[0]?.[0]).toEqual(expected))

  it('empty cells, blanks and empty rows are left out', () => {
    expect(cells('<row r="1"><c r="A1"/><c r="B1" t="inlineStr"><is><t> </t></is></c></row><row r="2"/>')).toEqual([])
  })

  it.each([
    ['a row number', '<row r="9999999"><c r="A1"><v>1</v></c></row>'],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a row below nothing', '<row r="-1"><c r="A1"><v>1</v></c></row>'],
    ['half a row', '<row r="1.5"><c><v>1</v></c></row>'],
    ['a row in another notation', '<row r="0x1"><c><v>1</v></c></row>'],
    ['a row of a million digits', `<row r="${'0'.repeat(900_000)}1"><c><v>1</v></c></row>`],
    ['a column', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    ['the first column too many', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['no place', '<row r="1"><c r="?"><v>1</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a shared text by half a number', '<row r="1"><c r="A1" t="s"><v>1.0e0</v></c></row>'],
    ['a number in another notation', '<row r="1"><c r="A1"><v>0x10</v></c></row>'],
    ['a number beyond any', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
    ['an invalid number', '<row r="1"><c r="A1"><v>x</v></c></row>'],
    ['an element that does not end', '<row r="1"><c r="A1">'],
    ['an unknown entity', '<row r="1"><c r="A1" t="inlineStr"><is><t>&xxe;</t></is></c></row>'],
  ])('reports damage: %s', (_what, rows) => expect(() => cells(rows)).toThrow())
})

describe('an empty cell is empty in every form', () => {
  it.each(['s', 'str', 'b', 'n', 'e', 'd', 'inlineStr'])('with type %s', type => {
    for (const inside of ['', '<v/>', '<v></v>', '<v> </v>', '<is/>', '<is><t/></is>', '<v/><is><t></t></is>']) {
      expect([inside, cell(`<c r="A1" t="${type}">${inside}</c>`)]).toEqual([inside, undefined])
    }
    expect(cell(`<c r="A1" t="${type}"/>`)).toBeUndefined()
  })

  it('with an empty shared text', () => {
    expect(cell('<c r="A1" t="s"><v>2</v></c>')).toBeUndefined()
  })
})

describe('a boolean cell', () => {
  it.each(['1', 'true', 'TRUE', 'True', ' 1 ', '\n true\t'])('%j is true', written => {
    expect(cell(`<c r="A1" t="b"><v>${written}</v></c>`)).toEqual({ kind: 'boolean', yes: true })
  })

  it.each(['0', 'false', 'FALSE', ' 0 '])('%j is false', written => {
    expect(cell(`<c r="A1" t="b"><v>${written}</v></c>`)).toEqual({ kind: 'boolean', yes: false })
  })

  it.each(['2', '-1', 'yes', 'T', '是', '01', '1.0'])('%j is reported as invalid, with its place', written => {
    expect(cell(`<c r="A1" t="b"><v>${written}</v></c>`)).toEqual({ kind: 'broken', why: 'notBoolean', text: written })
  })
})

describe('text', () => {
  it.each([
    ['in place counts alone where the type says so', 'inlineStr', '<v>a</v><is><t>b</t></is>', 'b'],
    ['in place counts alone, whichever comes first', 'inlineStr', '<is><t>b</t></is><v>a</v>', 'b'],
    ['in place does not count for another type', 'str', '<v>a</v><is><t>b</t></is>', 'a'],
    ['in runs is joined', 'inlineStr', '<is><r><rPr><b/></rPr><t>容</t></r><r><t>缺</t></r></is>', '容缺'],
    ['leaves out phonetic hints', 'inlineStr', '<is><t>容</t><rPh sb="0" eb="1"><t>rong</t></rPh></is>', '容'],
    ['keeps blanks', 'inlineStr', '<is><t xml:space="preserve"> a  b </t></is>', ' a  b '],
    ['in a section of its own', 'str', '<v><![CDATA[a<b]]></v>', 'a<b'],
    ['by numbers', 'str', '<v>_x0041__x005F_x0041_</v>', 'A_x0041_'],
  ])('%s', (_what, type, inside, text) => {
    expect(cell(`<c r="A1" t="${type}">${inside}</c>`)).toEqual({ kind: 'text', text })
  })

  it('longer than a cell can hold is reported with its place', () => {
    const long = 'x'.repeat(32_768)
    expect(cell(`<c r="A1" t="str"><v>${long}</v></c>`)).toMatchObject({ kind: 'broken', why: 'tooLong' })
    expect(cell(`<c r="A1" t="str"><v>${long.slice(1)}</v></c>`)).toMatchObject({ kind: 'text' })
  })
})

describe('a day', () => {
  it.each([
    ['a number that is shown as one', '<c r="A1" s="3"><v>46387</v></c>', '2026-12-31'],
    ['with its time', '<c r="A1" s="3"><v>46387.75</v></c>', '2026-12-31T18:00:00'],
    ['by its own type', '<c r="A1" t="d"><v>2026-12-31</v></c>', '2026-12-31'],
    ['by its own type, at midnight', '<c r="A1" t="d"><v>2026-12-31T00:00:00</v></c>', '2026-12-31'],
  ])('%s', (_what, xml, text) => expect(cell(xml)).toEqual({ kind: 'date', text }))

  it('is a number without a day format or outside the known range', () => {
    expect(cell('<c r="A1" s="2"><v>46387</v></c>')).toEqual({ kind: 'number', number: 46_387 })
    expect(cell('<c r="A1" s="3"><v>10</v></c>')).toEqual({ kind: 'number', number: 10 })
  })
})

describe('a cell reference', () => {
  const places = (rows: string) => content(rows).rows.map(row => [row.number, ...row.cells.keys()])

  it.each([
    ['in small letters', '<row r="2"><c r="b2"><v>1</v></c></row>', [[2, 2]]],
    ['with dollar signs', '<row r="2"><c r="$B$2"><v>1</v></c></row>', [[2, 2]]],
    ['of a cell alone', '<row><c r="C7"><v>1</v></c></row>', [[7, 3]]],
    ['of a row alone', '<row r="4"><c><v>1</v></c><c/><c><v>1</v></c></row>', [[4, 1, 3]]],
    [
      'by counting on from the one before',
      '<row r="4"><c r="B4"/><c><v>1</v></c></row><row><c><v>1</v></c></row>',
      [
        [4, 3],
        [5, 1],
      ],
    ],
    ['after an empty row without one', '<row/><row/><row><c><v>1</v></c></row>', [[3, 1]]],
    [
      'in any order',
      '<row r="9"><c r="B9"><v>1</v></c><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
      [
        [2, 1],
        [9, 2, 1],
      ],
    ],
    [
      'of one row in two halves',
      '<row r="3"><c r="A3"><v>1</v></c></row><row r="3"><c r="C3"><v>1</v></c></row>',
      [[3, 1, 3]],
    ],
  ])('%s', (_what, rows, expected) => expect(places(rows)).toEqual(expected))

  it('that occurs twice is reported, and no value is taken', () => {
    expect(cell('<c r="B1"><v>1</v></c><c r="b1"><v>2</v></c>')).toEqual({ kind: 'broken', why: 'twice', text: 'B1' })
  })
})

it('ignores what other programs write beside the cells', () => {
  const rows =
    '<row r="1"><c r="A1"><extLst><ext><x:v>9</x:v><x:c r="B1"><x:v>8</x:v></x:c></ext></extLst><v>1</v></c></row>'
  const sink = sheetCells({ strings: [], dayStyles: new Set(), from1904: false }, new Meter('a.xlsx'))
  sink.write(
    `<x:worksheet xmlns:x="m"><x:sheetData>${rows.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replaceAll('x:x:', 'x:')}`,
  )
  sink.write('</x:sheetData><x:extLst><x:row r="5"><x:c r="A5"><x:v>7</x:v></x:c></x:row></x:extLst></x:worksheet>')
  expect(sink.end().rows.map(({ number, cells: own }) => [number, [...own]])).toEqual([
    [1, [[1, { kind: 'number', number: 1 }]]],
  ])
})

it('counts hidden rows and columns with content', () => {
  const { hiddenRows, hiddenColumns } = content(
    '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="true"/>',
    '<cols><col min="1" max="1" hidden="0"/><col min="2" max="16384" hidden="1"/></cols>',
  )
  expect([hiddenRows, hiddenColumns]).toEqual([1, ['C']])
})

it('joins runs of shared texts without phonetic hints, and keeps empty ones in place', () => {
  const sink = sharedStrings(new Meter('a.xlsx'))
  sink.write('<sst><si><r><t>容</t></r><r><t>缺</t></r><rPh sb="0" eb="1"><t>rong</t></rPh></si><si/><si></si>')
  sink.write('<si><t/></si><si><t>_x005F_x0041_</t></si></sst>')
  expect(sink.end()).toEqual(['容缺', '', '', '', '_x0041_'])
})

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (column, name) => {
  expect(letters(column)).toBe(name)
})
