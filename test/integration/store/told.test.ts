import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { verifyChain } from '../../../electron/store/chain.ts'
import { readHallEvents } from '../../../electron/store/hall-log.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { forge } from '../../support/files/forge.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { type HallClient, on, prepareCase } from '../../support/halls/application.ts'
import { codeOf, TestHall } from '../../support/halls/hall.ts'
import { HallProcess } from '../../support/halls/hall-process.ts'
import { runNode } from '../../support/processes/processes.ts'

let folder: string
let file: string
let told: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder, 'hall.db')
  told = join(folder, 'told.jsonl')
})

const admin = (...args: string[]) => runNode('electron/admin.ts', [...args, '--data', folder])
let people = 0
const somebody = () => ({ name: '样本', idNumber: `person-${people++}` })

/** Copies the database before the last `behind` cases. Returns their numbers. */
async function accepted(cases: number, behind: number): Promise<string[]> {
  const numbers: string[] = []
  for (let place = 0; place < cases; place++) {
    const hall = await TestHall.open({ folder })
    if (place === cases - behind) copyFileSync(file, join(folder, 'older'))
    numbers.push((await hall.desk.load(await hall.accept(['days'], somebody()))).state.caseNumber ?? '')
    await hall.close()
  }
  return numbers
}

const restore = () => copyFileSync(join(folder, 'older'), file)

async function opened(): Promise<HallStore> {
  const store = await HallStore.open(folder, { mode: 'write' })
  onTestFinished(() => store.close())
  return store
}

describe('a database that lacks cases that citizens were told of', () => {
  it('opens read-only and names the numbers, the newest first', async () => {
    const numbers = await accepted(4, 2)
    restore()
    const { readOnly } = await opened()
    expect(readOnly?.code).toBe('S413')
    expect(readOnly?.detail).toContain(`${numbers[3]}, ${numbers[2]};`)
    expect(readOnly?.detail).not.toContain(numbers[1])
  })

  it('a lost case is named even if another chain went on', async () => {
    const numbers = await accepted(2, 1)
    restore()
    const kept = readFileSync(told)
    rmSync(told)
    await accepted(3, 0)
    writeFileSync(told, kept)
    const { readOnly } = await opened()
    expect([readOnly?.code, readOnly?.detail]).toEqual(['S413', expect.stringContaining(`${numbers[1]}`)])
  })

  it('starts normally when no citizen was told of the lost steps', async () => {
    await accepted(1, 0)
    copyFileSync(file, join(folder, 'older'))
    const hall = await TestHall.open({ folder })
    await hall.prepare(['days'], undefined, somebody())
    await codeOf(hall.store.transaction(() => Promise.reject(new Error('no'))))
    await hall.close()
    restore()
    expect((await opened()).readOnly).toBeUndefined()
  })

  it('a missing database is not replaced by an empty one', async () => {
    const [number] = await accepted(1, 0)
    rmSync(file)
    const start = HallStore.open(folder, { mode: 'write' })
    await expect(start).rejects.toThrow(new RegExp(`S413.*${number}`))
    expect(existsSync(file)).toBe(false)
  })
})

describe('killed during work, and its log (WAL) removed', () => {
  it('a hall that has told a citizen of a case starts read-only and names it; with its log it starts normally', async () => {
    const env = { HALL_CREDIT_URL: 'none' }
    let hall = await HallProcess.start({ entry: 'serve', folder, env })
    const number = await noticed(hall.client())
    await hall.end('SIGKILL')
    copyFileSync(`${file}-wal`, join(folder, 'kept-wal'))
    writeFileSync(`${file}-wal`, '')
    hall = await HallProcess.start({ entry: 'serve', folder, env })
    expect((await hall.client().system.info()).readOnly).toMatchObject({
      code: 'S413',
      detail: expect.stringContaining(number),
    })
    await hall.end('SIGTERM')
    copyFileSync(join(folder, 'kept-wal'), `${file}-wal`)
    hall = await HallProcess.start({ entry: 'serve', folder, env })
    expect((await hall.client().system.info()).readOnly).toBeUndefined()
    expect((await hall.client().cases.find({ caseNumber: number })).caseNumber).toBe(number)
    await hall.end('SIGTERM')
  })
})

async function noticed(client: HallClient): Promise<string> {
  const view = await prepareCase(client, 'wang', 'CC-WJ-0101', ['application-form'])
  return (await client.cases.giveOneTimeNotice(on(view))).caseNumber ?? ''
}

