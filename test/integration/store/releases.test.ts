import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dateInHall } from '../../../electron/base/local-date.ts'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import { outcomeOf } from '../../../electron/cases/replay.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { decideAgain } from '../../../electron/host/admin/decide.ts'
import { verified } from '../../../electron/host/admin/verify.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { forge } from '../../support/files/forge.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { faultOf, TestApplication } from '../../support/halls/application.ts'
import { runNode } from '../../support/processes/processes.ts'

const DECIDING: ReadonlySet<string> = new Set(['Decided', 'Accepted', 'OneTimeNoticeGiven', 'PapersHeld'])

/** A result, a reason or a gate that is new or gone; not what an input is called since. */
const JUDGED_OTHERWISE = /^结论|：(pass|fail|unknown|notAsked) |判断$/

const RELEASES = join(import.meta.dirname, '../../fixtures/releases')

const WRITTEN: Readonly<Record<string, { readonly events: number; readonly cases: number; readonly head: string }>> = {
  '2026-11': {
    events: 1179,
    cases: 79,
    head: 'b4fcceec8fe9a9803be43613ae4f4ef5cb536176247d9b4321d70d0726a94c82',
  },
}

function unpack(release: string): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'hall.db'), gunzipSync(readFileSync(join(RELEASES, release, 'hall.db.gz'))))
  copyFileSync(join(RELEASES, release, 'hall.key'), join(folder, 'hall.key'))
  return folder
}

it('every release folder is tested', () => {
  expect(readdirSync(RELEASES).toSorted()).toEqual(Object.keys(WRITTEN).toSorted())
})

describe.each(Object.entries(WRITTEN))('a data folder of release %s', (release, written) => {
  it('opens with its chain and its projections intact', async () => {
    const store = await HallStore.open(unpack(release), { mode: 'write' })
    expect(await verifyChain(store.db, store.keys)).toMatchObject({ intact: true })
    const kept = await store.db.selectFrom('event').select('hash').where('seq', '=', written.events).executeTakeFirst()
    expect(kept?.hash).toBe(written.head)
    const { cases, before, after } = await rebuildProjections(store.db, store.cases)
    expect([cases, after]).toEqual([written.cases, before])
    await store.close()
  })

  it('replays every decision as it was made', async () => {
    const store = await HallStore.open(unpack(release), { mode: 'write' })
    const config = configSchema.parse({})
    const cases = await store.db.selectFrom('case_row').select('case_id').execute()
    let decisions = 0
    for (const { case_id: caseId } of cases) {
      const history = await store.cases.history(store.db, caseId as CaseId)
      const days = new Set(
        history.flatMap(({ event, meta }) => (DECIDING.has(event.type) ? [dateInHall(meta.at)] : [])),
      )
      for (const day of days) {
        const { recorded, assessment, differences } = await decideAgain(store, config, caseId, day)
        const was = recorded && outcomeOf(recorded.event)
        if (was) expect(assessment.outcome).toBe(was)
        expect(differences.filter(({ zh }) => JUDGED_OTHERWISE.test(zh))).toEqual([])
        decisions++
      }
    }
    expect(decisions).toBeGreaterThan(50)
    await store.close()
  })

  it('shows every case in the application, with its history and its why', async () => {
    const hall = await TestApplication.start({ folder: unpack(release) })
    onTestFinished(() => hall.stop())
    const clerk = hall.client()
    const cases = await hall.application.parts.store.db.selectFrom('case_row').select('case_id').execute()
    for (const { case_id: caseId } of cases) {
      expect((await clerk.cases.get({ caseId })).caseId).toBe(caseId)
      expect((await clerk.cases.history({ caseId })).length).toBeGreaterThan(0)
      expect((await clerk.cases.why({ caseId })).plain.headline.zh).not.toBe('')
    }
    expect(cases).toHaveLength(written.cases)
    expect((await verified(hall.application.parts.store)).findings).toEqual([])
  })
})

describe.each(Object.keys(WRITTEN))('admin on a data folder of release %s', release => {
  it('verifies and backs it up unopened, then rebuilds and verifies it', async () => {
    const folder = unpack(release)
    const file = join(folder, 'hall.db')
    const before = readFileSync(file)
    const admin = async (...args: string[]) => {
      const { code, stdout, stderr } = await runNode('electron/admin.ts', [...args, '--data', folder])
      return `${code} ${stdout}${stderr}`
    }
    expect(await admin('verify')).toMatch(/^0 完好 intact: \d+ /)
    expect(readFileSync(file).equals(before)).toBe(true)
    const copy = join(temporaryFolder(), 'hall.db')
    expect(await admin('backup', copy)).toMatch(/^0 /)
    expect(migrationsIn(copy)).toEqual(migrationsIn(file))
    expect(await admin('rebuild')).toMatch(/^0 .*equal to what was there/s)
    expect(migrationsIn(file).length).toBeGreaterThan(migrationsIn(copy).length)
    expect(await admin('verify')).toMatch(/^0 完好 intact: \d+ /)
  })
})

function migrationsIn(file: string): unknown[] {
  const sqlite = new Database(file, { readonly: true })
  try {
    return sqlite.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all()
  } finally {
    sqlite.close()
  }
}

describe('a forged data folder of an earlier release is shown with today’s tables, and stays as it is', () => {
  const swapLookups = (sqlite: Database.Database) => {
    const kept = sqlite.prepare<[], { subject: string; lookup: string }>(
      'SELECT subject, lookup FROM subject WHERE key IS NOT NULL LIMIT 2',
    )
    const [a, b] = kept.all()
    const give = sqlite.prepare('UPDATE subject SET lookup = ? WHERE subject = ?')
    for (const [lookup, subject] of [
      ['-', a?.subject],
      [a?.lookup, b?.subject],
      [b?.lookup, a?.subject],
    ]) {
      give.run(lookup, subject)
    }
  }

  it.each<[string, (sqlite: Database.Database) => void, string]>([
    [
      'a changed event',
      sqlite => sqlite.exec("UPDATE event SET operator = 'nobody' WHERE seq = 700"),
      'S411 seq 700, hash',
    ],
    ['two swapped look-ups', swapLookups, 'S414 '],
  ])('%s', async (_what, work, said) => {
    const folder = unpack('2026-11')
    const file = join(folder, 'hall.db')
    forge(file, work)
    const before = readFileSync(file)
    const hall = await TestApplication.start({ folder })
    onTestFinished(() => hall.stop())
    const { readOnly } = await hall.client().system.info()
    expect(`${readOnly?.code} ${readOnly?.detail}`).toContain(said)
    const lead = hall.client('lead-1')
    for (const { id } of await lead.worklists.lists()) await lead.worklists.rows({ list: id })
    const asked = { by: 'number', kind: 'person', number: '440604199001010018', purpose: '核对' } as const
    expect(await answered(lead.subjects.trustRecord({ asked }))).toMatch(/^(ok|S414)$/)
    const cases = await hall.application.parts.store.db.selectFrom('case_row').select('case_id').execute()
    expect(cases.length).toBeGreaterThan(70)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

const answered = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    async error => (await faultOf(Promise.reject(error))).code,
  )
