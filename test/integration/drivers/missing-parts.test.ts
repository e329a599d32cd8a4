import { chmodSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { HallProcess } from '../../support/halls/hall-process.ts'
import { finished, lineOf, runNode, spawnNode } from '../../support/processes/processes.ts'
import { type PartState, partsIn } from '../../support/processes/stand-in-parts.ts'
import { standInPrograms } from '../../support/processes/stand-in-programs.ts'

const CLI = 'drivers/cli.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

/** One CH340, as udev's database has it. */
const UDEVADM = `cat <<'END'
P: /devices/pci0000:00/usb1/1-1/1-1:1.0/ttyUSB0/tty/ttyUSB0
N: ttyUSB0
E: DEVNAME=/dev/ttyUSB0
E: ID_VENDOR_ID=1a86
E: ID_MODEL_ID=7523

END`

/** A machine with and one without each part. PATH holds only what is given. */
function machine(parts: PartState, udevadm: string | undefined): Record<string, string> {
  const programs = standInPrograms(folder, udevadm === undefined ? {} : { udevadm: udevadm, cat: 'exec /bin/cat "$@"' })
  return { ...partsIn(parts), PATH: programs.split(':')[0] ?? '' }
}

const BARE = () => machine('missing', undefined)
const NOTHING_PLUGGED_IN = () => machine('empty', 'exit 0')
const ONE_PORT = () => machine('empty', UDEVADM)
/** udevadm exists but is not executable. */
const REFUSED = () => {
  const env = machine('empty', '')
  chmodSync(join(folder, 'programs/udevadm'), 0o644)
  return env
}
const ONE_PORT_ON_A_BARE_MACHINE = () => machine('missing', UDEVADM)

const codes = (stderr: string) => [...stderr.matchAll(/^R\d{3}/gm)].map(([code]) => code)

describe('reader list', () => {
  const list = async (env: Record<string, string>, ...args: string[]) => {
    const { code, stdout, stderr } = await runNode(CLI, ['list', '--json', ...args], { env })
    return { code, paths: JSON.parse(stdout).map(({ path }: { path: string }) => path), codes: codes(stderr), stderr }
  }

  it('reader list names each missing part on a bare machine → exit 3', async () => {
    const { stderr, ...told } = await list(BARE())
    expect(told).toEqual({ code: 3, paths: [], codes: ['R107', 'R109', 'R109'] })
    for (const part of ['udevadm', 'libusb-1.0.so.0', 'usb']) expect(stderr).toContain(`(${part})`)
  })

  it('reader list lists what it can on a bare machine → exit 0', async () => {
    const { stderr: _, ...told } = await list(ONE_PORT_ON_A_BARE_MACHINE())
    expect(told).toEqual({ code: 0, paths: ['/dev/ttyUSB0'], codes: ['R109', 'R109'] })
  })

  it('reader list does not mention parts that are present', async () => {
    expect(await list(NOTHING_PLUGGED_IN())).toMatchObject({ code: 3, paths: [], stderr: '' })
    expect(await list(ONE_PORT())).toMatchObject({ code: 0, paths: ['/dev/ttyUSB0'], stderr: '' })
  })

  it('reader list fails when only the list of serial ports fails → exit 5', async () => {
    expect(await list(REFUSED())).toMatchObject({ code: 5, paths: [], codes: ['R108'] })
  })

  it.each([
    ['a bare machine', BARE, 3, ['R152', 'R107', 'R109', 'R109']],
    ['a machine with a port', ONE_PORT, 0, ['R152']],
  ])('a table with a mistake is reported by %s, and the built-in one used', async (_, env, code, told) => {
    await writeFile(join(folder, 'table.json'), '{}')
    expect(await list(env(), '--table', join(folder, 'table.json'))).toMatchObject({ code, codes: told })
  })
})

describe('reader doctor', () => {
  it('reader doctor names each missing part on a bare machine → exit 3', async () => {
    const { code, stdout } = await runNode(CLI, ['doctor'], { env: BARE() })
    expect(code).toBe(3)
    for (const told of ['udevadm: 缺少 / missing', 'R107', 'R109', 'libusb-1.0.so.0', 'koffi: 不可用']) {
      expect(stdout).toContain(told)
    }
  })

  it('reader doctor examines a named reader on a bare machine → exit 0', async () => {
    const simulator = await Simulator.start()
    const named = ['doctor', '--tcp', `127.0.0.1:${simulator.tcpPort}`]
    const { code, stdout } = await runNode(CLI, named, { env: BARE() })
    await simulator.close()
    expect(code).toBe(0)
    for (const told of ['udevadm: 缺少 / missing', 'R107', '阅读器正常']) expect(stdout).toContain(told)
  })

  it('reader doctor lists the parts that are present', async () => {
    const { code, stdout } = await runNode(CLI, ['doctor'], { env: NOTHING_PLUGGED_IN() })
    expect([code, codes(stdout)]).toEqual([3, []])
    for (const told of ['udevadm: 有 / found', 'node-hid: 正常 / loads', 'usb: 正常 / loads']) {
      expect(stdout).toContain(told)
    }
  })

  it('reader doctor fails when only the list of serial ports fails → exit 5', async () => {
    expect((await runNode(CLI, ['doctor'], { env: REFUSED() })).code).toBe(5)
  })
})

describe('--auto on a bare machine', () => {
  it('reader read --auto on a bare machine → exit 3, and names what is missing', async () => {
    const { code, stderr } = await runNode(CLI, ['read', '--auto', '--timeout', '5'], { env: BARE() })
    expect([code, codes(stderr)]).toEqual([3, ['R107', 'R109', 'R109', 'R101']])
    expect(stderr).toMatch(/^R101 .*R107 udevadm, R109 libusb-1\.0\.so\.0, R109 usb/m)
  })

  it('reader watch --auto on a bare machine keeps looking and reports each missing part once', async () => {
    const child = spawnNode(CLI, ['watch', '--auto', '--json'], BARE())
    const end = finished(child)
    const [line] = await lineOf(child, /^.*reader-unavailable.*$/m)
    child.kill('SIGINT')
    const { code, stderr } = await end
    expect([code, JSON.parse(line).error.code, codes(stderr)]).toEqual([0, 'R101', ['R107', 'R109', 'R109']])
  })

  it('the application on a bare machine serves, logs what is missing, and shows which lists are missing', async () => {
    const hall = await HallProcess.start({ entry: 'serve', folder, env: { HALL_READER: 'auto', ...BARE() } })
    const stop = new AbortController()
    for await (const view of await hall.client().reader.watch(undefined, { signal: stop.signal })) {
      if (view.reader.kind === 'connecting') continue
      const detail = expect.stringContaining('R107 udevadm, R109 libusb-1.0.so.0')
      expect(view.reader).toMatchObject({ kind: 'unavailable', fault: { code: 'R101', detail } })
      break
    }
    stop.abort()
    expect(codes(hall.errors())).toEqual(['R107', 'R109', 'R109'])
    expect(await hall.end('SIGTERM')).toBe(0)
  })
})
