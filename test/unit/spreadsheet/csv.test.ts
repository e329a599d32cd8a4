import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, spreadsheetCell } from '../../../electron/spreadsheet/write/csv.ts'
import { checkOften } from '../../support/properties/check-often.ts'

function fieldOf(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written
}

/** What Excel, WPS and LibreOffice show. */
function shown(field: string): string {
  const literal = /^="((?:[^"]|"")*)"$/s.exec(field)?.[1]
  return literal === undefined ? field : literal.replaceAll('""', '"')
}

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom('0101', '12E5', '2026-1', '3/4', '=1+1', '"', ',', '\r\n', "'", '440604199001010018'),
)

describe('a cell of a CSV file for programs', () => {
  it.each([
    ['=1+1', '=1+1'],
    ['0101', '0101'],
    ['440604199001010018', '440604199001010018'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('%j → %s', (value, expected) => {
    expect(csvCell(value)).toBe(expected)
  })

  it('keeps numbers as numbers, also negative ones', () => {
    expect([csvCell(-3), csvCell(0), csvCell(undefined)]).toEqual(['-3', '0', ''])
  })

  it('reads back any text unchanged', () => {
    checkOften({ quoted: 6, 'left as it is': 40 }, met =>
      fc.property(anything, value => {
        const cell = csvCell(value)
        met(cell === value ? 'left as it is' : 'quoted')
        expect(fieldOf(cell)).toBe(value)
      }),
    )
  })
})

describe('a cell of a CSV file for Excel and WPS', () => {
  it.each([
    ['0101', '"=""0101"""'],
    ['12E5', '"=""12E5"""'],
    ['2026-1', '"=""2026-1"""'],
    ['3/4', '"=""3/4"""'],
    ['440604199001010018', '"=""440604199001010018"""'],
    ['440604********0018', '"=""440604********0018"""'],
    ['=1+1', '"=""=1+1"""'],
    ['+8613800000000', '"=""+8613800000000"""'],
    ['-', '"=""-"""'],
    ['@SUM(A1)', '"=""@SUM(A1)"""'],
    ['\t=1', '"=""\t=1"""'],
    ['＝1+1', '"=""＝1+1"""'],
    [' \u200b=A1', '"="" \u200b=A1"""'],
    ['=HYPERLINK("x","y")', '"=""=HYPERLINK(""""x"""",""""y"""")"""'],
    ['TRUE', '"=""TRUE"""'],
    ['#N/A', '"=""#N/A"""'],
    ['2026-04-30', '"=""2026-04-30"""'],
    ['\n=1', '"\'\n=1"'],
    ['王样本', '王样本'],
    ['—', '—'],
    ['a,b', '"a,b"'],
    ['', ''],
  ])('%j → %s', (value, expected) => {
    expect(spreadsheetCell(value)).toBe(expected)
  })

  it('keeps numbers as numbers', () => {
    expect([spreadsheetCell(-3), spreadsheetCell(0), spreadsheetCell(undefined)]).toEqual(['-3', '0', ''])
  })

  it('keeps long and multi-line texts, with a quote before formulas', () => {
    const long = '1'.repeat(256)
    expect(spreadsheetCell(`长${long}`)).toBe(`长${long}`)
    expect(spreadsheetCell(`=${long}`)).toBe(`'=${long}`)
    expect(spreadsheetCell('一\n2')).toBe('"一\n2"')
  })

  it('is never a number or a day, and no formula except its own text', () => {
    checkOften(
      { 'written as a formula that gives it': 200, 'left as it is': 200 },
      met =>
        fc.property(anything, value => {
          const field = fieldOf(spreadsheetCell(value))
          if (field.startsWith('="')) {
            met('written as a formula that gives it')
            expect(shown(field)).toBe(value)
            return
          }
          met('left as it is')
          expect(field === value || field === `'${value}`).toBe(true)
          expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
          if (!/[\r\n]/.test(field)) expect(field).not.toMatch(/\d/)
        }),
      { numRuns: 1000 },
    )
  })
})
