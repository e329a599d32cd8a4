import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toJson } from '../../../../electron/catalogue/exchange/to-json.ts'
import { item } from '../../../support/cases/case-builder.ts'
import { cataloguePackage } from '../../../support/files/catalogue-package.ts'
import { packageOf, sheetOf } from '../../../support/files/package.ts'
import { TestHall } from '../../../support/halls/hall.ts'
import { runNode } from '../../../support/processes/processes.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
  await hall.close()
})
afterEach(() => hall.remove())

const run = (...args: string[]) => runNode('electron/admin.ts', ['catalogue', ...args, '--data', hall.folder])
const file = (name: string) => join(hall.folder, name)

describe('admin catalogue', () => {
  it('exports a file whose import changes nothing, and overwrites no file', async () => {
    expect((await run('export', file('a.xlsx'))).stdout).toContain('42 个事项')
    const { code, stdout } = await run('diff', file('a.xlsx'), '--withdraw-missing')
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('added 0 · 变更 changed 0 · 撤销 withdrawn 0 · 不变 unchanged 42'),
    ])
    const again = await run('export', file('a.xlsx'))
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('A529')])
  })

  it('publishes; a dry run does not', async () => {
    await writeFile(file('b.json'), toJson({ sample: false, items: [item({ code: 'NEW-1' })] }))
    const args = ['import', file('b.json'), '--on', '2099-01-01']
    expect((await run(...args, '--dry-run')).stdout).toContain('not published')
    const { code, stdout } = await run(...args)
    expect([code, stdout]).toEqual([0, expect.stringMatching(/\+ NEW-1[\s\S]*in force from 2099-01-01/)])
    await run('export', file('later.json'), '--on', '2099-01-01')
    expect((await run('diff', file('later.json'), '--on', '2099-01-02')).stdout).toContain('unchanged 43')
  })

  it('names each problem with its place and remedy, publishes nothing, and exits 1', async () => {
    await writeFile(file('c.json'), JSON.stringify({ items: [{ ...item(), kind: 'slow' }] }))
    const { code, stdout } = await run('import', file('c.json'), '--on', '2099-01-01')
    expect(code).toBe(1)
    expect(stdout).toMatch(/items 1 kind “slow”: .*\n {2}→ .*\n {2}→ one of: instant, promised/)
    expect(stdout).toContain('1 problems; nothing was published')
  })

  it('a malicious file is refused with its limit, an unsupported kind with its name', async () => {
    await writeFile(file('bomb.xlsx'), sheetOf('<row><c t="s"><v>0</v></c></row>', ['x'.repeat(5_000_000)]))
    const bomb = await run('diff', file('bomb.xlsx'))
    expect([bomb.code, bomb.stderr]).toEqual([1, expect.stringMatching(/A530.*characters of one value > 1,000,000/)])
    await writeFile(file('table.ods'), packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }))
    const ods = await run('import', file('table.ods'), '--on', '2099-01-01')
    expect([ods.code, ods.stderr]).toEqual([1, expect.stringMatching(/A520.*table\.ods: OpenDocument spreadsheet/)])
  })

  it('names hidden sheets, rows and columns beside the changes', async () => {
    const helper = { name: '下拉', attributes: 'state="hidden"', rows: '<row><c><v>1</v></c></row>' }
    await writeFile(file('hidden.xlsx'), cataloguePackage({}, { sheets: [helper] }))
    const { code, stdout } = await run('diff', file('hidden.xlsx'))
    expect([code, stdout]).toEqual([0, expect.stringMatching(/注意 note: 隐藏的工作表“下拉”未读取[\s\S]*\+ T-1/)])
  })

  it.each([
    ['no day', ['import', 'a.xlsx']],
    ['a day that is none', ['import', 'a.xlsx', '--on', 'soon']],
    ['no such kind of file', ['export', 'a.csv']],
    ['no such word', ['delete', 'a.xlsx']],
    ['no such option', ['diff', 'a.xlsx', '--force']],
  ])('%s is a mistake of usage', async (_what, args) => {
    expect((await run(...args)).code).toBe(2)
  })

  it('a missing file is refused with the reason', async () => {
    const { code, stderr } = await run('diff', file('none.xlsx'))
    expect([code, stderr]).toEqual([1, expect.stringMatching(/A529.*ENOENT/)])
  })
})
