import { parentPort } from 'node:worker_threads'
import { storeFault } from '../../store/faults.ts'
import type { Answer, TaskCall } from './messages.ts'
import { portable } from './portable-error.ts'

/** In a thread: works on what its pool calls for, one call after the other. */
export function answerCalls(work: (call: TaskCall) => Promise<unknown>): void {
  if (!parentPort) throw new Error('a thread of a pool is no program of its own')
  parentPort.on('message', async (call: TaskCall) => {
    try {
      answer({ kind: 'done', output: await work(call) })
    } catch (error) {
      answer({ kind: 'failed', error: portable(storeFault(error)) })
    }
  })
}

export function answer(sent: Answer): void {
  parentPort?.postMessage(sent, sent.kind === 'piece' ? [sent.bytes.buffer] : [])
}
