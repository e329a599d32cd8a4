import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { item, material } from '../../../support/cases/case-builder.ts'
import { temporaryFolder } from '../../../support/files/temporary-folder.ts'
import { EVENTS, TestHall } from '../../../support/halls/hall.ts'
import { runNode } from '../../../support/processes/processes.ts'

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
    expect([code, stdout]).toEqual([0, expect.stringContaining(`${EVENTS.accepted} 条事件`)])
  })

  it('names the first row that does not fit, and exits 1', async () => {
    hall.store.sqlite.exec("UPDATE event SET operator = 'nobody' WHERE seq = 4")
    const { code, stderr } = await admin('verify')
    expect(code).toBe(1)
    expect(stderr).toMatch(/S404.*seq 4, hash/)
  })
})

describe('admin rebuild', () => {
  it('makes projections equal to the byte', async () => {
    await hall.close()
    const { code, stdout } = await admin('rebuild')
    expect(code).toBe(0)
    expect(stdout).toContain('1 个办件')
    expect(stdout).toContain('equal to what was there')
    hall = await TestHall.open({ folder: hall.folder })
  })

  it('is refused while the hall works', async () => {
    const { code, stderr } = await admin('rebuild')
    expect([code, stderr.slice(0, 4)]).toEqual([1, 'S403'])
  })
})

describe('admin backup', () => {
  it('copies the database while the hall works, and never overwrites', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'copy.db')
    expect((await admin('backup', file)).code).toBe(0)
    expect((await stat(file)).size).toBeGreaterThan(10_000)
    const again = await admin('backup', file)
    expect([again.code, again.stderr.slice(0, 4)]).toEqual([1, 'S408'])
  })
})

describe('admin decide', () => {
  const number = async () => {
    const row = await hall.store.db.selectFrom('case_row').select('case_number').executeTakeFirstOrThrow()
    return row.case_number ?? ''
  }
  const config = (rules: unknown) => writeFile(join(hall.folder, 'config.json'), JSON.stringify({ rules }))

  it('replays a decision while the hall works: the same rules, no difference', async () => {
    const { code, stdout } = await admin('decide', '--case', await number(), '--as-of', '2026-04-30')
    expect(code).toBe(0)
    expect(stdout).toContain('结论 outcome: trust')
    expect(stdout).toMatch(/G5\s+信用等级达到要求[\s\S]*字母等级 B 级 \/ letter grades, B/)
    expect(stdout).toContain('与记录的差别 differences: 无 none')
    expect(stdout).not.toContain('440604199001010018')
  })

  it('uses the edition in force on the day, and says what would have been different', async () => {
    await config({ editions: [{ version: 'old' }, { version: 'new', from: '2027-01-01', owedCap: 1 }] })
    const ask = async (day: string) => {
      const { stdout } = await admin('decide', '--case', await number(), '--as-of', day, '--json')
      return JSON.parse(stdout) as { rules: object; outcome: string; differences: unknown[]; assumptions: unknown[] }
    }
    expect(await ask('2026-12-31')).toMatchObject({ rules: { version: 'old' }, outcome: 'trust' })
    const later = await ask('2027-01-01')
    expect(later).toMatchObject({ rules: { version: 'new', from: '2027-01-01' }, outcome: 'ordinary' })
    expect(JSON.stringify(later.differences)).toContain('outcome trust → ordinary')
    expect(JSON.stringify(later.assumptions)).toContain('taken as still valid')
  })

  it('counts what the parties owed in their other cases on that day', async () => {
    const caseNumber = await number()
    hall.now += 86_400_000
    const other = await hall.prepare(['days'], item({ code: 'T-0002' }))
    await hall.promise(other)
    await hall.run(other, { type: 'acceptOwing' })
    const owedOn = async (day: string) =>
      (await admin('decide', '--case', caseNumber, '--as-of', day)).stdout.match(
        /作为申请人已欠 \/ owed as applicant = (\d)/,
      )?.[1]
    expect(await owedOn('2026-04-30')).toBe('0')
    expect(await owedOn('2026-05-01')).toBe('1')
  })

  it('shows the result under the day’s catalogue beside that of the case’s own version', async () => {
    const caseNumber = await number()
    const newer = item({
      version: '2',
      openToDeferral: false,
      materials: [...item().materials, material('extra', { core: true })],
    })
    const catalogue = join(hall.folder, 'catalogue.json')
    await writeFile(catalogue, JSON.stringify({ items: [newer] }))
    await writeFile(join(hall.folder, 'config.json'), JSON.stringify({ catalogue }))
    const { code, stdout } = await admin('decide', '--case', caseNumber, '--as-of', '2026-04-30')
    expect(code).toBe(0)
    expect(stdout).toMatch(/case’s own version 1: trust/)
    expect(stdout).toMatch(/catalogue’s version on 2026-04-30: 2: ordinary/)
    expect(stdout).toContain('taken as missing: material extra')
    const json = JSON.parse((await admin('decide', '--case', caseNumber, '--as-of', '2026-04-30', '--json')).stdout)
    expect(json).toMatchObject({
      item: { version: '1' },
      outcome: 'trust',
      catalogue: { kind: 'other', version: '2', outcome: 'ordinary' },
    })

    await writeFile(catalogue, JSON.stringify({ items: [item()] }))
    expect((await admin('decide', '--case', caseNumber, '--as-of', '2026-04-30')).stdout).toContain('the same version')
  })

  it('replays also when the catalogue did not offer the item then, and says so', async () => {
    const { code, stdout } = await admin('decide', '--case', await number(), '--as-of', '2026-04-30')
    expect(code).toBe(0)
    expect(stdout).toContain('结论 outcome: trust')
    expect(stdout).toContain('the catalogue did not offer this item then')
  })

  it('names the first edition’s day for a day before it', async () => {
    await config({ editions: [{ from: '2026-06-01' }] })
    const { stdout } = await admin('decide', '--case', await number(), '--as-of', '2026-04-30')
    expect(stdout).toContain('rules are known from 2026-06-01 on')
  })

  it.each([
    [['--case', 'T-9', '--as-of', '2026-04-30'], 1, 'K301'],
    [['--case', 'T-9', '--as-of', 'tomorrow'], 1, 'K330'],
    [['--case', 'T-9'], 2, 'admin'],
  ])('%j → exit %i, %s', async (args, expected, text) => {
    const { code, stderr } = await admin('decide', ...args)
    expect([code, stderr.slice(0, text.length)]).toEqual([expected, text])
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

it('A535 for a folder without data', async () => {
  const { code, stderr } = await runNode('electron/admin.ts', ['verify', '--data', '/nonexistent'])
  expect([code, stderr.slice(0, 4)]).toEqual([1, 'A535'])
})
