import { constants, setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import type { Progress } from '../../desk/files/progress.ts'
import { TASKS, type TaskName } from '../../desk/files/tasks.ts'
import type { Work } from '../../desk/files/work.ts'
import { answer, answerCalls } from './calls.ts'
import type { FileThreadData } from './file-threads.ts'
import { givingWay } from './give-way.ts'

// Linux sets it for the thread, other systems for the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** ms; nobody sees faster changes. */
const TOLD_EVERY_MS = 100

const { setting, busy } = workerData as FileThreadData

answerCalls(async ({ task, input }) => {
  const run = (await TASKS[task as TaskName]()) as (input: unknown, work: Work) => Promise<unknown>
  return run(input, { setting, tell: teller(), write, giveWay: givingWay(busy) })
})

/** A copy: a stream goes on writing to its own. */
function write(bytes: Uint8Array): void {
  answer({ kind: 'piece', bytes: new Uint8Array(bytes) })
}

function teller(): (progress: Progress) => void {
  let last: Progress | undefined
  let at = 0
  return progress => {
    const now = performance.now()
    if (progress.phase === last?.phase && now - at < TOLD_EVERY_MS) return
    last = progress
    at = now
    answer({ kind: 'progress', progress })
  }
}
