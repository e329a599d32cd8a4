import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupTo } from '../../../electron/store/backup.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { codeOf, EVENTS, TestHall } from '../../support/halls/hall.ts'
import { finished, runNode, spawnNode } from '../../support/processes/processes.ts'

let hall: TestHall
let target: string
let file: string
beforeEach(async () => {
  hall = await TestHall.open()
  await hall.accept()
  target = temporaryFolder()
  file = join(target, 'copy.db')
})
afterEach(() => hall.remove())

const admin = (...args: string[]) => runNode('electron/admin.ts', [...args, '--data', hall.folder])
const backup = () => backupTo(hall.store.sqlite, file, hall.store.keys)

describe('a backup', () => {
  it('leaves one file, for its owner only', async () => {
    const umask = process.umask(0)
    await backup()
    process.umask(umask)
    expect(readdirSync(target)).toEqual(['copy.db'])
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  })

  it('is one file; with hall.key and told.jsonl it opens as a data folder', async () => {
    await backup()
    const restored = temporaryFolder()
    await copyFile(file, join(restored, 'hall.db'))
    for (const name of ['hall.key', 'told.jsonl']) await copyFile(join(hall.folder, name), join(restored, name))
    const reader = new Database(file, { readonly: true })
    expect(reader.prepare('SELECT count(*) FROM event').pluck().get()).toBe(EVENTS.accepted)
    reader.close()
    expect(readdirSync(target)).toEqual(['copy.db'])
    const store = await HallStore.open(restored, { mode: 'write' })
    expect([store.readOnly, store.warnings]).toEqual([undefined, []])
    expect(store.sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true, events: EVENTS.accepted })
    await store.close()
  })

  it('S425 when restored beside the log of the former database', async () => {
    await backup()
    await hall.accept(['days'], { name: '样本', idNumber: 'someone' })
    const killed = temporaryFolder()
    for (const name of ['hall.db-wal', 'hall.key', 'told.jsonl'])
      await copyFile(join(hall.folder, name), join(killed, name))
    await copyFile(file, join(killed, 'hall.db'))
    const open = () => HallStore.open(killed, { mode: 'write' })
    expect(await codeOf(open())).toBe('S425')
    rmSync(join(killed, 'hall.db-wal'))
    const store = await open()
    expect(store.readOnly?.code).toBe('S413')
    await store.close()
  })

  it('of a forged record is refused', async () => {
    hall.store.sqlite.exec("UPDATE event SET operator = 'nobody' WHERE seq = 4")
    const { code, stderr } = await admin('backup', file)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^S404.*seq 4, hash/)])
    expect(readdirSync(target)).toEqual([])
  })

  it('that fails leaves nothing behind', async () => {
    mkdirSync(join(target, 'folder'))
    const closed = new Database(join(hall.folder, 'hall.db'), { readonly: true })
    closed.close()
    expect(await codeOf(backupTo(closed, file))).not.toBe('ok')
    expect(readdirSync(target)).toEqual(['folder'])
  })

  it('that was killed leaves a partial file, which the next one removes', async () => {
    const script = `
      const { backupTo } = await import('${join(process.cwd(), 'electron/store/backup.ts')}')
      const { HallStore } = await import('${join(process.cwd(), 'electron/store/hall-store.ts')}')
      const store = await HallStore.open(process.argv[1], { mode: 'read' })
      const copy = store.sqlite.backup.bind(store.sqlite)
      store.sqlite.backup = (...args) => copy(...args).then(() => process.kill(process.pid, 'SIGKILL'))
      await backupTo(store.sqlite, process.argv[2], store.keys)`
    await finished(spawnNode('--input-type=module', ['-e', script, hall.folder, file]))
    expect(readdirSync(target)).toEqual(['copy.db.part'])
    for (const left of ['-wal', '-shm', '-journal']) writeFileSync(`${file}.part${left}`, 'of an earlier release')
    expect((await admin('backup', file)).code).toBe(0)
    expect(readdirSync(target)).toEqual(['copy.db'])
  })

  it('does not stop a running hall', async () => {
    expect((await admin('backup', file)).code).toBe(0)
    expect(await codeOf(hall.accept(['days'], { name: '样本', idNumber: 'someone' }))).toBe('ok')
    expect(hall.store.readOnly).toBeUndefined()
  })
})
