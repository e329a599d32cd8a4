import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

/** Misbehaves as the file beside the database says, else answers as it should. `die N`: that many threads die. */
const plan = `${workerData}.plan`
const [what = '', times = '0'] = existsSync(plan) ? readFileSync(plan, 'utf8').split(' ') : []

if (what === 'die' && Number(times) > 0) {
  parentPort?.on('message', () => {
    writeFileSync(plan, `die ${Number(times) - 1}`)
    process.exit(7)
  })
} else if (what === 'hang') {
  parentPort?.on('message', () => {
    rmSync(plan)
    for (;;);
  })
} else {
  await import('../../../electron/host/workers/query-worker.ts')
}
