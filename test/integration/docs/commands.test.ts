import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentedCommands } from '../../support/docs/documented-commands.ts'
import { madeUpNotice } from '../../support/files/notices.ts'
import { sharedFolder } from '../../support/files/temporary-folder.ts'
import { type Finished, finished, lineOf, runNode, spawnNode } from '../../support/processes/processes.ts'

const ALL = documentedCommands()
/** Without commands that only begin a longer one. */
const commandsOf = (program: string) =>
  ALL.filter(command => command.startsWith(`${program} `) && !ALL.some(other => other.startsWith(`${command} `)))

/** Needs a scanner; run by test/integration/drivers. */
const NOT_HERE = /^reader scan /

const folder = sharedFolder()
const data = join(folder, 'data')
let simulator: ReturnType<typeof spawnNode>
let line = ''
let caseNumber = ''

beforeAll(async () => {
  const made = await runNode('electron/admin.ts', ['generate', '--cases', '5', '--seed', '1', '--data', data])
  expect(made.code).toBe(0)
  const database = new Database(join(data, 'hall.db'), { readonly: true })
  caseNumber = String(database.prepare('select case_number from case_row where case_number is not null').pluck().get())
  database.close()
  writeFileSync(join(folder, 'notice.json'), JSON.stringify(madeUpNotice(new Date().getFullYear() + 1)))
  copyFileSync('test/fixtures/cards/resident.json', join(folder, 'card.json'))
  simulator = spawnNode('drivers/cli.ts', ['simulate', '--tcp', '0', '--fast', '--card', join(folder, 'card.json')])
  line = (await lineOf(simulator, /tcp (127\.0\.0\.1:\d+)/))[1] ?? ''
}, 120_000)
afterAll(() => {
  simulator?.stdin.end()
  simulator?.kill()
})

let files = 0
function filledIn(command: string): string[] {
  const [, ...words] = command
    .replace('calendar import FILE', `calendar import ${join(folder, 'notice.json')}`)
    .replace(/(export|import) (FILE|items)\.xlsx/, (_, verb, name) => `${verb} ${join(folder, `${name}.xlsx`)}`)
    .replace('import FILE --on', `import ${join(folder, 'FILE.xlsx')} --on`)
    .replace('--card FILE.json', `--card ${join(folder, 'card.json')}`)
    .replace(/replay \S+/, `replay ${join(folder, 'recorded.txt')}`)
    .replace(
      /(backup|--out|--photo) (FILE\S*|\S+\.txt|文件)/,
      (_, verb) => `${verb} ${join(folder, `made-${++files}${verb === '--photo' ? '.png' : ''}`)}`,
    )
    .replace(/--auto|--port (PATH|COM3)|READER|…/, `--tcp ${line}`)
    .replace('--tcp 5000', '--tcp 0')
    .replace('NUMBER_OR_ID', caseNumber)
    .replace('YYYY-MM-DD', '2026-01-05')
    .replace('DATE', '2099-01-01')
    .replace('YEAR', '2026')
    .replace(/TEXT|理由/, 'as-a-test')
    .split(' ')
  return words
}

it.each(commandsOf('npm').filter(command => command.startsWith('npm run ')))(
  '%s is a script of package.json',
  command => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    expect(scripts).toHaveProperty([/^npm run (?:-s )?([a-z-]+)/.exec(command)?.[1] ?? command])
  },
)

it('every bench in the documents exists', () => {
  const named = ALL.flatMap(command => /^npm run -s bench -- (.*)/.exec(command)?.[1]?.split(' ') ?? [])
  const runner = readFileSync('test/bench/run.ts', 'utf8')
  expect(named.length).toBeGreaterThan(5)
  for (const name of named) expect(runner).toContain(`  ${name}: {`)
})

/** The empty folder is filled first; exports come before imports. */
const ADMIN = commandsOf('admin').toSorted((a, b) => Number(b.includes('export')) - Number(a.includes('export')))

it.each(ADMIN)(
  '%s works as documented',
  async command => {
    const words = filledIn(command).map(word => (word === 'N' || word === 'S' ? '2' : word))
    const target = command.includes('generate') ? join(folder, 'another') : data
    const { code, stdout, stderr } = await runNode('electron/admin.ts', [...words, '--data', target])
    // Nothing is missing that could be accepted.
    if (command.includes('accept-loss')) expect(stderr + stdout).toContain('S424')
    else expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  },
  60_000,
)

const GOES_ON: Readonly<Record<string, RegExp>> = { watch: /reader-(ready|unavailable)/, simulate: /tcp|pty/ }

const READER = commandsOf('reader').filter(command => !NOT_HERE.test(command))

it.each(READER.filter(command => !command.includes('replay')))(
  '%s works as documented',
  async command => {
    const words = filledIn(command)
    const first = GOES_ON[words[0] ?? '']
    if (first) {
      const child = spawnNode('drivers/cli.ts', words.includes('--tcp') ? words : [...words, '--tcp', '0'])
      await lineOf(child, first, 30_000)
      child.kill('SIGINT')
      await finished(child)
      return
    }
    if (words[0] === 'record')
      words.push(
        '--seconds',
        '1',
        ...(words.includes('--out') ? [] : ['--out', join(folder, `made-${++files}`)]),
        ...(words.includes('--tcp') ? [] : ['--tcp', line]),
      )
    if (words[0] === 'read' && !words.includes('--tcp')) words.push('--tcp', line)
    const ended: Finished = await runNode('drivers/cli.ts', words)
    const fine = words.includes('--photo') ? [5] : words[0] === 'doctor' || words[0] === 'list' ? [0, 3, 5] : [0]
    expect(fine, ended.stderr + ended.stdout).toContain(ended.code)
    if (words[0] === 'record') copyFileSync(words[words.indexOf('--out') + 1] ?? '', join(folder, 'recorded.txt'))
  },
  60_000,
)

it.each(READER.filter(command => command.includes('replay')))(
  '%s shows what was recorded',
  async command => {
    const { code, stderr } = await runNode('drivers/cli.ts', filledIn(command))
    expect({ code, stderr }).toMatchObject({ code: 0 })
  },
  60_000,
)
