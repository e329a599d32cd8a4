import { parseArgs } from 'node:util'
import { CATALOGUE_USAGE, readCatalogueCommand, runCatalogueCommand } from './admin/catalogue.ts'
import { loadConfig } from './config/load.ts'
import { HallError } from './errors/hall-error.ts'
import { backupTo } from './store/backup.ts'
import { verifyChain } from './store/chain.ts'
import { storeFault } from './store/faults.ts'
import { HallStore } from './store/hall-store.ts'
import { rebuildProjections } from './store/rebuild.ts'

const USAGE = `admin — 数据维护 / data maintenance

  admin verify          校验事件链（可在运行时执行） / check the chain of events, also while the hall works
  admin rebuild         由事件重建查询表（须先停止服务） / make the projections anew; stop the service first
  admin backup FILE     备份数据库（可在运行时执行；hall.key 另行保管） / copy the database, also while the hall works;
                        hall.key is kept elsewhere
${CATALOGUE_USAGE}

数据文件夹 / data folder: --data FOLDER, HALL_DATA, .data
退出码 / exit codes: 0 完好 fine · 1 有问题 something is wrong · 2 用法错误 usage`

const EXIT = { fine: 0, wrong: 1, usage: 2 } as const

async function main(args: string[]): Promise<number> {
  if (args[0] === 'catalogue') return catalogue(args.slice(1))
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } })
  const [command, ...rest] = positionals
  const env = values.data === undefined ? process.env : { ...process.env, HALL_DATA: values.data }
  const { dataFolder } = loadConfig(env, '.data')
  if (command === 'verify' && rest.length === 0) return withStore(dataFolder, 'read', verify)
  if (command === 'rebuild' && rest.length === 0) return withStore(dataFolder, 'write', rebuild)
  const [file] = rest
  if (command === 'backup' && file !== undefined && rest.length === 1) {
    return withStore(dataFolder, 'read', store => backup(store, file))
  }
  console.error(USAGE)
  return EXIT.usage
}

async function catalogue(args: string[]): Promise<number> {
  const command = readCatalogueCommand(args)
  if (!command) {
    console.error(USAGE)
    return EXIT.usage
  }
  const env = command.data === undefined ? process.env : { ...process.env, HALL_DATA: command.data }
  const { config, dataFolder } = loadConfig(env, '.data')
  return withStore(dataFolder, command.mode, async store => {
    const fine = await runCatalogueCommand(command, { store, config, clock: Date.now, print: console.log })
    return fine ? EXIT.fine : EXIT.wrong
  })
}

async function withStore(
  folder: string,
  mode: 'read' | 'write',
  work: (store: HallStore) => Promise<number>,
): Promise<number> {
  const store = await HallStore.open(folder, { mode })
  try {
    return await work(store)
  } catch (error) {
    throw storeFault(error)
  } finally {
    await store.close()
  }
}

async function verify(store: HallStore): Promise<number> {
  // One moment of the database: a hall that works meanwhile moves the chain on.
  const verdict = await store.db.transaction().execute(trx => verifyChain(trx, store.keys))
  if (verdict.intact) {
    console.log(`完好 intact: ${verdict.events} 条事件 events, ${verdict.head}`)
    return EXIT.fine
  }
  const { message, text } = new HallError('S404', `seq ${verdict.seq}, ${verdict.reason}`)
  console.error(`${message}\n  → ${text.remedyZh}\n  → ${text.remedyEn}`)
  return EXIT.wrong
}

async function rebuild(store: HallStore): Promise<number> {
  const { cases, before, after } = await rebuildProjections(store.db, store.cases)
  const same =
    before === after ? '与原来一致 equal to what was there' : '已更正 differs from what was there, now mended'
  console.log(`重建 rebuilt: ${cases} 个办件 cases\n  before ${before}\n  after  ${after}\n  ${same}`)
  return EXIT.fine
}

async function backup(store: HallStore, file: string): Promise<number> {
  await backupTo(store.sqlite, file)
  console.log(`已备份 saved: ${file}\nhall.key 不在备份中，请另行保管 / hall.key is not in it; keep it elsewhere`)
  return EXIT.fine
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (error instanceof HallError) {
      console.error(`${error.message}\n  → ${error.text.remedyZh}\n  → ${error.text.remedyEn}`)
      process.exitCode = EXIT.wrong
    } else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`${error.message}\n\n${USAGE}`)
      process.exitCode = EXIT.usage
    } else {
      throw error
    }
  },
)
