import { copyFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Migration } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backupTo } from '../../../electron/store/backup.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts'
import { DATABASE_FILE } from '../../../electron/store/open.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { codeOf, EVENTS, TestHall } from '../../support/halls/hall.ts'

let hall: TestHall
let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
  hall = await TestHall.open({ folder })
})
afterEach(async () => {
  await hall.close().catch(() => {})
})

const open = () => HallStore.open(folder, { mode: 'write' })

describe('a data folder', () => {
  it('S403 with the process id for a second instance', async () => {
    await expect(open()).rejects.toThrow(new RegExp(`S403.*process ${process.pid}`))
    await hall.close()
    await (await open()).close()
  })

  it('is completed at the next start after a crash during the first', async () => {
    const half = temporaryFolder()
    const { up } = MIGRATIONS['0001-initial'] ?? {}
    const cut = vi.spyOn(MIGRATIONS['0001-initial'] as Migration, 'up').mockImplementationOnce(async db => {
      await up?.(db)
      throw new Error('power is gone')
    })
    await expect(HallStore.open(half, { mode: 'write' })).rejects.toThrow('power is gone')
    cut.mockRestore()
    const store = await HallStore.open(half, { mode: 'write' })
    expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true, events: 0 })
    await store.close()
  })

  it('may be read beside a running instance', async () => {
    await hall.accept()
    const reader = await HallStore.open(folder, { mode: 'read' })
    expect(await verifyChain(reader.db, reader.keys)).toMatchObject({ intact: true, events: EVENTS.accepted })
    await expect(reader.db.deleteFrom('event').execute()).rejects.toThrow(/readonly/)
    await reader.close()
  })

  it('may be read when nothing runs', async () => {
    await hall.accept()
    await hall.close()
    const reader = await HallStore.open(folder, { mode: 'read' })
    expect(await verifyChain(reader.db, reader.keys)).toMatchObject({ events: EVENTS.accepted })
    await reader.close()
  })

  it('S402, and unchanged, when a newer version wrote it', async () => {
    hall.store.sqlite.exec("INSERT INTO kysely_migration VALUES ('0099-from-the-future', '2030-01-01')")
    await hall.close()
    const before = await stat(join(folder, DATABASE_FILE))
    expect(await codeOf(open())).toBe('S402')
    expect((await stat(join(folder, DATABASE_FILE))).mtimeMs).toBe(before.mtimeMs)
  })

  it('S407 without its key, or with another hall’s key', async () => {
    await hall.accept()
    await hall.close()
    await rename(join(folder, 'hall.key'), join(folder, 'kept.key'))
    expect(await codeOf(open())).toBe('S407')
    await writeFile(join(folder, 'hall.key'), 'not a key')
    expect(await codeOf(open())).toBe('S407')
    await writeFile(join(folder, 'hall.key'), '0'.repeat(64))
    expect(await codeOf(open())).toBe('S407')
    await copyFile(join(folder, 'kept.key'), join(folder, 'hall.key'))
    await (await open()).close()
  })

  it('S405 when its database is damaged', async () => {
    await hall.close()
    await writeFile(join(folder, DATABASE_FILE), 'this is no database, whatever its name says')
    expect(await codeOf(open())).toBe('S405')
  })

  it('hides its key from other users of the machine', async () => {
    expect((await stat(join(folder, 'hall.key'))).mode & 0o077).toBe(0)
    expect((await stat(folder)).mode & 0o077).toBe(0)
  })

  it('has a code when it cannot be created', async () => {
    expect(await codeOf(HallStore.open(join(folder, DATABASE_FILE, 'below-a-file'), { mode: 'write' }))).toBe('S406')
  })
})

it('on a full disk writes are refused with a code, saved data stays, and work goes on when there is room', async () => {
  await hall.accept()
  const pages = hall.store.sqlite.pragma('page_count', { simple: true }) as number
  await hall.close()
  hall = await TestHall.open({ folder, store: { mode: 'write', maxPages: pages + 4 } })
  const results: string[] = []
  for (let i = 0; i < 12 && results.at(-1) !== 'S401'; i++) results.push(await codeOf(hall.prepare(['core-1'])))
  expect(results.at(-1)).toBe('S401')
  const saved = results.filter(result => result === 'ok').length
  expect(await verifyChain(hall.store.db, hall.store.keys)).toMatchObject({
    intact: true,
    events: EVENTS.accepted + EVENTS.prepared * saved,
  })
  await hall.close()
  hall = await TestHall.open({ folder })
  expect(await codeOf(hall.prepare(['core-1']))).toBe('ok')
})

describe('a backup', () => {
  let target: string
  beforeEach(async () => {
    target = join(temporaryFolder(), 'copy.db')
  })

  it('made while the hall works is whole, and opens with the hall’s key', async () => {
    await hall.accept()
    await backupTo(hall.store.sqlite, target)
    await hall.accept(['days'], { name: '李演示', idNumber: '44060419850615002X' })
    const restored = temporaryFolder()
    await copyFile(target, join(restored, DATABASE_FILE))
    expect(await codeOf(HallStore.open(restored, { mode: 'write' }))).toBe('S407')
    await copyFile(join(folder, 'hall.key'), join(restored, 'hall.key'))
    const store = await HallStore.open(restored, { mode: 'write' })
    expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true, events: EVENTS.accepted })
    await store.close()
  })

  it('appears only when complete, and ignores a partial file of an earlier one', async () => {
    await writeFile(`${target}.part`, 'half of an earlier one')
    let writing = true
    const busy = (async () => {
      while (writing) {
        await hall.store.transaction(trx =>
          trx.updateTable('meta').set({ name: 'key-check' }).where('name', '=', 'key-check').execute(),
        )
        await new Promise(setImmediate)
      }
    })()
    await backupTo(hall.store.sqlite, target)
    writing = false
    await busy
    await expect(stat(`${target}.part`)).rejects.toThrow(/ENOENT/)
    expect((await stat(target)).mode & 0o777).toBe(0o600)
  })

  it('never overwrites a file', async () => {
    await writeFile(target, 'precious')
    expect(await codeOf(backupTo(hall.store.sqlite, target))).toBe('S408')
  })

  it('into a missing folder has a code', async () => {
    expect(await codeOf(backupTo(hall.store.sqlite, '/nonexistent/folder/copy.db'))).toBe('S406')
  })
})
