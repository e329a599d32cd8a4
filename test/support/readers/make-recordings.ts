import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { finished, lineOf, spawnNode } from '../processes/processes.ts'
import { OUYANG, simulatedCard, WANG } from './cards.ts'

/** Remakes test/fixtures/recordings with `reader record`. Run it by hand when replays fail with R154. */
interface Story {
  readonly simulator: Simulator
  /** Resolves when `reader record` prints this event. */
  readonly seen: (event: string) => Promise<unknown>
}

const STORIES: Readonly<Record<string, (story: Story) => Promise<unknown>>> = {
  resident: async ({ simulator, seen }) => {
    await seen('reader-ready')
    const read = seen('card-read')
    simulator.place(simulatedCard(WANG))
    await read
    await sleep(500)
    await lifted(simulator, seen)
  },

  'resident-with-faults': async ({ simulator, seen }) => {
    simulator.fault({ kind: 'noise' })
    await seen('reader-ready')
    simulator.fault({ kind: 'lostFirstByte' })
    simulator.fault({ kind: 'extraLength' })
    await sleep(500)
    for (const kind of ['wrongChecksum', 'truncate', 'noise'] as const) simulator.fault({ kind, only: 'read' })
    const first = seen('card-read')
    simulator.place(simulatedCard(WANG))
    await first
    await lifted(simulator, seen)
    for (const kind of ['silence', 'deviceTimeout'] as const) simulator.fault({ kind, only: 'read' })
    const second = seen('card-read')
    simulator.place(simulatedCard(OUYANG))
    await second
    await lifted(simulator, seen)
  },

  'unplugged-while-reading': async ({ simulator, seen }) => {
    await seen('reader-ready')
    const present = seen('card-present')
    simulator.place(simulatedCard(WANG))
    await present
    // The read was sent; its answer comes next.
    await sleep(740)
    const lost = seen('reader-lost')
    await simulator.unplug()
    await lost
    const read = seen('card-read')
    await sleep(300)
    await simulator.replug()
    await read
  },
}

async function lifted(simulator: Simulator, seen: Story['seen']): Promise<void> {
  await sleep(300)
  const removed = seen('card-removed')
  simulator.lift()
  await removed
}

for (const [name, story] of Object.entries(STORIES)) {
  const simulator = await Simulator.start()
  const out = `test/fixtures/recordings/${name}.txt`
  const address = `127.0.0.1:${simulator.tcpPort}`
  const child = spawnNode('drivers/cli.ts', ['record', '--tcp', address, '--out', out, '--force'])
  const end = finished(child)
  await story({ simulator, seen: event => lineOf(child, new RegExp(`^${event}`, 'm')) })
  await sleep(200)
  child.kill('SIGINT')
  const { code } = await end
  await simulator.close()
  const text = await readFile(out, 'utf8')
  await writeFile(
    out,
    text.replace(/^# .*\n# .*$/m, '# 模拟读卡器与虚构证件 / a simulated reader with cards of nobody'),
  )
  console.log(`${out}: exit ${code}`)
}
