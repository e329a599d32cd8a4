import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { copyFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { type ChainEnd, chainHead, GENESIS, verifyChain } from '../../../electron/store/chain.ts'
import { deriveKeys } from '../../../electron/store/hall-key.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { DATABASE_FILE } from '../../../electron/store/open.ts'
import { forge, rechain } from '../../support/files/forge.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { codeOf, EVENTS, TestHall } from '../../support/halls/hall.ts'
import { runNode } from '../../support/processes/processes.ts'
import { LI } from '../../support/readers/cards.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = temporaryFolder()
  file = join(folder, DATABASE_FILE)
  const hall = await TestHall.open({ folder })
  await hall.accept()
  await hall.accept(['days'], LI)
  await hall.close()
})

/** Of the two cases. */
const LAST = 2 * EVENTS.accepted

const bytesOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const admin = (...args: string[]) => runNode('electron/admin.ts', [...args, '--data', folder])

async function opened(): Promise<string> {
  const store = await HallStore.open(folder, { mode: 'write' })
  const { readOnly } = store
  await store.close()
  return readOnly ? `${readOnly.code} ${readOnly.detail}` : 'writes'
}

describe('a database that does not fit its seal opens read-only, and names the first row', () => {
  it.each<[string, (sqlite: Database.Database) => void, string]>([
    ['an untouched one', () => {}, 'writes'],
    [
      'a row changed, all hashes recomputed, the end moved without the key',
      sqlite => rechain(sqlite, row => (row.seq === 3 ? { operator: 'nobody' } : {})),
      `S411 seq ${LAST + 1}, head`,
    ],
    [
      'a row changed in the middle, and the end moved without the key',
      sqlite => sqlite.exec("UPDATE event SET operator = 'nobody' WHERE seq = 3; UPDATE chain_head SET mac = 'aa'"),
      'S411 seq 3, hash',
    ],
    ['a row deleted in the middle', sqlite => sqlite.exec('DELETE FROM event WHERE seq = 4'), 'S411 seq 5, gap'],
    ['the last row deleted', sqlite => sqlite.exec(`DELETE FROM event WHERE seq = ${LAST}`), `S411 seq ${LAST}, head`],
    [
      'the last row changed',
      sqlite => sqlite.exec(`UPDATE event SET body = '{}' WHERE seq = ${LAST}`),
      `S411 seq ${LAST}, hash`,
    ],
    [
      'a row beyond the end',
      sqlite =>
        sqlite.exec(
          `INSERT INTO event SELECT ${LAST + 1}, 'audit', 1, type, at, operator, station, command, body, sealed, hash, hash FROM event WHERE seq = ${LAST}`,
        ),
      `S411 seq ${LAST + 1}, hash`,
    ],
    [
      'a row before the first',
      sqlite =>
        sqlite.exec(
          `INSERT INTO event SELECT 0, 'audit', 1, type, at, operator, station, command, body, sealed, hash, hash FROM event WHERE seq = ${LAST}`,
        ),
      'S411 seq 0, gap',
    ],
    ['no end', sqlite => sqlite.exec('DELETE FROM chain_head'), `S411 seq ${LAST + 1}, head`],
    [
      'a second end',
      sqlite => sqlite.exec('INSERT INTO chain_head SELECT 2, seq, hash, mac FROM chain_head'),
      `S411 seq ${LAST + 1}, head`,
    ],
    [
      'events, end and settings emptied, so that it looks new',
      sqlite => sqlite.exec('DELETE FROM event; DELETE FROM chain_head; DELETE FROM meta'),
      'S411 seq 1, head',
    ],
    ['the key mark removed', sqlite => sqlite.exec("DELETE FROM meta WHERE name = 'key-check'"), 'S411 meta key-check'],
    [
      'emptied, with the beginning of another chain',
      sqlite => sqlite.exec(`DELETE FROM event; DELETE FROM meta; UPDATE chain_head SET seq = 0, hash = '${GENESIS}'`),
      'S411 seq 1, head',
    ],
  ])('%s', async (_what, work, said) => {
    forge(file, work)
    const before = bytesOf(file)
    expect(await opened()).toBe(said)
    expect(await opened()).toBe(said)
    if (said !== 'writes') expect(bytesOf(file)).toBe(before)
  })

  it('a start leaves it as it is for verify, which names the row and exits 1', async () => {
    forge(file, sqlite => rechain(sqlite, row => (row.seq === 3 ? { operator: 'nobody' } : {})))
    await opened()
    const { code, stderr } = await admin('verify')
    expect([code, stderr]).toEqual([1, expect.stringMatching(new RegExp(`S404.*seq ${LAST + 1}, head`))])
  })

  it('an empty file beside the hall’s key is not taken for a new hall', async () => {
    await writeFile(file, '')
    expect(await codeOf(HallStore.open(folder, { mode: 'write' }))).toBe('S405')
    expect(readFileSync(file)).toHaveLength(0)
  })

  it('another key in place of the hall’s, with a new mark and end, is refused', async () => {
    const key = Buffer.alloc(32, 7)
    const theirs = deriveKeys(key)
    forge(file, sqlite => {
      rechain(sqlite, row => (row.seq === 3 ? { operator: 'nobody' } : {}))
      const head = sqlite.prepare<[], ChainEnd>('SELECT seq, hash FROM chain_head').get()
      sqlite.prepare('UPDATE chain_head SET mac = ?').run(chainHead(theirs, head?.seq ?? 0, head?.hash ?? '').mac)
      sqlite.prepare("UPDATE meta SET value = ? WHERE name = 'key-check'").run(theirs.check)
    })
    await writeFile(join(folder, 'hall.key'), key.toString('hex'))
    expect(await codeOf(HallStore.open(folder, { mode: 'write' }))).toBe('S407')
  })

  it('every writing admin command is refused and changes nothing', async () => {
    forge(file, sqlite => sqlite.exec(`UPDATE event SET operator = 'nobody' WHERE seq = ${LAST}`))
    const before = bytesOf(file)
    for (const args of [['rebuild'], ['purge'], ['generate', '--cases', '1']]) {
      const { code, stderr } = await admin(...args)
      expect([args[0], code, stderr.slice(0, 4)]).toEqual([args[0], 1, 'S411'])
    }
    expect(bytesOf(file)).toBe(before)
  })

  it('S413 for a restored older database with its own end', async () => {
    const older = temporaryFolder()
    await copyFile(file, join(older, DATABASE_FILE))
    const hall = await TestHall.open({ folder })
    await hall.accept(['days'], { name: '样本', idNumber: '440604199001010034' })
    await hall.close()
    await copyFile(join(older, DATABASE_FILE), file)
    expect(await opened()).toMatch(/^S413/)
  })
})

