import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serialChannel } from '../../../drivers/channel/serial.ts'
import { tcpChannel } from '../../../drivers/channel/tcp.ts'
import { SimulatedScanner } from '../../../drivers/simulator/scanner.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { finished, lineOf, runNode, spawnNode } from '../../support/processes/processes.ts'
import { WatchedScanner } from '../../support/readers/watched-scanner.ts'

const CLI = 'drivers/cli.ts'
const RECEIPT = 'RQ1:CC-WJ-0101-20261121-0001'
const LICENCE = '名称：佛山市样例商贸有限公司 统一社会信用代码：91440604MA0000001X'

let folder: string
let simulated: SimulatedScanner
beforeEach(async () => {
  folder = temporaryFolder()
  simulated = await SimulatedScanner.start({ ptyPath: join(folder, 'scanner'), encoding: 'gb18030' })
})
/** socat needs a moment to connect a terminal just opened. */
async function isHeard(scanner = simulated): Promise<void> {
  while (!scanner.heard) await sleep(5)
}
afterEach(async () => {
  await simulated.close()
})

describe('a scanner on a real terminal', () => {
  let watched: WatchedScanner
  beforeEach(async () => {
    watched = new WatchedScanner(serialChannel({ path: join(folder, 'scanner'), baudRate: 9600 }))
    await watched.next('scanner-ready')
    await isHeard()
  })
  afterEach(() => watched.scanner.stop())

  it('codes come through a terminal, rare characters included', async () => {
    simulated.scan(RECEIPT)
    expect(await watched.nextText()).toBe(RECEIPT)
    simulated.scan('佛山市禅城区王𬭳样䶮本')
    expect(await watched.nextText()).toBe('佛山市禅城区王𬭳样䶮本')
  })

  it('a scanner unplugged in the middle of a code comes back without the half', async () => {
    simulated.send(Buffer.from('RQ1:CC-WJ'))
    await simulated.unplug()
    expect((await watched.next('scanner-lost')).error.code).toBe('R170')
    await simulated.replug()
    await watched.next('scanner-ready')
    await isHeard()
    simulated.scan(RECEIPT)
    expect(await watched.nextText()).toBe(RECEIPT)
  })

  it('a scanner unplugged while it is opened is noticed', async () => {
    await watched.scanner.stop()
    for (let round = 0; round < 3; round++) {
      const open = serialChannel({ path: join(folder, 'scanner'), baudRate: 9600 })
      const hasty = new WatchedScanner(open)
      const pulled = new Promise<void>(resolve => {
        hasty.scanner.subscribe(({ event }) => event === 'scanner-ready' && resolve(simulated.unplug()))
      })
      await hasty.next('scanner-lost')
      await hasty.scanner.stop()
      await pulled
      await simulated.replug()
    }
  })

  it('bytes of another device are dropped and reported, and codes are read afterwards', async () => {
    simulated.send(Buffer.from('AAAAAA9669000800009F0000000097', 'hex'))
    expect(await watched.next('scan-dropped')).toEqual({ event: 'scan-dropped', reason: 'noise', bytes: 15 })
    simulated.send(Buffer.alloc(10_000, 0xa5))
    expect(await watched.next('scan-dropped')).toMatchObject({ reason: 'tooLong' })
    await sleep(200)
    simulated.scan(RECEIPT)
    expect(await watched.nextText()).toBe(RECEIPT)
  })

  it('a stopped scanner frees its port', async () => {
    await watched.scanner.stop()
    const next = new WatchedScanner(serialChannel({ path: join(folder, 'scanner'), baudRate: 9600 }))
    await next.next('scanner-ready')
    await next.scanner.stop()
  })
})

it('a scanner without line ending is read over TCP, and a missing one is reported', async () => {
  const endless = await SimulatedScanner.start({ ending: '' })
  const open = tcpChannel({ host: '127.0.0.1', port: endless.tcpPort })
  const watched = new WatchedScanner(open)
  await watched.next('scanner-ready')
  await isHeard(endless)
  endless.scan('CODE 1')
  expect(await watched.nextText()).toBe('CODE 1')
  await watched.scanner.stop()
  await endless.close()

  const nobody = new WatchedScanner(open)
  expect((await nobody.next('scanner-unavailable')).error.code).toBe('R102')
  await nobody.scanner.stop()
})

