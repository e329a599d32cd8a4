import { loadConfig } from './config/load.ts'
import { NoticeRefused } from './desk/calendar/notice-refused.ts'
import { HallError } from './errors/hall-error.ts'
import { acceptLossCommand } from './host/admin/accept-loss.ts'
import { calendarImport, calendarShow } from './host/admin/calendar-commands.ts'
import { catalogueDiff, catalogueExport, catalogueImport } from './host/admin/catalogue-commands.ts'
import { type AdminCommand, EXIT } from './host/admin/command.ts'
import { decideCommand } from './host/admin/decide-command.ts'
import { generateCommand } from './host/admin/generate.ts'
import { purgeCommand } from './host/admin/purge.ts'
import { backup, rebuild } from './host/admin/store-commands.ts'
import { verify } from './host/admin/verify.ts'

const COMMANDS: Readonly<Record<string, AdminCommand>> = {
  verify,
  rebuild,
  backup,
  'accept-loss': acceptLossCommand,
  'calendar import': calendarImport,
  'calendar show': calendarShow,
  'catalogue import': catalogueImport,
  'catalogue diff': catalogueDiff,
  'catalogue export': catalogueExport,
  decide: decideCommand,
  generate: generateCommand,
  purge: purgeCommand,
}

async function main(args: string[]): Promise<number> {
  const { folder, words } = takeFolder(args)
  const found = commandOf(words)
  if (!found) return refuse()
  const env = folder === undefined ? process.env : { ...process.env, HALL_DATA: folder }
  const { config, dataFolder } = loadConfig(env, '.data')
  return (await found.command.run({ args: found.args, config, dataFolder })) ?? refuse()
}

/** May stand anywhere. Without a folder it is left for the command to refuse. */
function takeFolder(args: readonly string[]): { folder: string | undefined; words: readonly string[] } {
  const at = args.findIndex(word => word === '--data' || word.startsWith('--data='))
  const [, joined] = args[at]?.split(/=(.*)/s) ?? []
  const folder = joined ?? args[at + 1]
  if (at < 0 || !folder) return { folder: undefined, words: args }
  return { folder, words: args.toSpliced(at, joined === undefined ? 2 : 1) }
}

function commandOf(words: readonly string[]): { command: AdminCommand; args: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command) return { command, args: words.slice(length) }
  }
  return undefined
}

function refuse(): number {
  console.error(usage())
  return EXIT.usage
}

function usage(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { takes, about }]) => `  admin ${`${name} ${takes}`.trim()}\n      ${about.join('\n      ')}`,
  )
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
