import { readdirSync, readFileSync } from 'node:fs'

export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'drivers/README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
]

/** Backquoted text, or a line of a block without its comment. */
const CODE = /```sh\n([\s\S]*?)```|`([^`\n]+)`/g

export function documentedCommands(): string[] {
  const codes = DOCUMENTS.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(CODE)].flatMap(([, block, inline = '']) =>
      (block?.split('\n') ?? [inline]).flatMap(line => (line.split(/\s{2,}#|\s#\s/)[0] ?? '').split('&&')),
    ),
  )
  const commands = codes.map(code => code.trim()).filter(code => /^(npm|npx|admin|reader) [a-z-]/.test(code))
  return [...new Set(commands.map(plain))].sort()
}

/** `npm run -s admin -- verify` and `admin verify` are one command. */
function plain(command: string): string {
  return command.replace(/^npm run (?:-s )?(admin|reader) -- /, '$1 ').replace(/^npx reader /, 'reader ')
}