describe('a first start', () => {
  it('leaves no database without a first event', async () => {
    const fresh = temporaryFolder()
    await (await HallStore.open(fresh, { mode: 'write' })).close()
    const names = await readdir(fresh)
    expect(names.filter(name => name.startsWith('hall.db'))).toEqual(['hall.db'])
    const store = await HallStore.open(fresh, { mode: 'read' })
    expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true, events: 0 })
    await store.close()
  })

  it('begins again after a crash', async () => {
    const fresh = temporaryFolder()
    await writeFile(join(fresh, 'hall.db.new'), 'half a database')
    const store = await HallStore.open(fresh, { mode: 'write' })
    expect(store.readOnly).toBeUndefined()
    await store.close()
    expect(await readdir(fresh)).not.toContain('hall.db.new')
  })

  it('is refused where the log of a missing database lies', async () => {
    const fresh = temporaryFolder()
    await writeFile(join(fresh, 'hall.db-wal'), 'changes')
    expect(await codeOf(HallStore.open(fresh, { mode: 'write' }))).toBe('S425')
  })
})

describe('while the hall works', () => {
  let hall: TestHall
  beforeEach(async () => {
    hall = await TestHall.open({ folder })
  })

  it('a forged end is noticed at the next step and ends writing', async () => {
    hall.store.sqlite.exec("UPDATE chain_head SET hash = substr(hash, 2) || '0'")
    expect(await codeOf(hall.accept(['days']))).toBe('S411')
    expect(hall.store.readOnly?.code).toBe('S411')
    expect(await codeOf(hall.accept(['days']))).toBe('S411')
    await hall.close()
  })

  it('a refused step leaves the end unchanged, and the next one is carried out', async () => {
    expect(await codeOf(hall.store.transaction(() => Promise.reject(new Error('refused'))))).toContain('refused')
    expect(await codeOf(hall.accept(['days'], { name: '样本', idNumber: '440604199001010034' }))).toBe('ok')
    await hall.close()
  })

  it('many steps at once are never taken for a forgery', async () => {
    const people = Array.from({ length: 8 }, (_, i) => ({ name: '样本', idNumber: `person-${i}` }))
    const ids = await Promise.all(people.map(person => hall.prepare(['days'], undefined, person)))
    expect(await Promise.all(ids.map(id => codeOf(hall.promise(id))))).toEqual(people.map(() => 'ok'))
    expect(hall.store.readOnly).toBeUndefined()
    await hall.close()
  })

  it('a case with a changed event is refused with its row; others go on', async () => {
    const broken = hall.store.sqlite.prepare('SELECT stream FROM event WHERE seq = 8').pluck().get() as never
    hall.store.sqlite.exec("UPDATE event SET body = replace(body, '2026', '2027') WHERE seq = 8")
    await expect(hall.desk.load(broken)).rejects.toThrow(/S404.*seq 8, hash/)
    expect(await codeOf(hall.run(broken, { type: 'withdraw', reason: '撤回' }))).toBe('S404')
    expect(await codeOf(hall.accept(['days'], { name: '样本', idNumber: '440604199001010034' }))).toBe('ok')
    await hall.close()
  })

  it('an event removed from a case is found missing', async () => {
    const broken = hall.store.sqlite.prepare('SELECT stream FROM event WHERE seq = 6').pluck().get() as never
    hall.store.sqlite.exec('DELETE FROM event WHERE seq = 6')
    await expect(hall.desk.load(broken)).rejects.toThrow(/S404.*seq 7, version/)
    await hall.close()
  })
})
