import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The import rules of docs/architecture.md, as the linter enforces them: each with what it forbids and what it leaves alone. */
const RULES: Record<string, { path: string; forbidden: string[]; allowed: string[] }> = {
  'drivers imports nothing of ours': {
    path: 'drivers/reader/example.ts',
    forbidden: ['../../electron/errors/hall-error.ts', '../../renderer/app/app.tsx', 'electron'],
    allowed: ['../error.ts', 'node:net'],
  },
  'cases is pure': {
    path: 'electron/cases/example.ts',
    forbidden: ['node:fs', 'axios', 'kysely', '../store/schema.ts', '../../drivers/error.ts'],
    allowed: ['../calendar/local-date.ts', './state.ts'],
  },
  'calendar is pure': {
    path: 'electron/calendar/example.ts',
    forbidden: ['node:crypto'],
    allowed: ['./local-date.ts'],
  },
  'the catalogue’s model is pure': {
    path: 'electron/catalogue/model/example.ts',
    forbidden: ['node:fs', '../../config/load.ts'],
    allowed: ['./item.ts'],
  },
  'electron is for the shell': {
    path: 'electron/store/example.ts',
    forbidden: ['electron', '../../renderer/app/app.tsx'],
    allowed: ['../../drivers/error.ts', 'node:fs'],
  },
  'the shell may import electron, but no page': {
    path: 'electron/shell/example.ts',
    forbidden: ['../../renderer/app/app.tsx'],
    allowed: ['electron'],
  },
  'renderer imports the contract only': {
    path: 'renderer/counter/example.ts',
    forbidden: [
      '../../electron/store/schema.ts',
      '../../electron/cases/model/state.ts',
      '../../drivers/error.ts',
      'node:fs',
    ],
    allowed: ['../../electron/api/contract/cases.ts', 'react'],
  },
}

const folder = mkdtempSync(join(tmpdir(), 'import-rules-'))
/** The files with an import that was refused. */
let refused: ReadonlySet<string>

const fileOf = (path: string, imported: string) => path.replace('example', imported.replaceAll(/[^a-z]/g, '-'))

beforeAll(() => {
  for (const name of ['biome.json', '.gitignore']) copyFileSync(name, join(folder, name))
  for (const { path, forbidden, allowed } of Object.values(RULES)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    for (const imported of [...forbidden, ...allowed]) {
      const source = `import { something } from '${imported}'\n\nexport const used = something\n`
      writeFileSync(join(folder, fileOf(path, imported)), source)
    }
  }
  const { stdout } = spawnSync(
    resolve('node_modules/.bin/biome'),
    ['lint', '--reporter=github', '--max-diagnostics=none'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  refused = new Set(
    stdout
      .split('\n')
      .filter(line => line.includes('noRestrictedImports'))
      .map(line => /file=([^,]+)/.exec(line)?.[1] ?? line),
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(Object.entries(RULES))('%s', (_, { path, forbidden, allowed }) => {
  it.each(forbidden)('not %s', imported => expect(refused).toContain(fileOf(path, imported)))
  it.each(allowed)('but %s', imported => expect(refused).not.toContain(fileOf(path, imported)))
})
