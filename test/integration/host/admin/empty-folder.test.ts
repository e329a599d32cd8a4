import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { toJson } from '../../../../electron/catalogue/exchange/to-json.ts'
import { item } from '../../../support/cases/case-builder.ts'
import { madeUpNotice } from '../../../support/files/notices.ts'
import { temporaryFolder } from '../../../support/files/temporary-folder.ts'
import { runNode } from '../../../support/processes/processes.ts'

const files = mkdtempSync(join(tmpdir(), 'rongque-files-'))
afterAll(() => rmSync(files, { recursive: true }))
const items = join(files, 'items.json')
writeFileSync(items, toJson({ sample: false, items: [item()] }))
const notice = join(files, 'notice.json')
writeFileSync(notice, JSON.stringify(madeUpNotice(2027)))

async function expectNoData(folder: string, args: readonly string[]): Promise<void> {
  const before = existsSync(folder) ? readdirSync(folder) : undefined
  const { code, stderr } = await runNode('electron/admin.ts', [...args, '--data', folder])
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^A535 .*there is no data in this folder yet/)])
  expect(stderr).not.toContain('hall.key')
  expect(existsSync(folder) ? readdirSync(folder) : undefined).toEqual(before)
}

describe('A535 on an empty folder, which stays empty', () => {
  it.each([
    ['catalogue diff', ['catalogue', 'diff', items]],
    ['catalogue import --dry-run', ['catalogue', 'import', items, '--on', '2099-01-01', '--dry-run']],
    ['catalogue export', ['catalogue', 'export', join(files, 'out.json')]],
    ['calendar show', ['calendar', 'show', '2026']],
    ['calendar import --dry-run', ['calendar', 'import', notice, '--dry-run']],
    ['verify', ['verify']],
    ['decide', ['decide', '--case', 'X', '--as-of', '2026-04-30']],
    ['backup', ['backup', join(files, 'copy.db')]],
    ['purge --dry-run', ['purge', '--dry-run']],
    ['purge', ['purge']],
    ['rebuild', ['rebuild']],
  ])('admin %s', async (_name, args) => {
    await expectNoData(temporaryFolder(), args)
  })

  it('A535 for a missing folder', async () => {
    await expectNoData(join(temporaryFolder(), 'nothing'), ['catalogue', 'diff', items])
    await expectNoData(join(temporaryFolder(), 'nothing'), ['rebuild'])
  })

  it('A535 for a folder whose database was never begun', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'hall.db'), '')
    await expectNoData(folder, ['verify'])
  })
})

it('a catalogue can be imported before the first start', async () => {
  const folder = temporaryFolder()
  const admin = (...args: string[]) => runNode('electron/admin.ts', [...args, '--data', folder])
  expect((await admin('catalogue', 'import', items, '--on', '2099-01-01')).stdout).toContain('in force from 2099-01-01')
  expect((await admin('verify')).stdout).toContain('1 条事件')
})
