import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

/** Misbehaves as the given `today` says. */
parentPort?.on('message', ({ input }: { input: { today: string } }) => {
  switch (input.today) {
    case 'exit':
      process.exit(7)
      break
    case 'throw':
      throw new Error('nobody caught this')
    case 'memory': {
      const held: number[][] = []
      for (;;) held.push(Array.from({ length: 1000 }, Math.random))
    }
    case 'pipe':
      parentPort?.postMessage({ kind: 'progress', progress: { phase: 'reading', done: 1, all: 1 } })
      // Not even terminating the thread ends this, until somebody writes.
      closeSync(openSync(join(workerData.setting.dataFolder, 'pipe'), 'r'))
      break
    case 'hang':
      for (;;);
    case 'progress':
      for (const done of [1, 2, 3]) {
        parentPort?.postMessage({ kind: 'progress', progress: { phase: 'reading', done, all: 3 } })
      }
  }
  parentPort?.postMessage({ kind: 'done', output: { ok: false, code: 'A512', problems: [] } })
})
