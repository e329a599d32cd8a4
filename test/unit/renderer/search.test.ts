import { describe, expect, it } from 'vitest'
import { mayStandInAddress, parseSearch, stringifySearch } from '../../../renderer/app/search.ts'
import { calendarSearch, catalogueSearch, listSearch, statisticsSearch } from '../../../renderer/app/searches.ts'

describe('what an address may say', () => {
  it('of a list: filter, sort, pages and the case whose history is open', () => {
    const search = {
      light: 'red',
      dueFrom: '2026-11-01',
      department: '市场监管局',
      caseNumber: 'CC-WJ-0101-2026',
      by: 'due',
      descending: true,
      pages: 3,
      case: '6f1e2c9a-0b1d-4c3e-8a52-7d0f0c1b2a34',
    } as const
    const address = stringifySearch(search)
    expect(listSearch(parseSearch(address.slice(1)))).toEqual(search)
  })

  it.each([
    ['a light that there is not', { light: 'blue' }],
    ['a day that is none', { dueFrom: '1 November' }],
    ['more pages than are read', { pages: '900' }],
    ['a name where an id belongs', { case: '张三' }],
    ['an identity number', { caseNumber: '110101199003070012' }],
    ['a name', { caseNumber: '张三' }],
  ])('leaves out %s', (_, raw) => {
    expect(listSearch(raw)).toEqual({})
  })

  it('keeps what it knows beside what it does not', () => {
    expect(statisticsSearch({ from: '2026-10', to: '2026-13', by: 'clerk' })).toEqual({ from: '2026-10' })
    expect(calendarSearch({ year: '1066' })).toEqual({})
    expect(catalogueSearch({ page: '2', zeroTrip: 'true', item: 'CC-WJ-0101' })).toEqual({
      page: 2,
      zeroTrip: true,
      item: 'CC-WJ-0101',
    })
  })
})

describe('typed text that may stand in an address', () => {
  it.each(['CC-WJ-0101-20261121-0001', 'cc-wj-', 'CC-'])('%s', text => expect(mayStandInAddress(text)).toBe(true))

  it.each([
    ['an identity number', '110101199003070012'],
    ['one that ends in X', '11010119900307123X'],
    ['one behind letters', 'A-110101199003070012'],
    ['a telephone', '13800138000'],
    ['a name', '张三'],
    ['a name in letters', 'ZHANGSAN'],
    ['a passport', 'E12345678'],
  ])('not %s', (_, text) => expect(mayStandInAddress(text)).toBe(false))
})
