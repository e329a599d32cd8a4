import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { madeUpNotice } from '../../../support/files/notices.ts'
import { TestHall } from '../../../support/halls/hall.ts'
import { runNode } from '../../../support/processes/processes.ts'

let hall: TestHall
let file: string
beforeEach(async () => {
  hall = await TestHall.open()
  hall.now = Date.parse('2026-12-28T02:00:00Z')
  file = join(hall.folder, 'notice.json')
  await writeFile(file, JSON.stringify(madeUpNotice(2027, { holidays: ['2027-01-04', '2027-01-05'] })))
})
afterEach(() => hall.remove())

const admin = (...args: string[]) => runNode('electron/admin.ts', ['calendar', ...args, '--data', hall.folder])

describe('admin calendar import', () => {
  it('a dry run works beside a running hall; the import itself needs a stopped one', async () => {
    const caseId = await hall.accept(['days'])
    const dry = await admin('import', file, '--dry-run')
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringMatching(/nothing recorded: 2027\n.*虚构/)])
    expect(dry.stdout).toContain('2027-01-04 放假 off')
    expect(dry.stdout).toContain('dates that become later: 2')
    const running = await admin('import', file)
    expect([running.code, running.stderr.slice(0, 4)]).toEqual([1, 'S403'])

    await hall.close()
    const done = await admin('import', file)
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('imported: 2027')])
    const shown = await admin('show', '2027')
    expect(shown.stdout).toMatch(/来源 source: 测试虚构[\s\S]*off: 2027-01-01 2027-01-04 2027-01-05 2027-02-08/)
    hall = await TestHall.open({ folder: hall.folder })
    const [owed] = (await hall.desk.load(caseId)).state.owed
    expect(owed?.due).toMatchObject({ date: '2027-01-07', provisional: false })
  })

  it('requires a reason for a correction', async () => {
    await hall.close()
    await admin('import', file)
    await writeFile(file, JSON.stringify(madeUpNotice(2027)))
    const refused = await admin('import', file)
    expect([refused.code, refused.stderr.slice(0, 4)]).toEqual([1, 'A515'])
    expect((await admin('import', file, '--reason', '录入有误')).code).toBe(0)
    hall = await TestHall.open({ folder: hall.folder })
  })

  it.each([
    [
      'names each entry that is wrong',
      '{"year":2027,"source":"s","holidays":["2027-13-01"],"workdays":[]}',
      /^A513[\s\S]*holidays\[0\]/,
    ],
    ['tells what is not JSON', '2027', /^A512/],
  ])('%s', async (_what, text, told) => {
    await writeFile(file, text)
    const { code, stderr } = await admin('import', file, '--dry-run')
    expect([code, stderr]).toEqual([1, expect.stringMatching(told)])
  })

  it.each(['/nonexistent.json', '/dev/zero'])('%s has a code', async path => {
    const { code, stderr } = await admin('import', path, '--dry-run')
    expect([code, stderr.slice(0, 4)]).toEqual([1, 'A504'])
  })
})

it('admin calendar show: a year of the packaged data, and one without a notice', async () => {
  expect((await admin('show', '2026')).stdout).toMatch(/chinese-days[\s\S]*worked: 2026-01-04 .*2026-10-10/)
  expect((await admin('show', '2099')).stdout).toContain('尚无放假通知')
})

it.each([
  [[]],
  [['import']],
  [['show', '2026', '--dry-run']],
  [['show', 'MMXXVI']],
  [['import', 'a', 'b']],
  [['close', '2026-01-01']],
])('admin calendar %j → exit 2 with the usage', async args => {
  const { code, stderr } = await admin(...args)
  expect([code, stderr]).toEqual([2, expect.stringContaining('admin calendar import FILE')])
})
