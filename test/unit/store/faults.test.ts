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
])('SQLITE_ERROR “%s” → S405, damaged tables', message => {
  expect(codeOf(sqlite('SQLITE_ERROR', message))).toBe('S405')
})

it('a mistake in our SQL keeps its own error', () => {
  expect(codeOf(sqlite('SQLITE_ERROR', 'near "SELEC": syntax error'))).toBe('raw')
  expect(codeOf(new TypeError('x is not a function'))).toBe('raw')
  expect(codeOf(new RangeError('Invalid array length'))).toBe('raw')
})

it.each<[string, () => unknown]>([
  ['invalid JSON', () => JSON.parse('{')],
  ['an invalid date', () => localDate('soon')],
  ['an invalid instant', () => new Date('soon').toISOString()],
])('a row with %s → S420', (_what, read) => {
  let thrown: unknown
  try {
    read()
  } catch (error) {
    thrown = error
  }
  expect(codeOf(thrown)).toBe('S420')
})

it('S404 and S414 concern one case; S401, S405 and S411 the whole store', () => {
  const codes = ['S401', 'S404', 'S405', 'S411', 'S414', 'K301'] as const
  expect(codes.filter(code => isStoreFault(new HallError(code)))).toEqual(['S401', 'S405', 'S411'])
  expect(codes.filter(code => isCaseFault(new HallError(code)))).toEqual(['S404', 'S414'])
})

it('S416 for a database without WAL names its mode', () => {
  const inMemory = new Database(':memory:')
  expect(() => prepareWriting(inMemory)).toThrow(/S416.*journal_mode memory/)
  inMemory.close()
})
