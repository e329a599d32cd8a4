import { randomUUID } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkCharacter } from '../../../drivers/number/id-number.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import { verifyChain } from '../../../electron/store/chain.ts'
import type { Flush } from '../../../electron/store/durable-log.ts'
import { item } from '../../support/cases/case-builder.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { codeOf, TestHall } from '../../support/halls/hall.ts'
import { checkOftenAsync } from '../../support/properties/check-often.ts'

const PREPARED = 8

/** A flush reaches the disk only when let through. */
class SlowDisk {
  log: Buffer | undefined
  readonly #path: string
  readonly #waiting: (() => void)[] = []

  constructor(folder: string) {
    this.#path = join(folder, 'hall.db-wal')
  }

  readonly flush: Flush = () => {
    const log = readFileSync(this.#path)
    return new Promise(resolve => {
      this.#waiting.push(() => {
        this.log = log
        resolve()
      })
    })
  }

  get busy(): boolean {
    return this.#waiting.length > 0
  }

  letThrough(): void {
    this.#waiting.shift()?.()
  }
}

const settled = () => new Promise(resolve => setTimeout(resolve, 2))

let folder: string
let disk: SlowDisk
let hall: TestHall
let ready: readonly CaseId[]

beforeEach(() => started())
afterEach(() => stopped())

async function started(): Promise<void> {
  folder = temporaryFolder()
  const quick = await TestHall.open({ folder })
  const ids: CaseId[] = []
  for (let place = 0; place < PREPARED; place++) {
    const first17 = `44060419900101${String(place).padStart(3, '0')}`
    const id = await quick.prepare(['days'], item(), { name: '样本', idNumber: first17 + checkCharacter(first17) })
    await quick.promise(id)
    ids.push(id)
  }
  ready = ids
  await quick.close()
  disk = new SlowDisk(folder)
  hall = await TestHall.open({ folder, hooks: { flush: disk.flush } })
}

async function stopped(): Promise<void> {
  const closed = hall.close()
  while (disk.busy) {
    disk.letThrough()
    await settled()
  }
  await closed
}

const OPEN: CaseCommand = { type: 'open', item: item(), station: 'station-1', window: '3' }

/** With the whole told file, which may reach the disk at any time. */
async function afterPowerCut(): Promise<TestHall> {
  const copy = temporaryFolder()
  for (const name of ['hall.db', 'hall.key', 'told.jsonl']) copyFileSync(join(folder, name), join(copy, name))
  if (disk.log) writeFileSync(join(copy, 'hall.db-wal'), disk.log)
  return TestHall.open({ folder: copy })
}

async function commandsIn({ store }: TestHall): Promise<ReadonlySet<string>> {
  const rows = await store.db.selectFrom('event').select('command').execute()
  return new Set(rows.map(({ command }) => command))
}

type Move = 'accept' | 'open' | 'refused' | 'disk'
const moves = fc.array(fc.constantFrom<Move[]>('accept', 'accept', 'open', 'refused', 'disk', 'disk'), {
  minLength: 3,
  maxLength: 14,
})

it('after any power cut answered steps are complete, and citizens were told of nothing that is missing', async () => {
  await checkOftenAsync(
    { answered: 40, 'not answered yet': 20, 'refused while others wait': 5, 'several in one flush': 5 },
    met =>
      fc.asyncProperty(moves, async played => {
        await stopped()
        await started()
        const answered = new Set<string>()
        const made: string[] = []
        let next = 0
        for (const move of played) {
          if (move === 'disk') {
            const before = answered.size
            disk.letThrough()
            await settled()
            if (answered.size > before + 1) met('several in one flush')
            continue
          }
          const commandId = randomUUID()
          const caseId = move === 'open' ? (randomUUID() as CaseId) : ready[next++ % PREPARED]
          if (!caseId) throw new Error('no case')
          const command: CaseCommand =
            move === 'open' ? OPEN : move === 'accept' ? { type: 'acceptOwing' } : { type: 'acceptFull' }
          const run = hall.desk.run(caseId, [command], hall.caller(undefined, commandId))
          if (move === 'refused') {
            expect(await codeOf(run)).not.toBe('ok')
            if (disk.busy) met('refused while others wait')
            continue
          }
          made.push(commandId)
          run.then(
            () => answered.add(commandId),
            () => {},
          )
          await settled()
        }
        const rest = await afterPowerCut()
        expect(rest.store.readOnly).toBeUndefined()
        expect(await verifyChain(rest.store.db, rest.store.keys)).toMatchObject({ intact: true })
        const there = await commandsIn(rest)
        expect([...answered].filter(command => !there.has(command))).toEqual([])
        met('answered', answered.size)
        met('not answered yet', made.length - answered.size)
        await rest.remove()
      }),
    { numRuns: 25 },
  )
})

