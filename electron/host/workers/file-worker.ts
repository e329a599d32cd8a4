import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Progress } from '../../desk/files/progress.ts'
import { TASKS } from '../../desk/files/tasks.ts'
import type { Work } from '../../desk/files/work.ts'
import { storeFault } from '../../store/faults.ts'
import { givingWay } from './give-way.ts'
import type { Answer, TaskCall, ThreadData } from './messages.ts'
import { portable } from './portable-error.ts'

const port = parentPort
if (!port) throw new Error('file-worker is no program of its own')

// Linux sets it for the thread, other systems for the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** ms; nobody sees faster changes. */
const TOLD_EVERY_MS = 100

const { setting, busy } = workerData as ThreadData

port.on('message', async ({ task, input }: TaskCall) => {
  try {
    // WorkerPool.run has checked that input and task fit.
    const run = (await TASKS[task]()) as (input: unknown, work: Work) => Promise<unknown>
    answer({ kind: 'done', output: await run(input, { setting, tell: teller(), write, giveWay: givingWay(busy) }) })
  } catch (error) {
    answer({ kind: 'failed', error: portable(storeFault(error)) })
  }
})

function answer(sent: Answer): void {
  port?.postMessage(sent, sent.kind === 'piece' ? [sent.bytes.buffer] : [])
}

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
