import { readdirSync, readFileSync } from 'node:fs'

/** Every paper that tells somebody to type something. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'drivers/README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
]

/** What stands in backquotes, or on a line of a block of commands without its comment. */
const CODE = /```sh\n([\s\S]*?)```|`([^`\n]+)`/g

/** Commands of this repository as the papers have them: `npm run …`, `npm start`, `npx reader …`, `admin …`, `reader …`. */
export function documentedCommands(): string[] {
  const codes = DOCUMENTS.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(CODE)].flatMap(([, block, inline = '']) =>
      (block?.split('\n') ?? [inline]).flatMap(line => (line.split(/\s{2,}#|\s#\s/)[0] ?? '').split('&&')),
    ),
  )
  const commands = codes.map(code => code.trim()).filter(code => /^(npm|npx|admin|reader) [a-z-]/.test(code))
  return [...new Set(commands.map(plain))].sort()
}

/** The same command however it is started: `npm run -s admin -- verify` and `admin verify` are one. */
function plain(command: string): string {
  return command.replace(/^npm run (?:-s )?(admin|reader) -- /, '$1 ').replace(/^npx reader /, 'reader ')
}
