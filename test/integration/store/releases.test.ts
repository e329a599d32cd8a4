import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { verifyChain } from '../../../electron/store/chain.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { TestApplication } from '../../support/application.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const RELEASES = join(import.meta.dirname, '../../fixtures/releases')

/** What stood in the folder when that release wrote it. */
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

it('every release that has a folder here is tested', () => {
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

  it('shows every case in the application, with its history and its why', async () => {
    const hall = await TestApplication.start({}, unpack(release))
    onTestFinished(() => hall.stop())
    const clerk = hall.httpClient()
    const cases = await hall.application.parts.store.db.selectFrom('case_row').select('case_id').execute()
    for (const { case_id: caseId } of cases) {
      expect((await clerk.cases.get({ caseId })).caseId).toBe(caseId)
      expect((await clerk.cases.history({ caseId })).length).toBeGreaterThan(0)
      expect((await clerk.cases.why({ caseId })).plain.headline.zh).not.toBe('')
    }
    expect(cases).toHaveLength(written.cases)
  })
})
