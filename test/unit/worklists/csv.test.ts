import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell } from '../../../electron/worklists/files/csv.ts'

describe('a cell of a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+8613800000000', "'+8613800000000"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\n=1', '"\'\n=1"'],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['440604199001010018', "'440604199001010018"],
    ['44060419850615002X', "'44060419850615002X"],
    ['2026-04-30', '2026-04-30'],
    ['440604********0018', '440604********0018'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['', ''],
  ])('%j → %s', (value, expected) => {
    expect(csvCell(value)).toBe(expected)
  })

  it('numbers of ours stay numbers, negative ones too', () => {
    expect([csvCell(-3), csvCell(0), csvCell(undefined)]).toEqual(['-3', '0', ''])
  })

  it('is never taken for a formula, and is read back whole', () => {
    fc.assert(
      fc.property(fc.string(), value => {
        const cell = csvCell(value)
        const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        expect(inner).not.toMatch(/^[=+\-@]/)
        expect(inner === value || inner === `'${value}`).toBe(true)
      }),
    )
  })
})
