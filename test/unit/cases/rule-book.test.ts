import { expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { isCovered, type RuleBook, rulesOn } from '../../../electron/cases/model/rule-book.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'

const edition = (version: string, from?: string) => ({
  ...DEFAULT_RULES,
  version,
  ...(from === undefined ? {} : { from: localDate(from) }),
})
const BOOK: RuleBook = { editions: [edition('1'), edition('2', '2026-05-01'), edition('3', '2027-01-01')] }

it.each([
  ['2020-01-01', '1'],
  ['2026-04-30', '1'],
  ['2026-05-01', '2'],
  ['2026-12-31', '2'],
  ['2027-01-01', '3'],
  ['2030-01-01', '3'],
])('on %s edition %s is in force', (day, version) => {
  expect(rulesOn(BOOK, localDate(day)).version).toBe(version)
})

it('before the first edition the first one holds, marked as not covered', () => {
  const book: RuleBook = { editions: [edition('1', '2026-05-01')] }
  expect(rulesOn(book, localDate('2026-04-30')).version).toBe('1')
  expect(isCovered(book, localDate('2026-04-30'))).toBe(false)
  expect(isCovered(book, localDate('2026-05-01'))).toBe(true)
  expect(isCovered(BOOK, localDate('1999-01-01'))).toBe(true)
})
