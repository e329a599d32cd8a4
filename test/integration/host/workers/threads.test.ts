import { execFileSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../../electron/base/local-date.ts'
import { configSchema } from '../../../../electron/config/schema.ts'
import type { Follower } from '../../../../electron/desk/files/file-workers.ts'
import { WORKER_OPTIONS, type WorkerOptions } from '../../../../electron/desk/files/options.ts'
import type { Progress } from '../../../../electron/desk/files/progress.ts'
import { workerSetting } from '../../../../electron/desk/files/setting.ts'
import { FileThreads } from '../../../../electron/host/workers/file-threads.ts'
import { temporaryFolder } from '../../../support/files/temporary-folder.ts'
import { codeOf } from '../../../support/halls/hall.ts'

const UNRULY = join(import.meta.dirname, '../../../support/processes/unruly-thread.ts')

let workers: FileThreads
afterEach(() => workers.close())

function start(options: Partial<WorkerOptions> = {}, folder = temporaryFolder()): void {
  workers = new FileThreads(
    workerSetting(folder, configSchema.parse({})),
    { ...WORKER_OPTIONS, ...options },
    { entry: UNRULY },
  )
}

const ask = (what: string, follower: Follower = {}) =>
  workers.run('readNotice', { bytes: new Uint8Array(), today: what as LocalDate }, follower)

describe('a failing thread ends with a code, and the next task works', () => {
  it.each([
    ['ends itself', 'exit', 'A533'],
    ['breaks', 'throw', 'A533'],
    ['needs more memory than it may', 'memory', 'A532'],
    ['does not end', 'hang', 'A531'],
  ])('%s', async (_what, task, code) => {
    start({ memoryMiB: 64, seconds: task === 'hang' ? 1 : 120 })
    expect(await codeOf(ask(task))).toBe(code)
    expect((await ask('fine')).output).toMatchObject({ code: 'A512' })
  })
})

describe('a task', () => {
  it('is cancelled at once, even in a busy loop', async () => {
    start()
    const cancel = new AbortController()
    const done = codeOf(ask('hang', { signal: cancel.signal }))
    cancel.abort()
    expect(await done).toBe('A534')
    expect((await ask('fine')).output).toMatchObject({ code: 'A512' })
  })

  it('cancelled before its start does not start', async () => {
    start()
    expect(await codeOf(ask('hang', { signal: AbortSignal.abort() }))).toBe('A534')
  })

  it('reports that it waits, then its progress', async () => {
    start()
    const told: Progress[] = []
    await ask('progress', { onProgress: progress => told.push(progress) })
    expect(told.map(({ phase, done }) => `${phase} ${done}`)).toEqual([
      'waiting 0',
      'reading 1',
      'reading 2',
      'reading 3',
    ])
  })

  it('waits for its turn and starts when another ends; one too many is refused', async () => {
    start({ together: 1, waiting: 1 })
    const cancel = new AbortController()
    const first = codeOf(ask('hang', { signal: cancel.signal }))
    const second = ask('fine')
    expect(await codeOf(ask('fine'))).toBe('A536')
    cancel.abort()
    expect(await first).toBe('A534')
    expect((await second).output).toMatchObject({ code: 'A512' })
  })

  it.skipIf(process.platform === 'win32')('keeps its turn until its thread is gone', async () => {
    const folder = temporaryFolder()
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    start({ together: 1, waiting: 1 }, folder)
    await ask('fine')
    const cancel = new AbortController()
    let reads = () => {}
    const reading = new Promise<void>(resolve => {
      reads = resolve
    })
    const onProgress = ({ phase }: Progress) => phase === 'reading' && reads()
    const first = codeOf(ask('pipe', { signal: cancel.signal, onProgress }))
    await reading
    await setTimeout(50)
    cancel.abort()
    expect(await first).toBe('A534')
    let isDone = false
    const second = ask('fine').then(() => {
      isDone = true
    })
    await setTimeout(1500)
    const early = isDone
    closeSync(openSync(pipe, 'r+'))
    await second
    expect(early).toBe(false)
  })

  it('that waits can be cancelled, and the next moves up', async () => {
    start({ together: 1, waiting: 1 })
    const [running, waiting] = [new AbortController(), new AbortController()]
    const first = codeOf(ask('hang', { signal: running.signal }))
    const second = codeOf(ask('fine', { signal: waiting.signal }))
    waiting.abort()
    expect(await second).toBe('A534')
    const third = ask('fine')
    running.abort()
    expect([await first, (await third).output]).toMatchObject(['A534', { code: 'A512' }])
  })

  it('that runs while the application closes is ended', async () => {
    start()
    const done = codeOf(ask('hang'))
    await workers.close()
    expect(await done).toBe('A534')
    expect(await codeOf(ask('fine'))).toBe('A534')
  })
})
