import { HallError } from '../../errors/hall-error.ts'
import { backupTo } from '../../store/backup.ts'
import { place, verifyChain } from '../../store/chain.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { rebuildProjections } from '../../store/rebuild.ts'
import { type AdminCommand, EXIT, readArgs, requireData, withStore } from './command.ts'

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
    if (file === undefined) return undefined
    return withStore(dataFolder, { mode: 'read', asItIs: true }, store => backupStore(store, file))
  },
}

async function rebuildStore(store: HallStore): Promise<number> {
  const verdict = await verifyChain(store.db, store.keys)
  if (!verdict.intact) throw new HallError('S404', place(verdict.seq, verdict.reason))
  const { cases, before, after } = await rebuildProjections(store.db, store.cases)
  const same =
    before === after ? '与原来一致 equal to what was there' : '已更正 differs from what was there, now mended'
  console.log(`重建 rebuilt: ${cases} 个办件 cases\n  before ${before}\n  after  ${after}\n  ${same}`)
  return EXIT.fine
}

async function backupStore(store: HallStore, file: string): Promise<number> {
  await backupTo(store.sqlite, file, store.keys)
  console.log(`已备份 saved: ${file}\nhall.key 不在备份中，请另行保管 / hall.key is not in it; keep it elsewhere`)
  return EXIT.fine
}
