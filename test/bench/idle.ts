import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Simulator } from '../../drivers/simulator/simulator.ts'
import { REAL_THINK_TIMES } from '../../drivers/simulator/think-times.ts'
import type { Figure } from './report.ts'

const READERS = 4

export async function idle(): Promise<Figure[]> {
  const simulators = await Promise.all(
    Array.from({ length: READERS }, () => Simulator.start({ sam: { think: REAL_THINK_TIMES } })),
  )
  const ports = simulators.map(simulator => String(simulator.tcpPort))
  const none = await measured([])
  const all = await measured(ports)
  await Promise.all(simulators.map(simulator => simulator.close()))
  const cpuEach = (all.cpuPercent - none.cpuPercent) / READERS
  return [
    {
      name: `CPU of each of ${READERS} readers polling an empty plate, of one core`,
      value: `${cpuEach.toFixed(2)} %`,
      ratio: cpuEach,
      limit: { kind: 'atMost', ratio: 1 },
    },
    {
      name: 'memory of each reader (heap and buffers after a collection)',
      value: `${((all.bytes - none.bytes) / READERS / 1024).toFixed(0)} KiB`,
    },
    { name: 'memory of the process without a reader', value: `${(none.bytes / 1024 / 1024).toFixed(1)} MiB` },
  ]
}

interface Cost {
  readonly cpuPercent: number
  readonly bytes: number
}

async function measured(ports: readonly string[]): Promise<Cost> {
  const child = spawn(process.execPath, ['--expose-gc', 'test/bench/idle-readers.ts', ...ports], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return JSON.parse(output) as Cost
}
