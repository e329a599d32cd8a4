import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { verifyChain } from '../../../electron/store/chain.ts'
import { Checkpoints } from '../../../electron/store/checkpoints/checkpoints.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { finished, spawnNode } from '../../support/processes/processes.ts'

function database(): Database.Database {
  const sqlite = new Database(join(temporaryFolder(), 'hall.db'))
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT)')
  return sqlite
}

/** Each commit writes at least this many pages. */
const PAGES = 100

function commit(sqlite: Database.Database, checkpoints: Checkpoints, pages = PAGES): void {
  sqlite.prepare('INSERT INTO row (body) VALUES (?)').run('x'.repeat(4096 * pages))
  checkpoints.committed()
}

function waiting(sqlite: Database.Database): number {
  const [size] = sqlite.pragma('wal_checkpoint(NOOP)') as [{ log: number; checkpointed: number }]
  return size.log - size.checkpointed
}

it('a log that has become long is copied into the database by a thread, and the log begins anew', async () => {
  const sqlite = database()
  const checkpoints = new Checkpoints(sqlite)
  for (let times = 0; times < 16; times++) commit(sqlite, checkpoints)
  await checkpoints.settled()
  expect(waiting(sqlite)).toBe(0)
  commit(sqlite, checkpoints)
  const [{ log }] = sqlite.pragma('wal_checkpoint(NOOP)') as [{ log: number }]
  expect(log).toBeLessThan(2 * PAGES)
  await checkpoints.close()
  sqlite.close()
})

it('a short log asks for no thread', async () => {
  const sqlite = database()
  const checkpoints = new Checkpoints(sqlite, 'no-such-file.ts')
  for (let times = 0; times < 32; times++) commit(sqlite, checkpoints, 10)
  expect(waiting(sqlite)).toBeGreaterThan(0)
  await checkpoints.close()
  sqlite.close()
})

it('without its thread SQLite keeps the log short by itself', async () => {
  const broken = join(temporaryFolder(), 'broken.mjs')
  writeFileSync(broken, 'throw new Error("broken")')
  const sqlite = database()
  const checkpoints = new Checkpoints(sqlite, broken)
  for (let times = 0; times < 48; times++) commit(sqlite, checkpoints)
  await checkpoints.settled()
  let longest = 0
  for (let times = 0; times < 400; times++) {
    commit(sqlite, checkpoints)
    longest = Math.max(longest, waiting(sqlite))
  }
  expect(longest).toBeLessThan(33_000)
  expect(waiting(sqlite)).toBeLessThan(longest)
  await checkpoints.close()
  sqlite.close()
})

it('what a long read held back is copied by the thread, not by the next commit', async () => {
  const sqlite = database()
  const checkpoints = new Checkpoints(sqlite)
  const reader = new Database(sqlite.name, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM row').get()
  for (let times = 0; times < 336; times++) {
    commit(sqlite, checkpoints)
    await checkpoints.settled()
  }
  const heldBack = waiting(sqlite)
  expect(heldBack).toBeGreaterThan(32_000)
  reader.exec('COMMIT')
  commit(sqlite, checkpoints)
  expect(waiting(sqlite)).toBeGreaterThan(heldBack)
  // The thread is asked with every sixteenth commit, so the last one is copied too.
  for (let times = 0; times < 15; times++) commit(sqlite, checkpoints)
  await checkpoints.settled()
  for (let times = 0; times < 16; times++) commit(sqlite, checkpoints)
  await checkpoints.settled()
  expect(waiting(sqlite)).toBe(0)
  expect(sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(0)
  for (let times = 0; times < 16; times++) commit(sqlite, checkpoints, 1)
  expect(sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(32_000)
  reader.close()
  await checkpoints.close()
  sqlite.close()
})

it('a hall goes on beside its thread, and leaves no log', async () => {
  const hall = await TestHall.open()
  const { store } = hall
  expect(store.sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(32_000)
  const [about, at, digest] = ['case', '2026-04-30T02:00:00.000Z', 'd']
  const keep = (place: number) =>
    store.transaction(trx =>
      store.calls.keep(trx, { commandId: `call-${place}`, digest }, { about, at, answer: 'x'.repeat(2048 * PAGES) }),
    )
  let most = 0
  for (let place = 0; place < 64; place++) {
    await keep(place)
    most = Math.max(most, waiting(store.sqlite))
  }
  await vi.waitUntil(() => waiting(store.sqlite) < most, { timeout: 10_000 })
  await hall.accept()
  expect(store.readOnly).toBeUndefined()
  expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true })
  await hall.close()
  expect(readdirSync(hall.folder).filter(name => name.endsWith('-wal'))).toEqual([])
  const again = await TestHall.open({ folder: hall.folder })
  expect(again.store.readOnly).toBeUndefined()
  await again.remove()
})

it('a process that has nothing else to do closes its hall to the end', async () => {
  const file = join(temporaryFolder(), 'hall.db')
  const checkpoints = join(import.meta.dirname, '../../../electron/store/checkpoints/checkpoints.ts')
  const run = `import Database from 'better-sqlite3'
    import { Checkpoints } from ${JSON.stringify(checkpoints)}
    const sqlite = new Database(${JSON.stringify(file)})
    sqlite.pragma('journal_mode = WAL')
    sqlite.exec('CREATE TABLE row (body TEXT)')
    const checkpoints = new Checkpoints(sqlite)
    for (let times = 0; times < 64; times++) {
      sqlite.prepare('INSERT INTO row VALUES (?)').run('x'.repeat(${4096 * PAGES}))
      checkpoints.committed()
    }
    await checkpoints.close()
    sqlite.close()
    console.log('closed')`
  expect(await finished(spawnNode('--input-type=module', ['-e', run]))).toMatchObject({ code: 0, stdout: 'closed\n' })
  expect(existsSync(`${file}-wal`)).toBe(false)
})

it('a scrub waits for the checkpoint that the commit before it has begun', async () => {
  const hall = await TestHall.open()
  const settled = vi.spyOn(Checkpoints.prototype, 'settled')
  const gate = Promise.withResolvers<void>()
  const commit = hall.store.transaction(() => gate.promise)
  const scrubbed = hall.store.scrub()
  await new Promise(resolve => setImmediate(resolve))
  expect(settled).not.toHaveBeenCalled()
  gate.resolve()
  await Promise.all([commit, scrubbed])
  expect(settled).toHaveBeenCalledOnce()
  settled.mockRestore()
  await hall.remove()
})

it('closing ends although the thread fails as it closes', async () => {
  const failing = join(temporaryFolder(), 'failing.mjs')
  writeFileSync(
    failing,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', order => {
       if (order === 'close') throw new Error('failing')
       parentPort.postMessage('done')
     })`,
  )
  const sqlite = database()
  const checkpoints = new Checkpoints(sqlite, failing)
  for (let times = 0; times < 16; times++) commit(sqlite, checkpoints)
  await checkpoints.settled()
  await checkpoints.close()
  sqlite.close()
})
