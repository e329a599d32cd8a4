import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { loadConfig } from '../../../electron/config/load.ts'
import { ReaderMemory } from '../../../electron/stations/devices/reader-memory.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { TestApplication } from '../../support/halls/application.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { runNode } from '../../support/processes/processes.ts'

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
const open = (folder: string) =>
  [folder, ...readdirSync(folder).map(name => join(folder, name))].filter(path => statSync(path).mode & 0o077)

describe.skipIf(process.platform === 'win32')('a data folder', () => {
  let folder: string
  let umask: number
  beforeEach(() => {
    umask = process.umask(0)
    folder = join(temporaryFolder(), 'data')
  })
  afterEach(() => {
    process.umask(umask)
  })

  it('is made private under any umask: the folder, the open database, all files beside it', async () => {
    const hall = await TestHall.open({ folder })
    await hall.accept()
    await new ReaderMemory(join(folder, 'reader.json')).remember({ way: 'serial', path: '/dev/ttyUSB0' })
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['hall.db', 'hall.db-wal', 'hall.db-shm', 'hall.key', 'told.jsonl', 'reader.json']),
    )
    expect(open(folder)).toEqual([])
    await hall.close()
  })

  it('is made usable under a umask that removes too much', async () => {
    process.umask(0o277)
    const hall = await TestHall.open({ folder })
    process.umask(0)
    await hall.accept()
    await hall.close()
    expect([modeOf(folder), modeOf(join(folder, 'hall.db'))]).toEqual(['700', '600'])
  })

  it('is made private at the start after an earlier release', async () => {
    await (await HallStore.open(folder, { mode: 'write' })).close()
    writeFileSync(join(folder, 'config.json'), '{"credit":{"url":"https://x","keyId":"k","secret":"a long secret"}}')
    chmodSync(folder, 0o755)
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644)
    expect(open(folder).length).toBeGreaterThan(4)
    const store = await HallStore.open(folder, { mode: 'write' })
    expect([open(folder), store.warnings]).toEqual([[], []])
    await store.close()
  })

  it('S417 as a warning for files of another user', async () => {
    await (await HallStore.open(folder, { mode: 'write' })).close()
    const theirs = join(folder, 'hall.key')
    chmodSync(theirs, 0o644)
    const fs = await import('node:fs')
    const refused = vi.spyOn(fs.default, 'chmodSync').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    })
    const { syncBuiltinESMExports } = await import('node:module')
    syncBuiltinESMExports()
    onTestFinished(() => {
      refused.mockRestore()
      syncBuiltinESMExports()
    })
    const app = await TestApplication.start({ folder })
    expect(app.application.parts.warnings.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      expect.stringMatching(/^S417 .*hall\.key 644/),
    ])
    const { warnings } = await app.client('admin-1').system.info()
    expect(warnings.map(({ zh }) => zh)).toEqual(expect.arrayContaining([expect.stringContaining('S417')]))
    await app.stop()
  })

  it('a configuration with secrets elsewhere that others can read causes a warning and stays as it is', async () => {
    mkdirSync(folder)
    const file = join(temporaryFolder(), 'hall.json')
    writeFileSync(file, '{"log":"silent"}', { mode: 0o644 })
    const warned = loadConfig({ HALL_CONFIG: file, HALL_DATA: folder }, '.').warnings
    expect(warned.map(({ code, detail }) => `${code} ${detail}`)).toEqual([`S417 ${file} 644`])
    expect(modeOf(file)).toBe('644')
    chmodSync(file, 0o600)
    expect(loadConfig({ HALL_CONFIG: file, HALL_DATA: folder }, '.').warnings).toEqual([])
  })

  it('files made by admin are for their owner only', async () => {
    const hall = await TestHall.open({ folder })
    await hall.close()
    const target = join(temporaryFolder(), 'items.xlsx')
    const { code } = await runNode('electron/admin.ts', ['catalogue', 'export', target, '--data', folder])
    expect([code, modeOf(target)]).toEqual([0, '600'])
  })
})