describe('reader scan', () => {
  it('reader scan --json prints one object per event until it is interrupted', async () => {
    const child = spawnNode(CLI, ['scan', '--port', join(folder, 'scanner'), '--json', '--repeat', '10000'])
    const end = finished(child)
    await lineOf(child, /"event":"scanner-ready"/)
    await isHeard()
    simulated.scan(RECEIPT)
    await lineOf(child, /"event":"scan"/)
    simulated.scan(LICENCE)
    await lineOf(child, /91440604MA0000001X/)
    simulated.scan('440604199001010018')
    await lineOf(child, /residentId/)
    simulated.scan('440604199001010018')
    await lineOf(child, /scan-dropped/)
    await simulated.unplug()
    await lineOf(child, /scanner-lost/)
    child.kill('SIGINT')
    const { code, stdout, stderr } = await end
    expect([code, stderr]).toEqual([0, ''])
    const events = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    // It may report the missing port once more before it ends.
    const later = events.slice(6)
    expect(later.filter(event => event.event !== 'scanner-lost')).toEqual([])
    expect(events.slice(0, 6)).toMatchObject([
      { event: 'scanner-ready' },
      { event: 'scan', text: RECEIPT, typed: { kind: 'receipt', code: 'CC-WJ-0101-20261121-0001' } },
      {
        event: 'scan',
        text: LICENCE,
        encoding: 'gb18030',
        typed: { kind: 'uscc', code: '91440604MA0000001X', name: '佛山市样例商贸有限公司' },
      },
      { event: 'scan', typed: { kind: 'idNumber', number: { kind: 'residentId', facts: { sexCode: '1' } } } },
      { event: 'scan-dropped', reason: 'repeat', bytes: 18 },
      { event: 'scanner-lost', error: { code: 'R170' } },
    ])
    expect(JSON.stringify(events.slice(4))).not.toContain('440604')
  })

  it.each([
    ['no scanner named', []],
    ['an unknown ending', ['--tcp', '127.0.0.1:1', '--ending', 'tab']],
    ['an unknown encoding', ['--tcp', '127.0.0.1:1', '--encoding', 'big5']],
    ['a gap out of range', ['--tcp', '127.0.0.1:1', '--gap', '5']],
    ['a baud rate for a network scanner', ['--tcp', '127.0.0.1:1', '--baud', '9600']],
  ])('reader scan with %s → exit 2 with the usage', async (_what, args) => {
    const { code, stderr } = await runNode(CLI, ['scan', ...args])
    expect([code, stderr]).toEqual([2, expect.stringContaining('reader scan')])
  })
})

it('reader simulate-scanner scans the given texts', async () => {
  const child = spawnNode(CLI, ['simulate-scanner', '--ending', 'crlf'])
  const end = finished(child)
  const [, port] = await lineOf(child, /^tcp 127\.0\.0\.1:(\d+)$/m)
  child.stdin.write('scan too early\nnonsense\n')
  await lineOf(child, /nobody listens/)
  const watched = new WatchedScanner(tcpChannel({ host: '127.0.0.1', port: Number(port) }))
  await watched.next('scanner-ready')
  const scanned = async (text: string) => {
    child.stdin.write(`scan ${text}\n`)
    return (await lineOf(child, /scanned|nobody listens/))[0] === 'scanned'
  }
  while (!(await scanned('PING'))) await sleep(5)
  expect(await watched.nextText()).toBe('PING')
  child.stdin.write('scan 王𬭳 RQ1\nbytes 41 42 0D\n')
  expect([await watched.nextText(), await watched.nextText()]).toEqual(['王𬭳 RQ1', 'AB'])
  child.stdin.write('unplug\n')
  await watched.next('scanner-lost')
  child.stdin.write('replug\n')
  await watched.next('scanner-ready')
  await watched.scanner.stop()
  child.stdin.write('quit\n')
  const { code, stderr } = await end
  expect([code, stderr]).toEqual([0, expect.stringContaining('commands: scan TEXT')])
})
