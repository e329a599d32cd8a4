import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestHall } from '../../support/hall.ts'
import { runNode } from '../../support/processes.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
  await hall.accept()
})
afterEach(() => hall.remove())

const admin = (...args: string[]) => runNode('electron/admin.ts', [...args, '--data', hall.folder])

describe('admin verify', () => {
  it('says that the chain is intact, also while the hall works', async () => {
    const { code, stdout } = await admin('verify')
    expect([code, stdout]).toEqual([0, expect.stringContaining('8 条事件')])
  })

  it('names the first row that does not fit, and exits 1', async () => {
    hall.store.sqlite.exec("UPDATE event SET operator = 'nobody' WHERE seq = 4")
    const { code, stderr } = await admin('verify')
    expect(code).toBe(1)
    expect(stderr).toMatch(/S404.*seq 4, hash/)
  })
})

describe('admin rebuild', () => {
  it('makes projections that are equal to the byte', async () => {
    await hall.close()
    const { code, stdout } = await admin('rebuild')
    expect(code).toBe(0)
    expect(stdout).toContain('1 个办件')
    expect(stdout).toContain('equal to what was there')
    hall = await TestHall.open(hall.folder)
  })

  it('is refused while the hall works', async () => {
    const { code, stderr } = await admin('rebuild')
    expect([code, stderr.slice(0, 4)]).toEqual([1, 'S403'])
  })
})

describe('admin backup', () => {
  it('copies the database while the hall works, and never overwrites', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rongque-backup-'))
    const file = join(folder, 'copy.db')
    expect((await admin('backup', file)).code).toBe(0)
    expect((await stat(file)).size).toBeGreaterThan(10_000)
    const again = await admin('backup', file)
    expect([again.code, again.stderr.slice(0, 4)]).toEqual([1, 'S408'])
    await rm(folder, { recursive: true })
  })
})

it.each([[[]], [['nonsense']], [['backup']], [['verify', 'extra']], [['verify', '--wrong']]])(
  '%j → exit 2 with the usage',
  async args => {
    const { code, stderr } = await admin(...args)
    expect(code).toBe(2)
    expect(stderr).toContain('admin verify')
  },
)

it.each([
  [['verify', '--data'], 2],
  [['verify', '--data='], 2],
  [['--data=/nonexistent', 'verify'], 1],
])('%j → exit %i', async (args, code) => {
  expect((await runNode('electron/admin.ts', args)).code).toBe(code)
})

it('a folder without data has a code', async () => {
  const { code, stderr } = await runNode('electron/admin.ts', ['verify', '--data', '/nonexistent'])
  expect([code, stderr.slice(0, 3)]).toEqual([1, 'S40'])
})
