import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { HallError } from '../../errors/hall-error.ts'
import { place, verifyChain } from '../../store/chain.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { TOLD_FILE } from '../../store/told/told-file.ts'
import { type AdminCommand, EXIT, readArgs, requireData, withStore } from './command.ts'

export const acceptLossCommand: AdminCommand = {
  takes: '--reason TEXT',
  about: [
    '确认数据库缺少已告知群众的办件（如恢复了较旧的备份），写明理由后继续使用（须先停止服务）',
    'go on with a database that lacks cases that citizens were told of, as after restoring an older backup; stop the\n      service first',
  ],
  run: ({ args, dataFolder }) => {
    const reason = readArgs(args, 0, { reason: { type: 'string' } })?.values.reason?.trim()
    if (!reason) return undefined
    // Where citizens were told of something, a missing database is a loss, not a beginning.
    if (!existsSync(join(dataFolder, TOLD_FILE))) requireData(dataFolder)
    return withStore(dataFolder, { mode: 'write', despiteLoss: true }, store => accept(store, reason))
  },
}

async function accept(store: HallStore, reason: string): Promise<number> {
  const verdict = await verifyChain(store.db, store.keys)
  if (!verdict.intact) throw new HallError('S404', place(verdict.seq, verdict.reason))
  const meta = { at: new Date().toISOString(), operator: 'system', station: 'admin', command: randomUUID() }
  const numbers = await store.acceptLoss(reason, meta)
  console.log('已记录，可以继续使用 recorded; the hall can go on')
  console.log(`请联系这些编号的群众补办 call the citizens of these numbers: ${numbers.join(', ') || '—'}`)
  return EXIT.fine
}