describe('admin accept-loss', () => {
  it('records the reason, names the cases to call about, and lets the hall go on without reusing a number', async () => {
    const numbers = await accepted(3, 2)
    restore()
    const { code, stdout } = await admin('accept-loss', '--reason', '磁盘损坏，恢复昨日备份')
    expect([code, stdout]).toEqual([0, expect.stringContaining(`${numbers[2]}, ${numbers[1]}`)])
    const store = await opened()
    expect([store.readOnly, store.warnings]).toEqual([undefined, []])
    const [kept] = await readHallEvents<{ type: string; reason: string; numbers: string[] }>(store.db, 'store')
    expect(kept?.event).toMatchObject({
      type: 'LossAccepted',
      reason: '磁盘损坏，恢复昨日备份',
      numbers: [numbers[2], numbers[1]],
    })
    expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true })
    const { before, after } = await rebuildProjections(store.db, store.cases)
    expect(after).toBe(before)
    await store.close()
    const [next] = await accepted(1, 0)
    expect(numbers).not.toContain(next)
    expect(next?.slice(-4)).toBe('0004')
  })

  it('stays accepted after a crash before the new file', async () => {
    await accepted(2, 1)
    restore()
    const kept = readFileSync(told)
    expect((await admin('accept-loss', '--reason', '已联系')).code).toBe(0)
    writeFileSync(told, kept)
    expect((await opened()).readOnly).toBeUndefined()
  })

  it('is refused where nothing is missing, without a reason, and for a forged record', async () => {
    await accepted(2, 1)
    expect((await admin('accept-loss', '--reason', 'x')).stderr).toMatch(/^S424/)
    expect((await admin('accept-loss')).code).toBe(2)
    expect((await admin('accept-loss', '--reason', ' ')).code).toBe(2)
    restore()
    const hall = await TestHall.open({ folder })
    expect(hall.store.readOnly?.code).toBe('S413')
    await hall.close()
    forge(file, sqlite => sqlite.exec("UPDATE event SET operator = 'nobody' WHERE seq = 3"))
    expect((await admin('accept-loss', '--reason', 'x')).stderr).toMatch(/^S404.*seq 3, hash/)
  })
})

describe('told.jsonl', () => {
  it('causes a warning at every start while it is missing, until an administrator says why', async () => {
    await accepted(2, 0)
    rmSync(told)
    for (let start = 0; start < 2; start++) {
      const store = await HallStore.open(folder, { mode: 'write' })
      expect([store.readOnly, store.warnings.map(({ code }) => code)]).toEqual([undefined, ['S418']])
      await store.close()
    }
    expect((await admin('accept-loss', '--reason', '核对无误')).code).toBe(0)
    expect((await opened()).warnings).toEqual([])
  })

  it('counts as missing when its content is foreign', async () => {
    await accepted(1, 0)
    writeFileSync(told, 'nonsense')
    expect((await opened()).warnings.map(({ code }) => code)).toEqual(['S418'])
  })

  it('keeps the newest entries, does not grow, and is private', async () => {
    const hall = await TestHall.open({ folder })
    const before = statSync(told)
    const caseId = await hall.accept(['days'])
    for (let step = 0; step < 1100; step++)
      await hall.run(caseId, { type: 'recordContact', party: 'handler', reach: 'none' })
    await hall.close()
    const after = statSync(told)
    expect([after.size, after.mode & 0o777]).toEqual([before.size, 0o600])
    const lines = readFileSync(told, 'utf8').trim().split('\n')
    const store = await opened()
    const end = store.sqlite.prepare('SELECT seq FROM chain_head').pluck().get()
    expect(Math.max(...lines.slice(1).map(line => JSON.parse(line).seq))).toBe(end)
    expect(store.readOnly).toBeUndefined()
  })

  it('holds no personal data', async () => {
    await accepted(1, 0)
    expect(readFileSync(told, 'utf8')).not.toMatch(/样本|person-/)
  })

  it('a half-written entry counts as not told', async () => {
    await accepted(2, 0)
    const bytes = readFileSync(told)
    const lines = bytes.toString().split('\n')
    const newest = lines.findLastIndex(line => line.startsWith('{"seq"'))
    lines[newest] = (lines[newest] ?? '').replace(/"seq":\d/, '"seq":9')
    writeFileSync(told, lines.join('\n'))
    expect((await opened()).readOnly).toBeUndefined()
  })
})
