import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, it } from 'vitest'
import { Simulator, type SimulatorOptions } from '../../../drivers/simulator/simulator.ts'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'
import type { ReaderSnapshotMessage } from '../../../electron/stations/devices/device-message.ts'
import { LocalDevices } from '../../../electron/stations/devices/local-devices.ts'
import { sharedFolder } from '../../support/files/temporary-folder.ts'
import { finished, lineOf, runNode, spawnNode } from '../../support/processes/processes.ts'
import { simulatedCard, WANG } from '../../support/readers/cards.ts'

const CLI = 'drivers/cli.ts'

// Mostly waiting, so run together.
const folder = sharedFolder()
const closers: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

let terminals = 0
const terminal = () => ({ pty: true, ptyPath: join(folder, `reader-${terminals++}`) })
const tcp = ({ tcpPort }: Simulator) => `127.0.0.1:${tcpPort}`

/** Ignores the first request of each kind; a card lies on it. */
async function lateReader(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const simulator = await Simulator.start({ wakesLate: true, sam: { think: FAST_THINK_TIMES }, ...options })
  closers.push(() => simulator.close())
  simulator.place(simulatedCard(WANG))
  return simulator
}

/** A serial server that swallows the first `questions` requests. */
async function deafFor(questions: number, { tcpPort }: Simulator): Promise<string> {
  let heard = 0
  const server = createServer(host => {
    const reader = connect(tcpPort, '127.0.0.1')
    host.on('data', bytes => {
      if (++heard > questions) reader.write(bytes)
    })
    reader.on('data', bytes => host.write(bytes))
    for (const [one, other] of [
      [host, reader],
      [reader, host],
    ] as const) {
      one.on('error', () => {}).on('close', () => other.destroy())
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => new Promise<void>(resolve => server.close(() => resolve())))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe.concurrent('reader read goes on within its time', () => {
  it('reader read on a network reader that wakes late reads the card', async ({ expect }) => {
    const { code, stdout } = await runNode(CLI, ['read', '--tcp', tcp(await lateReader()), '--timeout', '60', '--json'])
    expect([code, JSON.parse(stdout).name]).toEqual([0, WANG.name])
  })

  it('reader read on a serial reader that wakes late reads the card', async ({ expect }) => {
    const { ptyPath = '' } = await lateReader(terminal())
    const { code, stdout } = await runNode(CLI, ['read', '--port', ptyPath, '--timeout', '60', '--json'])
    expect([code, JSON.parse(stdout).name]).toEqual([0, WANG.name])
  })

  it('reader read reopens a silent reader, says so, and reads the card', async ({ expect }) => {
    const address = await deafFor(5, await lateReader({ wakesLate: false }))
    const { code, stdout, stderr } = await runNode(CLI, ['read', '--tcp', address, '--timeout', '60', '--json'])
    expect([code, JSON.parse(stdout).name]).toEqual([0, WANG.name])
    expect(stderr).toMatch(/^R110 /)
  })

  it('reader read goes on after the reader was unplugged and plugged in again', async ({ expect }) => {
    const simulator = await lateReader({ wakesLate: false })
    simulator.lift()
    const child = spawnNode(CLI, ['read', '--tcp', tcp(simulator), '--timeout', '60'])
    const end = finished(child)
    const told: string[] = []
    child.stderr.on('data', text => told.push(text))
    await expect.poll(() => simulator.opened).toBe(true)
    await simulator.unplug()
    await expect.poll(() => told.join('')).toMatch(/R106|R102/)
    await simulator.replug()
    simulator.place(simulatedCard(WANG))
    const { code, stdout } = await end
    expect([code, stdout]).toEqual([0, expect.stringContaining(WANG.idNumber)])
  })

  it('reader read reports at its time-out what kept it from reading', async ({ expect }) => {
    const address = await deafFor(1000, await lateReader())
    const { code, stdout, stderr } = await runNode(CLI, ['read', '--tcp', address, '--timeout', '8', '--json'])
    expect([code, stdout]).toEqual([5, ''])
    expect(stderr.trim().split('\n').at(-3)).toMatch(/^R110 /)
  })
})

describe.concurrent('reader doctor', () => {
  it.for(['network', 'serial port'])(
    'reader doctor finds a reader on a %s that wakes late, with its number',
    async (where, { expect }) => {
      const simulator = await lateReader(terminal())
      const named = where === 'network' ? ['--tcp', tcp(simulator)] : ['--port', simulator.ptyPath ?? '']
      const { code, stdout } = await runNode(CLI, ['doctor', ...named, '--json'])
      expect(code).toBe(0)
      expect(JSON.parse(stdout).checks).toMatchObject([{ kind: 'reader', samId: expect.stringMatching(/^05\.03-/) }])
    },
  )

  it('reader doctor asks a named reader for some seconds before it is silent', async ({ expect }) => {
    const address = await deafFor(3, await lateReader({ wakesLate: false }))
    expect((await runNode(CLI, ['doctor', '--tcp', address])).code).toBe(0)
  })
})

it.concurrent('reader record goes on with a reader that wakes late', async ({ expect }) => {
  const out = join(folder, 'late.txt')
  const child = spawnNode(CLI, ['record', '--tcp', tcp(await lateReader()), '--out', out, '--mask'])
  const end = finished(child)
  await lineOf(child, /card-read/)
  child.kill('SIGINT')
  expect((await end).code).toBe(0)
})

it.concurrent('the application started beside a reader that wakes late reads the card', async ({ expect }) => {
  const devices = await LocalDevices.start(`tcp:${tcp(await lateReader())}`)
  closers.push(() => devices.stop())
  const { promise, resolve } = Promise.withResolvers<ReaderSnapshotMessage>()
  devices.subscribe(snapshot => {
    if (snapshot.card.kind === 'read') resolve(snapshot)
  })
  expect((await promise).card).toMatchObject({ card: { name: WANG.name } })
})
