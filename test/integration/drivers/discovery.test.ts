import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWhenFree } from '../../../drivers/channel/open-within.ts'
import { serialChannel } from '../../../drivers/channel/serial.ts'
import { tcpChannel } from '../../../drivers/channel/tcp.ts'
import { nodeHints, systemHints } from '../../../drivers/discovery/hints.ts'
import { probe } from '../../../drivers/discovery/probe.ts'
import { serialWays } from '../../../drivers/discovery/ways.ts'
import { openPty } from '../../../drivers/simulator/pty.ts'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { runNode } from '../../support/processes/processes.ts'
import { hex } from '../../support/readers/hex.ts'
import { serveTalker, TALKERS } from '../../support/readers/talkers.ts'

const reader = (...args: string[]) => runNode('drivers/cli.ts', args)
/** GetSAMStatus, the only request for an unknown device. */
const STATUS_REQUEST = hex('AAAAAA9669000311FFED')

/** Devices answer at once here; the terminal waits for socat. */
const QUICK = { firstWayAttempts: 1, freeMs: 60_000, sam: { timeoutScale: 0.3 } }

let folder: string
const endings: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  folder = temporaryFolder()
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

async function talkerOnTerminal(name: keyof typeof TALKERS) {
  const server = await serveTalker(TALKERS[name])
  endings.push(server.close)
  const pty = await openPty(join(folder, name), server.port)
  endings.push(pty.close)
  return { path: pty.path, server }
}

async function simulator() {
  const running = await Simulator.start({ pty: true, ptyPath: join(folder, 'reader') })
  endings.push(() => running.close())
  return running
}

describe('on a real terminal, a probe', () => {
  it.each([
    ['modem', 'atModem'],
    ['gps', 'nmea'],
    ['scanner', 'text'],
    ['loopBack', 'echo'],
    ['gibberish', 'binary'],
  ] as const)('tells a %s from a reader', async (name, talk) => {
    const { path } = await talkerOnTerminal(name)
    expect(await probe(serialWays(path), QUICK)).toMatchObject({ kind: 'notAReader', talk, error: { code: 'R114' } })
  })

  it('a probe sends a silent device only the status request', async () => {
    const { path, server } = await talkerOnTerminal('silent')
    const result = await probe(serialWays(path), QUICK)
    expect(result).toMatchObject({ kind: 'silent', error: { code: 'R110' } })
    const heard = server.heard()
    expect(heard.length % STATUS_REQUEST.length).toBe(0)
    for (let at = 0; at < heard.length; at += STATUS_REQUEST.length) {
      expect(new Uint8Array(heard.subarray(at, at + STATUS_REQUEST.length))).toEqual(STATUS_REQUEST)
    }
    expect(heard.length).toBeGreaterThan(0)
  })

  it('a probe finds a reader and releases it for the next program', async () => {
    await simulator()
    const path = join(folder, 'reader')
    expect(await probe(serialWays(path))).toMatchObject({ kind: 'reader', way: '115200', samId: expect.any(String) })
    const channel = await openWhenFree(60_000, 60_000, serialChannel({ path, baudRate: 115_200 }))
    await channel.close()
  })

  it('a probe leaves a port that another program holds alone', async () => {
    await simulator()
    const path = join(folder, 'reader')
    const other = await serialChannel({ path, baudRate: 115_200 })()
    endings.push(() => other.close())
    expect(await probe(serialWays(path))).toMatchObject({ kind: 'failed', error: { code: 'R103' } })
  })
})

describe('over TCP, a probe', () => {
  it('a probe over TCP recognises a modem behind a serial server', async () => {
    const server = await serveTalker(TALKERS.modem)
    endings.push(server.close)
    const ways = [{ name: 'tcp', open: tcpChannel({ host: '127.0.0.1', port: server.port }) }]
    expect(await probe(ways)).toMatchObject({ kind: 'notAReader', talk: 'atModem' })
  })
})

