import { describe, expect, it } from 'vitest'
import { cellValue } from '../../../electron/catalogue/exchange/cell-values.ts'

const date = (cell: Parameters<typeof cellValue>[1], from1904 = false) => cellValue({ kind: 'date' }, cell, from1904)

describe('dates', () => {
  it.each(['2028-02-29', '2028/2/29', '2028.2.29', '2028年2月29日', '20280229', '2028-02-29T00:00:00'])('%s', text => {
    expect(date({ kind: 'text', text })).toEqual({ ok: true, value: '2028-02-29' })
  })

  it.each(['2026-02-29', '2026-13-01', '29/02/2028', '202802', 'soon', '2028-02-29T12:00:00'])(
    '%s is no date',
    text => {
      expect(date({ kind: 'text', text }).ok).toBe(false)
    },
  )

  it.each([
    [46_387, false, '2026-12-31'],
    [44_925, true, '2026-12-31'],
    [61, false, '1900-03-01'],
  ])('day number %i (from 1904: %s) is %s', (number, from1904, expected) => {
    expect(date({ kind: 'number', number }, from1904)).toEqual({ ok: true, value: expected })
  })

  it.each([0, 60, 1.5, -1, 1e9])('day number %d is no date', number =>
    expect(date({ kind: 'number', number }).ok).toBe(false),
  )
})

describe('a due date before handover', () => {
  it.each(['领证前', 'before handover', 'Before hand-over', 'before hand-over'])('%s', text => {
    expect(cellValue({ kind: 'due' }, { kind: 'text', text }, false)).toEqual({
      ok: true,
      value: { kind: 'beforeHandover' },
    })
  })
})
