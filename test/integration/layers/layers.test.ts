import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Our files by path, packages by name. */
const ARROWS: Record<string, { from: string; forbidden: string[]; allowed: string[] }> = {
  'base knows nobody': {
    from: 'electron/base/example.ts',
    forbidden: ['electron/errors/hall-error.ts', 'electron/calendar/notice.ts'],
    allowed: ['electron/base/local-date.ts'],
  },
  'the calendar does not know items': {
    from: 'electron/calendar/example.ts',
    forbidden: ['electron/catalogue/model/item.ts', 'electron/spreadsheet/cell.ts', 'drivers/error.ts', 'node:crypto'],
    allowed: ['electron/base/local-date.ts', 'electron/errors/hall-error.ts', 'zod'],
  },
  'the catalogue’s model is pure': {
    from: 'electron/catalogue/model/example.ts',
    forbidden: ['electron/catalogue/schema.ts', 'electron/cases/rules.ts', 'node:fs', 'axios'],
    allowed: ['electron/calendar/notice.ts'],
  },
  'the catalogue does not know cases': {
    from: 'electron/catalogue/example.ts',
    forbidden: ['electron/cases/rules.ts', 'electron/store/schema.ts', 'kysely'],
    allowed: ['electron/catalogue/model/item.ts', 'electron/spreadsheet/cell.ts', 'drivers/error.ts', 'node:fs'],
  },
  'cases is pure': {
    from: 'electron/cases/example.ts',
    forbidden: ['electron/store/schema.ts', 'electron/desk/step.ts', 'drivers/error.ts', 'node:fs', 'axios', 'kysely'],
    allowed: ['electron/catalogue/model/item.ts', 'electron/calendar/notice.ts', 'electron/base/local-date.ts'],
  },
  'the course of a case does not know the department and what is owed': {
    from: 'electron/cases/course/example.ts',
    forbidden: ['electron/cases/department/deciding.ts', 'electron/cases/owing/office-time.ts'],
    allowed: ['electron/cases/model/state.ts', 'electron/cases/why/course-bases.ts'],
  },
  'the store knows cases, and nobody who asks it': {
    from: 'electron/store/example.ts',
    forbidden: ['electron/subjects/name.ts', 'electron/worklists/row-kind.ts', 'electron/desk/step.ts', 'electron'],
    allowed: ['electron/cases/rules.ts', 'kysely', 'better-sqlite3', 'node:fs'],
  },
  'subjects do not know who stands beside them': {
    from: 'electron/subjects/example.ts',
    forbidden: ['electron/stations/reader.ts', 'electron/credit/source.ts', 'kysely', 'better-sqlite3'],
    allowed: ['electron/store/schema.ts', 'drivers/error.ts'],
  },
  'documents know no lists': {
    from: 'electron/documents/example.ts',
    forbidden: ['electron/reminders/plan.ts', 'electron/worklists/row-kind.ts', 'electron/statistics/figures.ts'],
    allowed: ['electron/subjects/name.ts', 'electron/cases/rules.ts'],
  },
  'lists know no step of the desk': {
    from: 'electron/worklists/example.ts',
    forbidden: ['electron/statistics/figures.ts', 'electron/desk/step.ts', 'electron/api/http.ts', 'kysely'],
    allowed: ['electron/documents/page.ts', 'electron/store/schema.ts'],
  },
  'the desk does not know who calls it': {
    from: 'electron/desk/example.ts',
    forbidden: ['electron/api/http.ts', 'electron/config/schema.ts', 'electron/host/application.ts', 'kysely'],
    allowed: ['electron/statistics/figures.ts', 'electron/credit/source.ts'],
  },
  'the API does not know what it runs in': {
    from: 'electron/api/handlers/example.ts',
    forbidden: ['electron/config/schema.ts', 'electron/host/application.ts', 'electron', 'kysely'],
    allowed: ['electron/desk/step.ts', 'electron/api/http.ts'],
  },
  'the configuration is made of options of rooms': {
    from: 'electron/config/example.ts',
    forbidden: ['electron/host/application.ts', 'electron/serve.ts'],
    allowed: ['electron/api/http.ts', 'electron/credit/source.ts'],
  },
  'a host does not need Electron': {
    from: 'electron/host/example.ts',
    forbidden: ['electron/shell/windows.ts', 'electron/main.ts', 'electron', 'renderer/app.tsx', 'test/example.ts'],
    allowed: ['electron/config/schema.ts'],
  },
  'the shell is Electron’s': {
    from: 'electron/shell/example.ts',
    forbidden: ['renderer/app.tsx', 'electron/main.ts'],
    allowed: ['electron', 'electron/host/application.ts'],
  },
  'a room that the table does not have': {
    from: 'electron/attic/example.ts',
    forbidden: ['electron/base/local-date.ts'],
    allowed: [],
  },
  'drivers imports nothing of ours': {
    from: 'drivers/reader/example.ts',
    forbidden: ['electron/errors/hall-error.ts', 'renderer/app.tsx', 'test/example.ts', 'electron'],
    allowed: ['drivers/error.ts', 'node:net'],
  },
  'renderer imports the contract only': {
    from: 'renderer/counter/example.ts',
    forbidden: [
      'electron/store/schema.ts',
      'electron/cases/rules.ts',
      'drivers/error.ts',
      'test/example.ts',
      'node:fs',
    ],
    allowed: ['electron/api/contract/cases.ts', 'renderer/app.tsx', 'react'],
  },
}

