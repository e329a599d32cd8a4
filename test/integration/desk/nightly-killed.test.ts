import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import { projectionDigest, rebuildProjections } from '../../../electron/store/rebuild.ts'
import { sharedFolder } from '../../support/files/temporary-folder.ts'
import { FILLED_RULES, fillHall } from '../../support/halls/filled-hall.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { finished, lineOf, spawnNode } from '../../support/processes/processes.ts'

const DUE = 1500
const KILLS = 5
const RUN = 'test/support/processes/nightly-run.ts'
/** The first day makes materials late, the second ends grace. */
const DAYS = ['2026-05-12', '2026-05-15'] as const

const root = sharedFolder()
const folders = { killed: join(root, 'killed'), calm: join(root, 'calm') }
let ids: CaseId[]
beforeAll(async () => {
  const hall = await TestHall.open({ folder: folders.killed, rules: FILLED_RULES })
  ids = await fillHall(hall, [{ cases: DUE, owed: 1, acceptedOn: '2026-04-30' }])
  await hall.close()
  await cp(folders.killed, folders.calm, { recursive: true })
})

it('killed again and again, then finished: the chain verifies, each late material is noted once, the result equals an undisturbed run', async () => {
  for (const day of DAYS) {
    const began = performance.now()
    const calm = await finished(spawnNode(RUN, [folders.calm, day]))
    const whole = performance.now() - began
    expect(calm).toMatchObject({ code: 0, stdout: expect.stringContaining(' 0\n') })
    for (let kill = 0; kill < KILLS; kill++) await killedWhile(day, (whole / 2) * Math.random())
    const { stdout } = await finished(spawnNode(RUN, [folders.killed, day]))
    expect(stdout).toMatch(/done \d+ 0\n/)
  }

  const [killed, calm] = [await opened(folders.killed), await opened(folders.calm)]
  for (const hall of [killed, calm]) {
    expect(await verifyChain(hall.store.db, hall.store.keys)).toMatchObject({ intact: true })
  }
  for (const id of ids) {
    const history = await killed.store.cases.history(killed.store.db, id)
    const types = history.map(({ event }) => event.type).slice(-5)
    expect(types).toEqual(['OverdueNoted', 'ClockStopped', 'ObligationLapsed', 'BreachRecorded', 'ClockResumed'])
  }
  const digest = await projectionDigest(calm.store.db)
  expect(await projectionDigest(killed.store.db)).toBe(digest)
  expect((await rebuildProjections(killed.store.db, killed.store.cases)).after).toBe(digest)
  await killed.close()
  await calm.close()
}, 1_800_000)

/** Killed during the job, or just after it. */
async function killedWhile(day: string, afterMs: number): Promise<void> {
  const child = spawnNode(RUN, [folders.killed, day])
  const end = finished(child)
  await lineOf(child, /begins/)
  await new Promise(resolve => setTimeout(resolve, afterMs))
  child.kill('SIGKILL')
  await end
}

function opened(folder: string): Promise<TestHall> {
  return TestHall.open({ folder, rules: FILLED_RULES })
}
