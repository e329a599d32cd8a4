import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toJson } from '../../../electron/catalogue/exchange/to-json.ts'
import { item } from '../../support/case-builder.ts'
import { TestHall } from '../../support/hall.ts'
import { runNode } from '../../support/processes.ts'

let hall: TestHall
beforeEach(async () => {
  hall = await TestHall.open()
  await hall.close()
})
afterEach(() => hall.remove())

const run = (...args: string[]) => runNode('electron/admin.ts', ['catalogue', ...args, '--data', hall.folder])
const file = (name: string) => join(hall.folder, name)

describe('admin catalogue', () => {
  it('exports what can be imported again without a change, and overwrites nothing', async () => {
    expect((await run('export', file('a.xlsx'))).stdout).toContain('42 个事项')
    const { code, stdout } = await run('diff', file('a.xlsx'), '--withdraw-missing')
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('added 0 · 变更 changed 0 · 撤销 withdrawn 0 · 不变 unchanged 42'),
    ])
    const again = await run('export', file('a.xlsx'))
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('A529')])
  })

  it('publishes, after a dry run that does not', async () => {
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

  it.each([
    ['no day', ['import', 'a.xlsx']],
    ['a day that is none', ['import', 'a.xlsx', '--on', 'soon']],
    ['no such kind of file', ['export', 'a.csv']],
    ['no such word', ['delete', 'a.xlsx']],
    ['no such option', ['diff', 'a.xlsx', '--force']],
  ])('%s is a mistake of usage', async (_what, args) => {
    expect((await run(...args)).code).toBe(2)
  })

  it('a file that is not there is told with its reason', async () => {
    const { code, stderr } = await run('diff', file('none.xlsx'))
    expect([code, stderr]).toEqual([1, expect.stringMatching(/A529.*ENOENT/)])
  })
})