const isOurs = (target: string) => target.includes('/')

const folder = mkdtempSync(join(tmpdir(), 'layers-'))
const refused = new Set<string>()

/** A file for each arrow and kind, so that each is judged alone. */
const fileOf = (from: string, target: string, kind: 'type' | 'value') =>
  from.replace('example', `${kind}-${target.replaceAll(/[^a-z0-9]+/g, '-')}`)

function write(file: string, source: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true })
  writeFileSync(join(folder, file), source)
}

function writeArrow(from: string, target: string, kind: 'type' | 'value'): void {
  const file = fileOf(from, target, kind)
  const path = isOurs(target) ? relative(dirname(file), target) : target
  const specifier = isOurs(target) && !path.startsWith('.') ? `./${path}` : path
  write(file, `import ${kind === 'type' ? 'type ' : ''}{ something } from '${specifier}'\n`)
  if (isOurs(target) && !existsSync(join(folder, target))) write(target, 'export const something = 1\n')
}

beforeAll(() => {
  copyFileSync('.dependency-cruiser.mjs', join(folder, '.dependency-cruiser.mjs'))
  copyFileSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  for (const { from, forbidden, allowed } of Object.values(ARROWS)) {
    for (const target of [...forbidden, ...allowed]) {
      for (const kind of ['type', 'value'] as const) writeArrow(from, target, kind)
    }
  }
  write('electron/store/one.ts', "import type { Other } from './other.ts'\n\nexport type One = Other | 1\n")
  write('electron/store/other.ts', "import type { One } from './one.ts'\n\nexport type Other = One | 2\n")
  write('electron/store/lost.ts', "export * from './nowhere.ts'\n")
  const { stdout, stderr } = spawnSync(
    resolve('node_modules/.bin/depcruise'),
    ['drivers', 'electron', 'renderer', 'test', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  )
  if (stdout === '') throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string }[] } }
  for (const { from } of summary.violations) refused.add(from)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(Object.entries(ARROWS))('%s', (_, { from, forbidden, allowed }) => {
  it.each(forbidden)('not %s', target => {
    expect(refused).toContain(fileOf(from, target, 'value'))
    expect(refused).toContain(fileOf(from, target, 'type'))
  })
  it.each(allowed)('but %s', target => {
    expect(refused).not.toContain(fileOf(from, target, 'value'))
    expect(refused).not.toContain(fileOf(from, target, 'type'))
  })
})

describe('between two files', () => {
  it('no cycle, not even of types', () => expect(refused).toContain('electron/store/one.ts'))
  it('no import of a missing file', () => expect(refused).toContain('electron/store/lost.ts'))
})
