import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { prepareWriting } from '../../../electron/store/connection.ts'
import { isCaseFault, isStoreFault, storeFault } from '../../../electron/store/faults.ts'

const sqlite = (code: string, message = '') => Object.assign(new Error(message), { code })
const codeOf = (error: unknown) => {
  const fault = storeFault(error)
  return fault instanceof HallError ? fault.code : 'raw'
}

it.each([
  ['SQLITE_FULL', 'S401'],
  ['SQLITE_CORRUPT', 'S405'],
  ['SQLITE_CORRUPT_INDEX', 'S405'],
  ['SQLITE_CORRUPT_VTAB', 'S405'],
  ['SQLITE_NOTADB', 'S405'],
  ['SQLITE_IOERR_SHORT_READ', 'S405'],
  ['SQLITE_READONLY_DBMOVED', 'S406'],
  ['SQLITE_CANTOPEN', 'S406'],
  ['SQLITE_BUSY_SNAPSHOT', 'S409'],
  ['SQLITE_IOERR_FSYNC', 'S410'],
  ['SQLITE_IOERR_SHMMAP', 'S416'],
  ['SQLITE_IOERR_SHMOPEN', 'S416'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'S420'],
  ['ENOSPC', 'S401'],
  ['EROFS', 'S406'],
])('%s → %s', (code, fault) => {
  expect(codeOf(sqlite(code))).toBe(fault)
})

it.each([
  'no such table: case_row',
  'no such column: bound',
  'table owed_row has no column named trust',
  'malformed database schema (case_row)',
])('SQLITE_ERROR, “%s” → S405: the tables are not what they were', message => {
  expect(codeOf(sqlite('SQLITE_ERROR', message))).toBe('S405')
})

it('a mistake in our SQL is no coded error', () => {
  expect(codeOf(sqlite('SQLITE_ERROR', 'near "SELEC": syntax error'))).toBe('raw')
  expect(codeOf(new TypeError('x is not a function'))).toBe('raw')
  expect(codeOf(new RangeError('Invalid array length'))).toBe('raw')
})

it.each<[string, () => unknown]>([
  ['a text that is no JSON', () => JSON.parse('{')],
  ['a day that is none', () => localDate('soon')],
  ['an instant that is none', () => new Date('soon').toISOString()],
])('rows that cannot be read: %s → S420', (_what, read) => {
  let thrown: unknown
  try {
    read()
  } catch (error) {
    thrown = error
  }
  expect(codeOf(thrown)).toBe('S420')
})

it('a fault of one case or person is no fault of the store', () => {
  const codes = ['S401', 'S404', 'S405', 'S411', 'S414', 'K301'] as const
  expect(codes.filter(code => isStoreFault(new HallError(code)))).toEqual(['S401', 'S405', 'S411'])
  expect(codes.filter(code => isCaseFault(new HallError(code)))).toEqual(['S404', 'S414'])
})

it('S416 for a database without WAL names its mode', () => {
  const inMemory = new Database(':memory:')
  expect(() => prepareWriting(inMemory)).toThrow(/S416.*journal_mode memory/)
  inMemory.close()
})
