import { parseArgs } from 'node:util'
import { calendarImport, calendarShow } from './admin/calendar-commands.ts'
import { type AdminCommand, type AdminOptions, EXIT, OPTIONS } from './admin/command.ts'
import { backup, rebuild, verify } from './admin/store-commands.ts'
import { loadConfig } from './config/load.ts'
import { NoticeRefused } from './desk/notice-refused.ts'
import { HallError } from './errors/hall-error.ts'

/** One line each: a name of one word or two, and what it does. */
const COMMANDS: Readonly<Record<string, AdminCommand>> = {
  verify,
  rebuild,
  backup,
  'calendar import': calendarImport,
  'calendar show': calendarShow,
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
  const { data, ...options } = values
  const found = commandOf(positionals)
  if (!found || found.args.length !== found.command.takes.length || !takesAll(found.command, options)) {
    console.error(usage())
    return EXIT.usage
  }
  const env = data === undefined ? process.env : { ...process.env, HALL_DATA: data }
  const { config, dataFolder } = loadConfig(env, '.data')
  return found.command.run({ args: found.args, options, config, dataFolder })
}

function commandOf(words: readonly string[]): { command: AdminCommand; args: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command) return { command, args: words.slice(length) }
  }
  return undefined
}

function takesAll({ options: known = [] }: AdminCommand, options: AdminOptions): boolean {
  return Object.keys(options).every(name => (known as readonly string[]).includes(name))
}

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { takes, options = [], about }]) => {
    const words = [
      name,
      ...takes,
      ...options.map(option => (option === 'reason' ? '[--reason TEXT]' : `[--${option}]`)),
    ]
    return `  admin ${words.join(' ')}\n      ${about.replace(' / ', '\n      ')}`
  })
  return `admin — 数据维护 / data maintenance

${lines.join('\n')}

数据文件夹 / data folder: --data FOLDER, HALL_DATA, .data
退出码 / exit codes: 0 完好 fine · 1 有问题 something is wrong · 2 用法错误 usage`
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof HallError) {
      console.error(`${error.message}\n  → ${error.text.remedyZh}\n  → ${error.text.remedyEn}`)
      if (error instanceof NoticeRefused) for (const { zh, en } of error.problems) console.error(`  · ${zh}\n    ${en}`)
      process.exitCode = EXIT.wrong
    } else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`${error.message}\n\n${usage()}`)
      process.exitCode = EXIT.usage
    } else {
      throw error
    }
  },
)
