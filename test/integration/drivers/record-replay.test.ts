import { chmod, lstat, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { finished, lineOf, runNode, spawnNode } from '../../support/processes/processes.ts'
import { LI, OUYANG, simulatedCard, WANG } from '../../support/readers/cards.ts'
import { toHex } from '../../support/readers/hex.ts'

const CLI = 'drivers/cli.ts'
const reader = (...args: string[]) => runNode(CLI, args)
const utf16 = (text: string) => toHex(Buffer.from(text, 'utf16le'))

let simulator: Simulator
let folder: string
let file: string
let source: string[]
beforeEach(async () => {
  folder = temporaryFolder()
  file = join(folder, 'recording.txt')
  simulator = await Simulator.start({ sam: { think: FAST_THINK_TIMES }, pty: true, ptyPath: join(folder, 'port') })
  source = ['--tcp', `127.0.0.1:${simulator.tcpPort}`]
})
afterEach(async () => {
  await simulator.close()
})

/** Records one card being placed, read (through a fault) and lifted. */
async function recordOneCard(args: readonly string[]) {
  const child = spawnNode(CLI, ['record', ...args, '--out', file])
  const end = finished(child)
  await lineOf(child, /reader-ready/)
  simulator.fault({ kind: 'wrongChecksum', only: 'read' })
  simulator.place(simulatedCard(LI))
  await lineOf(child, /card-read/)
  simulator.lift()
  await lineOf(child, /card-removed/)
  child.kill('SIGINT')
  return { ...(await end), text: await readFile(file, 'utf8') }
}

describe('reader record', () => {
  it('reader record writes every byte to a private file and warns about personal data', async () => {
    const { code, stdout, stderr, text } = await recordOneCard(source)
    expect([code, stderr]).toEqual([0, expect.stringContaining('未脱敏')])
    expect(stdout).not.toContain(LI.name)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(text).toMatch(/^reader-recording 1\nline 127\.0\.0\.1:\d+\n# .*\n# 未脱敏/)
    expect(text.replace(/\n(@ .*\n)?<= /g, '')).toContain(utf16(LI.name))
    const replayed = await reader('replay', file)
    expect([replayed.code, replayed.stderr]).toEqual([0, ''])
    expect(
      replayed.stdout
        .trim()
        .split('\n')
        .map(line => line.split('\t')[0]),
    ).toEqual(['reader-ready', 'card-present', 'card-read', 'card-removed'])
    expect(replayed.stdout).toContain(LI.idNumber)
  })

  it('reader record --mask leaves no card data, and the recording replays the same events', async () => {
    const { code, stderr, text } = await recordOneCard([...source, '--mask'])
    expect([code, stderr]).toEqual([0, ''])
    expect(text).toContain('已脱敏')
    const bytes = text.replace(/\n((@|#) .*\n)*<= /g, '')
    for (const secret of [LI.name, LI.idNumber, '禅城区']) expect(bytes).not.toContain(utf16(secret))
    const { stdout } = await reader('replay', '--strict', '--json', file)
    const events = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(events.map(({ event }) => event)).toEqual(['reader-ready', 'card-present', 'card-read', 'card-removed'])
    expect(events[2].card).toMatchObject({ name: '样本', idNumber: '440604199001010018', warnings: [] })
  })

  it('reader record records a serial port with its baud rate', async () => {
    const { text } = await recordOneCard(['--port', join(folder, 'port'), '--baud', '115200', '--mask'])
    expect(text).toContain('\nbaud 115200\n')
    expect(text).toContain(`\n! opened ${join(folder, 'port')} (115200 baud)\n`)
  })

  it('reader record ends after --seconds', async () => {
    const { code, stdout } = await reader('record', ...source, '--mask', '--seconds', '1', '--out', file)
    expect([code, stdout]).toEqual([0, expect.stringMatching(/recording\.txt\t\d+ bytes/)])
    expect(await readFile(file, 'utf8')).toMatch(/! closed\n$/)
  })

  it('reader record replaces a file only with --force, and makes it private', async () => {
    await writeFile(file, 'precious')
    await chmod(file, 0o644)
    const refused = await reader('record', ...source, '--seconds', '1', '--out', file)
    expect([refused.code, refused.stderr.slice(0, 4)]).toEqual([2, 'R155'])
    expect(await readFile(file, 'utf8')).toBe('precious')
    expect((await reader('record', ...source, '--seconds', '1', '--out', file, '--force')).code).toBe(0)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it.each(['link', 'folder'])('reader record --force does not replace a %s', async kind => {
    const out = join(folder, kind)
    await (kind === 'link' ? symlink('/dev/null', out) : mkdir(out))
    const { code, stderr } = await reader('record', ...source, '--seconds', '1', '--out', out, '--force')
    expect([code, stderr.slice(0, 4)]).toEqual([2, 'R155'])
    expect((await lstat(out)).isFile()).toBe(false)
  })

  it.each([
    ['no file named', ['--tcp', '127.0.0.1:1'], /--out FILE/],
    ['no reader named', ['--out', 'x.txt'], /--port/],
    ['an invalid time', ['--tcp', '127.0.0.1:1', '--out', 'x.txt', '--seconds', 'long'], /--seconds/],
    ['a missing folder', ['--tcp', '127.0.0.1:1', '--out', '/nonexistent/x.txt'], /^R155/],
  ])('reader record with %s → exit 2', async (_, args, said) => {
    const { code, stderr } = await reader('record', ...args)
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)])
  })
})

describe('reader replay', () => {
  const HEADER = 'reader-recording 1\n'

  it.each([
    ['no file named', [], /replay FILE/],
    ['two files named', ['a', 'b'], /replay FILE/],
    ['a missing file', ['/nonexistent.txt'], /^R153 .*nonexistent/],
    ['a folder', ['/'], /^R153/],
  ])('reader replay with %s → exit 2', async (_, args, said) => {
    const { code, stderr } = await reader('replay', ...args)
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)])
  })

  it.each([
    ['a wrong line', `${HEADER}=> AAX\n`, /^R153 .*line 2: not hexadecimal/],
    ['binary data', Buffer.from([0xff, 0xfe, 0x41, 0x00]), /^R153 .*not UTF-8/],
  ])('reader replay of %s → exit 2 with a code', async (_, content, said) => {
    await writeFile(file, content)
    const { code, stderr } = await reader('replay', file)
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)])
  })

  it('reader replay of a recording with other requests → exit 5 with the line', async () => {
    await writeFile(file, `${HEADER}=> AAAAAA9669 0003 61FF 9D\n<= AAAAAA9669 0004 000090 94\n`)
    const { code, stderr } = await reader('replay', file)
    expect([code, stderr]).toEqual([5, expect.stringMatching(/^R154 .*11FF at line 2, 61FF/)])
  })

  it.each([
    ['resident', [WANG]],
    ['resident-with-faults', [WANG, OUYANG]],
    ['unplugged-while-reading', [WANG]],
  ])('reader replay at the recorded pace gives exactly the recorded persons: %s', async (name, people) => {
    const { code, stdout } = await reader('replay', '--strict', '--json', `test/fixtures/recordings/${name}.txt`)
    const events = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const cards = events.filter(({ event }) => event === 'card-read').map(({ card }) => card)
    expect(code).toBe(0)
    expect(cards).toHaveLength(people.length)
    for (const [i, person] of people.entries()) expect(cards[i]).toMatchObject({ ...person, warnings: [] })
  })
})
