import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PURE = ['electron/cases/owing', 'electron/calendar', 'electron/catalogue/model']

const IMPURE = [
  'Date.now()',
  '{ clock: Date.now }',
  "Date['now']()",
  'new Date()',
  'Date()',
  'Math.random()',
  '[1].map(Math.random)',
  'performance.now()',
  'crypto.randomUUID()',
  'globalThis.crypto.getRandomValues(new Uint8Array(8))',
  'Temporal.Now.instant()',
  'setTimeout(() => {}, 1)',
  'setInterval(() => {}, 1)',
  "fetch('https://example.com')",
  'process.env',
]

const FINE = ["Date.parse('2026-11-30')", 'new Date(0)', 'new Date(1).toISOString()', 'Math.max(1, 2)']

const SQL = [
  "db.selectFrom('case_row')",
  "trx.insertInto('event')",
  "trx.updateTable('meta')",
  "trx.deleteFrom('reminder')",
  "sqlite.prepare('select 1')",
  "sqlite.prepare<[], string>('select 1')",
]

const ROOMS: [room: string, refused: readonly string[], fine: readonly string[]][] = [
  ...PURE.map((room): [string, readonly string[], readonly string[]] => [room, IMPURE, FINE]),
  ['electron/desk', SQL, ['Date.now()', 'new Date()', "db.transaction('x')"]],
  ['electron/worklists/rooms', SQL, []],
  ['electron/store/queries', [], SQL],
]

const folder = mkdtempSync(join(tmpdir(), 'purity-'))
let refused: ReadonlySet<string>

const fileOf = (room: string, index: number) => `${room}/example-${index}.ts`

beforeAll(() => {
  for (const name of ['biome.json', '.gitignore']) copyFileSync(name, join(folder, name))
  cpSync('test/support/lint', join(folder, 'test/support/lint'), { recursive: true })
  for (const [room, bad, fine] of ROOMS) {
    for (const [index, code] of [...bad, ...fine].entries()) {
      const file = join(folder, fileOf(room, index))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `export const example = ${code}\n`)
    }
  }
  const { stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--reporter=github', '--max-diagnostics=none'],
    { cwd: folder, encoding: 'utf8' },
  )
  if (stdout === '') throw new Error(stderr)
  const about = /file=([^,]+)/
  refused = new Set(
    stdout
      .split('\n')
      .filter(line => line.includes('title=plugin,') || line.includes('noRestrictedGlobals'))
      .map(line => about.exec(line)?.[1] ?? line),
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(ROOMS)('%s', (room, bad, fine) => {
  it.each(bad.map((code, index) => [code, fileOf(room, index)]))('not %s', (_, file) => {
    expect(refused).toContain(file)
  })
  it.each(fine.map((code, index) => [code, fileOf(room, bad.length + index)]))('but %s', (_, file) => {
    expect(refused).not.toContain(file)
  })
})
