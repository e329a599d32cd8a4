import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { codeOf, TestHall } from '../../support/halls/hall.ts'
import { HallProcess } from '../../support/halls/hall-process.ts'
import { lineOf, runNode, spawnNode } from '../../support/processes/processes.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'hall.db')
})

const removeLocks = () => {
  for (const name of ['instance.lock', 'instance.pid']) rmSync(join(folder, name), { force: true })
}

async function reader(how: 'admin' | 'another program') {
  const program =
    how === 'admin'
      ? `const { HallStore } = await import('${join(process.cwd(), 'electron/store/hall-store.ts')}')
         const store = await HallStore.open(process.argv[1], { mode: 'read' })
         await store.db.selectFrom('event').select('seq').limit(1).execute()
         globalThis.held = store`
      : `const { default: Database } = await import('better-sqlite3')
         globalThis.held = new Database(process.argv[1] + '/hall.db', { readonly: true })
         held.prepare('SELECT count(*) FROM event').get()`
  const child = spawnNode('--input-type=module', [
    '-e',
    `${program}; console.log('reading'); setInterval(() => {}, 1e3)`,
    folder,
  ])
  await lineOf(child, /reading/)
  const stop = () => {
    const closed = new Promise(resolve => child.once('close', resolve))
    child.kill('SIGKILL')
    return closed
  }
  onTestFinished(() => void stop())
  return stop
}

describe('a second instance', () => {
  it('is refused although the first one’s lock file was removed', async () => {
    const hall = await HallProcess.start({ entry: 'serve', folder })
    removeLocks()
    const env = { HALL_DATA: folder, HALL_PORT: '0' }
    const { code, stderr } = await runNode('electron/serve.ts', [], { env })
    expect([code, stderr.slice(0, 4)]).toEqual([1, 'S403'])
    expect((await hall.client().system.info()).readOnly).toBeUndefined()
    expect(await hall.end('SIGTERM')).toBe(0)
  })

  it('is refused for every writing admin command', async () => {
    const hall = await TestHall.open({ folder })
    await hall.accept()
    removeLocks()
    const { code, stderr } = await runNode('electron/admin.ts', ['rebuild', '--data', folder])
    expect([code, stderr.slice(0, 4)]).toEqual([1, 'S403'])
    await hall.close()
  })

  it('is refused in the same process too', async () => {
    const hall = await TestHall.open({ folder })
    removeLocks()
    expect(await codeOf(HallStore.open(folder, { mode: 'write', waitMs: 0 }))).toBe('S403')
    await hall.close()
    await (await HallStore.open(folder, { mode: 'write', waitMs: 0 })).close()
  })
})

describe('a process that only reads', () => {
  beforeEach(async () => {
    const hall = await TestHall.open({ folder })
    await hall.accept()
    await hall.close()
  })

  it('under a shared lock does not prevent a start', async () => {
    const stop = await reader('admin')
    await (await HallStore.open(folder, { mode: 'write', waitMs: 0 })).close()
    await stop()
  })

  it('without a lock delays a start', async () => {
    const stop = await reader('another program')
    expect(await codeOf(HallStore.open(folder, { mode: 'write', waitMs: 50 }))).toBe('S403')
    const starting = HallStore.open(folder, { mode: 'write', waitMs: 60_000 })
    await stop()
    await (await starting).close()
  })

  it('reads beside a running hall, also during its start', async () => {
    const hall = await TestHall.open({ folder })
    const readers = await Promise.all([1, 2, 3].map(() => runNode('electron/admin.ts', ['verify', '--data', folder])))
    expect(readers.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(await codeOf(hall.accept(['days'], { name: '样本', idNumber: 'someone' }))).toBe('ok')
    expect(hall.store.readOnly).toBeUndefined()
    await hall.close()
  })
})

describe('a program that ignores the lock', () => {
  let hall: TestHall
  beforeEach(async () => {
    hall = await TestHall.open({ folder })
  })

  it('and writes is noticed before a case is shown from memory and before a write', async () => {
    const caseId = await hall.accept()
    const other = new Database(file)
    other.exec("UPDATE case_row SET window = '99'")
    other.close()
    await hall.desk.load(caseId)
    expect(hall.store.readOnly?.code).toBe('S403')
    expect(await codeOf(hall.run(caseId, { type: 'withdraw', reason: '撤回' }))).toBe('S403')
    await hall.close()
  })

  it('and writes nothing does not stop the hall', async () => {
    const caseId = await hall.accept()
    const other = new Database(file)
    other.prepare('SELECT count(*) FROM event').get()
    other.close()
    expect(await codeOf(hall.run(caseId, { type: 'withdraw', reason: '撤回' }))).toBe('ok')
    await hall.close()
  })

  it.skipIf(process.platform === 'win32')('and replaces hall.db is noticed', async () => {
    const caseId = await hall.accept()
    copyFileSync(file, `${file}.copy`)
    renameSync(`${file}.copy`, file)
    expect(await codeOf(hall.run(caseId, { type: 'withdraw', reason: '撤回' }))).toBe('S415')
    expect(hall.store.readOnly?.code).toBe('S415')
    await hall.close()
  })

  it.skipIf(process.platform === 'win32')('and removes the log is noticed before the next write', async () => {
    const caseId = await hall.accept()
    rmSync(`${file}-wal`)
    expect(await codeOf(hall.run(caseId, { type: 'withdraw', reason: '撤回' }))).toBe('S415')
    await hall.close()
  })

  it.skipIf(process.platform === 'win32')('and removes hall.db is noticed, and no new one is made', async () => {
    const caseId = await hall.accept()
    renameSync(file, `${file}.away`)
    expect(await codeOf(hall.run(caseId, { type: 'withdraw', reason: '撤回' }))).toBe('S415')
    await hall.close()
    removeLocks()
    expect(await codeOf(HallStore.open(folder, { mode: 'write' }))).toMatch(/S413|S425/)
  })
})
