import { HallError } from '../errors/hall-error.ts'
import { backupTo } from '../store/backup.ts'
import { verifyChain } from '../store/chain.ts'
import type { HallStore } from '../store/hall-store.ts'
import { rebuildProjections } from '../store/rebuild.ts'
import { type AdminCommand, EXIT, readArgs, requireData, withStore } from './command.ts'

export const verify: AdminCommand = {
  takes: '',
  about: ['校验事件链（可在运行时执行）', 'check the chain of events, also while the hall works'],
  run: ({ args, dataFolder }) => readArgs(args, 0, {}) && withStore(dataFolder, 'read', verifyStore),
}

export const rebuild: AdminCommand = {
  takes: '',
  about: ['由事件重建查询表（须先停止服务）', 'make the projections anew; stop the service first'],
  run: ({ args, dataFolder }) => {
    if (!readArgs(args, 0, {})) return undefined
    requireData(dataFolder)
    return withStore(dataFolder, 'write', rebuildStore)
  },
}

export const backup: AdminCommand = {
  takes: 'FILE',
  about: [
    '备份数据库（可在运行时执行；hall.key 另行保管）',
    'copy the database, also while the hall works; hall.key is kept elsewhere',
  ],
  run: ({ args, dataFolder }) => {
    const [file] = readArgs(args, 1, {})?.words ?? []
    return file === undefined ? undefined : withStore(dataFolder, 'read', store => backupStore(store, file))
  },
}

async function verifyStore(store: HallStore): Promise<number> {
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

async function rebuildStore(store: HallStore): Promise<number> {
  const { cases, before, after } = await rebuildProjections(store.db, store.cases)
  const same =
    before === after ? '与原来一致 equal to what was there' : '已更正 differs from what was there, now mended'
  console.log(`重建 rebuilt: ${cases} 个办件 cases\n  before ${before}\n  after  ${after}\n  ${same}`)
  return EXIT.fine
}

async function backupStore(store: HallStore, file: string): Promise<number> {
  await backupTo(store.sqlite, file)
  console.log(`已备份 saved: ${file}\nhall.key 不在备份中，请另行保管 / hall.key is not in it; keep it elsewhere`)
  return EXIT.fine
}