describe('while the disk is busy', () => {
  it('other steps are carried out, and answered together after the next flush', async () => {
    const answered: number[] = []
    const runs = ready
      .slice(0, 3)
      .map((id, place) => hall.run(id, { type: 'acceptOwing' }).then(() => answered.push(place)))
    await settled()
    disk.letThrough()
    await settled()
    expect(answered).toEqual([0])
    disk.letThrough()
    await Promise.all(runs)
    expect(answered).toEqual([0, 1, 2])
    expect(disk.busy).toBe(false)
  })

  it('the next step of a case builds on an unflushed one; neither is answered before the flush', async () => {
    const [id] = ready
    if (!id) throw new Error('no case')
    const accepted = hall.run(id, { type: 'acceptOwing' })
    await settled()
    const assigned = hall.run(id, { type: 'assign', operator: 'clerk-2', window: '4' })
    disk.letThrough()
    const { state } = await accepted
    await settled()
    disk.letThrough()
    expect((await assigned).state.version).toBe(state.version + 1)
  })

  it('nothing read meanwhile is answered', async () => {
    const [id] = ready
    if (!id) throw new Error('no case')
    const run = hall.run(id, { type: 'acceptOwing' })
    await settled()
    expect((await hall.desk.load(id)).state.status).toBe('accepted')
    let told = false
    const telling = hall.store.answerable().then(() => {
      told = true
    })
    await settled()
    expect(told).toBe(false)
    disk.letThrough()
    await Promise.all([run, telling])
  })
})

it('the night goes on while a step is flushed; it ends, and watchers hear of the step, once it is on the disk', async () => {
  for (const [place, id] of ready.entries()) {
    // The rest was told what is missing, so that nothing counts as accepted by itself.
    const done = hall.run(id, { type: place < 2 ? 'acceptOwing' : 'giveOneTimeNotice' })
    await settled()
    disk.letThrough()
    await done
  }
  hall.setDay('2026-05-12')
  const [heard, ended]: [CaseId[], unknown[]] = [[], []]
  hall.desk.changes.subscribe(({ caseId }) => heard.push(caseId))
  const night = hall.passDays().then(passed => ended.push(passed))
  await vi.waitUntil(() => disk.busy)
  await settled()
  expect([heard, ended]).toEqual([[], []])
  expect((await hall.desk.load(ready[0] as CaseId)).state.owed[0]?.lateness).toBeDefined()
  while (ended.length === 0) {
    disk.letThrough()
    await settled()
  }
  await night
  expect(heard).toEqual(ready.slice(0, 2))
  expect(ended).toEqual([{ cases: 2, changed: 2, failed: [] }])
})

it('steps in bulk share one flush', async () => {
  const { result, onDisk } = await hall.store.inBulk(async () => {
    const states = []
    for (const id of ready.slice(0, 3)) states.push((await hall.run(id, { type: 'acceptOwing' })).state.status)
    return states
  })
  expect(result).toEqual(['accepted', 'accepted', 'accepted'])
  let there = false
  const told = onDisk.then(() => {
    there = true
  })
  await settled()
  expect([there, disk.busy]).toEqual([false, true])
  disk.letThrough()
  await told
  expect(disk.busy).toBe(false)
  expect((await commandsIn(await afterPowerCut())).size).toBeGreaterThan(3)
})

it('a failed flush fails all waiting steps and ends writing; repeated after a restart, each happens once', async () => {
  await stopped()
  let broken = false
  hall = await TestHall.open({
    folder,
    hooks: {
      flush: async () => {
        if (broken) throw Object.assign(new Error('fdatasync'), { code: 'EIO' })
      },
    },
  })
  const [first, second, third] = ready
  if (!first || !second || !third) throw new Error('no case')
  await hall.run(first, { type: 'acceptOwing' })
  broken = true
  const caller = { ...hall.caller(), digest: 'd' }
  const again = () => hall.desk.run(second, [{ type: 'acceptOwing' }], caller)
  expect(await Promise.all([codeOf(again()), codeOf(hall.run(third, { type: 'acceptOwing' }))])).toEqual([
    'S426',
    'S426',
  ])
  expect([hall.store.readOnly?.code, await codeOf(hall.store.answerable())]).toEqual(['S426', 'S426'])
  expect(await codeOf(hall.run(third, { type: 'acceptOwing' }))).toBe('S426')
  await hall.close()
  hall = await TestHall.open({ folder })
  const { state } = await again()
  expect(state.status).toBe('accepted')
  const accepted = hall.store.db.selectFrom('event').select('seq').where('type', '=', 'Accepted')
  expect(await accepted.where('stream', '=', second).execute()).toHaveLength(1)
  expect(await verifyChain(hall.store.db, hall.store.keys)).toMatchObject({ intact: true })
})