describe('nodes in a folder', () => {
  it('device nodes that come, go or are renamed give hints; other files and writing do not', async () => {
    let hints = 0
    await writeFile(join(folder, 'ttyUSB7'), '')
    const end = await nodeHints(folder)(() => void hints++)
    endings.push(async () => end())
    for (let times = 0; times < 5; times++) await writeFile(join(folder, 'ttyUSB7'), 'to the reader')
    await writeFile(join(folder, 'tty7'), '')
    await writeFile(join(folder, 'notes'), '')
    await sleep(100)
    expect(hints).toBe(0)
    await writeFile(join(folder, 'hidraw0'), '')
    await expect.poll(() => hints).toBe(1)
    await rename(join(folder, 'notes'), join(folder, 'ttyACM0'))
    await rm(join(folder, 'ttyUSB7'))
    await expect.poll(() => hints).toBe(3)
  })

  it('a folder that cannot be watched, or a system without USB, gives no hints', async () => {
    const end = await nodeHints(join(folder, 'none'))(() => {})
    end()
    for (const watch of systemHints()) (await watch(() => {}))()
  })
})

describe('reader doctor', () => {
  it('reader doctor on a named reader → exit 0', async () => {
    await simulator()
    const { code, stdout, stderr } = await reader('doctor', '--port', join(folder, 'reader'))
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('05.03-20210101-0001234567-1234567890')
    expect(stdout).toMatch(/time per exchange: [\d.]+ ms/)
  })

  it('reader doctor --json prints one object, over TCP too', async () => {
    const running = await simulator()
    const { code, stdout } = await reader('doctor', '--tcp', `127.0.0.1:${running.tcpPort}`, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      system: { platform: process.platform },
      libraries: expect.arrayContaining([{ name: 'serialport', required: true, loads: true }]),
      table: { builtIn: true },
      devices: expect.any(Array),
      checks: [{ kind: 'reader', status: { sw3: '90', name: 'ok' }, counters: { exchanges: 6 } }],
    })
  })

  it('reader doctor on another device → exit 5, and prints none of its bytes', async () => {
    const { path } = await talkerOnTerminal('scanner')
    const { code, stdout } = await reader('doctor', '--port', path)
    expect(code).toBe(5)
    expect(stdout).toContain('R114')
    expect(stdout).not.toContain('690123')
  })

  it('reader doctor on a broken reader → exit 5', async () => {
    const running = await simulator()
    running.breakSam(0x60)
    const { code, stdout } = await reader('doctor', '--port', join(folder, 'reader'))
    expect([code, stdout]).toEqual([5, expect.stringContaining('R120')])
  })

  it('reader doctor without a reader → exit 3, and does not print the home folder', async () => {
    const home = { HOME: folder }
    const { code, stdout } = await runNode('drivers/cli.ts', ['doctor', '--port', join(folder, 'none')], { env: home })
    expect([code, stdout]).toEqual([3, expect.stringContaining('R101')])
    expect(stdout).not.toContain(folder)
    expect(stdout).toContain('~/none')
  })

  it('reader doctor does not open a denied port → exit 5', async () => {
    const { stdout, code } = await reader('doctor', '--port', '/dev/rfcomm99')
    expect([code, stdout]).toEqual([5, expect.stringContaining('R117')])
  })

  it('reader doctor --udev prints rules; a wrong table is R152', async () => {
    const rules = await reader('doctor', '--udev')
    expect([rules.code, rules.stdout]).toEqual([0, expect.stringContaining('ATTR{idProduct}=="c35a"')])
    await writeFile(join(folder, 'table.json'), '{"schemaVersion":99}')
    const refused = await reader('doctor', '--udev', '--table', join(folder, 'table.json'))
    expect([refused.code, refused.stdout, refused.stderr.slice(0, 4)]).toEqual([2, '', 'R152'])
  })

  it('reader doctor with two readers → exit 2', async () => {
    expect((await reader('doctor', '--tcp', '127.0.0.1:1', '--port', '/dev/x')).code).toBe(2)
  })
})
