import { lstat, readFile, stat, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { finished, lineOf, runNode, spawnNode } from '../../support/processes/processes.ts'
import { FOREIGNER_2017, FOREIGNER_2023, HMT, simulatedCard, WANG } from '../../support/readers/cards.ts'

const CLI = 'drivers/cli.ts'
const CARD_FILE = 'test/fixtures/cards/resident.json'
const reader = (...args: string[]) => runNode(CLI, args)

let simulator: Simulator
let folder: string
let address: string
beforeEach(async () => {
  folder = temporaryFolder()
  simulator = await Simulator.start({ sam: { think: FAST_THINK_TIMES }, pty: true, ptyPath: join(folder, 'port') })
  address = `127.0.0.1:${simulator.tcpPort}`
})
afterEach(async () => {
  await simulator.close()
})

describe('reader read', () => {
  it('reader read --json prints one object and exits with 0', async () => {
    simulator.place(simulatedCard())
    const { code, stdout, stderr } = await reader('read', '--tcp', address, '--json')
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      cardType: 'resident',
      name: WANG.name,
      sex: '男',
      ethnicity: '汉',
      birthDate: '1990-01-01',
      idNumber: WANG.idNumber,
      validTo: '2040-01-01',
      photo: { format: 'wlt' },
      samId: '05.03-20210101-0001234567-1234567890',
      warnings: [],
    })
  })

  it('reader read reads from a serial port', async () => {
    simulator.place(simulatedCard())
    const { code, stdout } = await reader('read', '--port', join(folder, 'port'), '--json')
    expect([code, JSON.parse(stdout).name]).toEqual([0, WANG.name])
  })

  it('reader read prints a card as text', async () => {
    simulator.place(simulatedCard())
    const { stdout } = await reader('read', '--tcp', address)
    expect(stdout).toContain(`号码 ID number: ${WANG.idNumber}\n`)
    expect(stdout).toContain('\n有效期 valid: 2020-01-01 – 2040-01-01\n')
  })

  it.each([
    ['no reader named', ['read']],
    ['two readers named', ['read', '--tcp', '127.0.0.1:1', '--port', '/dev/x']],
    ['an unknown option', ['read', '--nonsense']],
    ['an address without a port', ['read', '--tcp', 'localhost']],
    ['an invalid time-out', ['read', '--tcp', '127.0.0.1:1', '--timeout', 'soon']],
    ['an unknown command', ['write']],
    ['the command constructor', ['constructor']],
    ['a baud rate for a network reader', ['read', '--tcp', '127.0.0.1:1', '--baud', '9600']],
    ['no command', []],
    ['a missing card file', ['simulate', '--card', '/nonexistent.json']],
  ])('a command line with %s → exit 2 with the usage or a coded message', async (_what, args) => {
    const { code, stderr } = await reader(...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/reader read|R150/)
  })

  it('reader read without a reader → exit 3 with a code', async () => {
    const atPort = await reader('read', '--port', join(folder, 'none'))
    expect([atPort.code, atPort.stderr.slice(0, 4)]).toEqual([3, 'R101'])
    await simulator.close()
    const atAddress = await reader('read', '--tcp', address)
    expect([atAddress.code, atAddress.stderr.slice(0, 4)]).toEqual([3, 'R102'])
  })

  it.each([
    ['a port', ['--port', '/dev/rfcomm99']],
    ['a port at one rate', ['--port', '/dev/rfcomm99', '--baud', '9600']],
    ['a HID path', ['--hid', '/dev/rfcomm99']],
    ['a USB id', ['--usb', '2C7C:0125']],
  ])('reader read does not open %s on the deny list, even when named → exit 5', async (_what, named) => {
    const { code, stderr } = await reader('read', ...named)
    expect([code, stderr.slice(0, 4)]).toEqual([5, 'R117'])
  })

  it('reader read without a card in time → exit 4', async () => {
    const { code, stdout, stderr } = await reader('read', '--tcp', address, '--timeout', '0.5', '--json')
    expect([code, stdout, stderr.slice(0, 4)]).toEqual([4, '', 'R130'])
  })

  it.each([
    ['is silent', undefined, 'R110'],
    ['speaks another protocol', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'R111'],
  ])('reader read of a device that %s → exit 5, however short the time', async (_what, said, expected) => {
    const server = createServer(socket => socket.on('error', () => {}).on('data', () => said && socket.write(said)))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { code, stderr } = await reader('read', '--tcp', `127.0.0.1:${port}`, '--timeout', '1')
    server.close()
    expect([code, stderr.slice(0, 4)]).toEqual([5, expected])
  })

  it.each([
    ['an unknown type of card', { ...WANG, typeLetter: 'Q' }, undefined, 'R140'],
    ['a number with a wrong check digit', { ...WANG, idNumber: '440604199001010019' }, undefined, 'R143'],
    ['data that the SAM refuses', WANG, 0x33, 'R136'],
  ])('reader read of %s → exit 5, and prints no card data', async (_what, fields, sw3, expected) => {
    const card = simulatedCard(fields)
    simulator.place(sw3 === undefined ? card : { ...card, failure: { at: 'read', sw3 } })
    const { code, stdout, stderr } = await reader('read', '--tcp', address, '--json')
    expect([code, stdout, stderr.slice(0, 4)]).toEqual([5, '', expected])
    expect(stderr).not.toContain(fields.idNumber)
  })

  it('reader read --save-unknown saves an unknown card in a file that only its owner may read', async () => {
    const card = simulatedCard({ ...WANG, typeLetter: 'Q' })
    simulator.place(card)
    const file = join(folder, 'block.txt')
    const { code } = await reader('read', '--tcp', address, '--save-unknown', file)
    expect([code, (await stat(file)).mode & 0o777]).toEqual([5, 0o600])
    expect(await readFile(file, 'utf8')).toBe(`${Buffer.from(card.text).toString('hex').toUpperCase()}\n`)
  })

  it.each([
    ['exists', 'precious.txt'],
    ['is in a missing folder', 'none/block.txt'],
  ])('reader read --save-unknown refuses a file that %s before a card is read → exit 2', async (_what, name) => {
    simulator.place(simulatedCard({ ...WANG, typeLetter: 'Q' }))
    await writeFile(join(folder, 'precious.txt'), 'precious')
    const { code, stderr } = await reader('read', '--tcp', address, '--save-unknown', join(folder, name))
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^--save-unknown: /)])
    expect(stderr).not.toContain('R140')
    expect(await readFile(join(folder, 'precious.txt'), 'utf8')).toBe('precious')
  })

  it('reader read --save-unknown reports both errors when saving fails, with the card’s exit code', async () => {
    simulator.place(simulatedCard({ ...WANG, typeLetter: 'Q' }))
    const file = join(folder, 'n'.repeat(300))
    const { code, stderr } = await reader('read', '--tcp', address, '--save-unknown', file)
    expect([code, stderr]).toEqual([5, expect.stringMatching(/^R140 [\s\S]*^R156 .*nnn/m)])
    expect(stderr).not.toContain('ENAMETOOLONG')
  })

  it.each([
    ['hmt', HMT, { permitNumber: 'H00000000', issueCount: '01' }],
    ['foreign2017', FOREIGNER_2017, { englishName: 'ZHENGJIAN,YANGBEN', country: 'CAN', cardVersion: '01' }],
    ['foreign2023', FOREIGNER_2023, { englishName: 'ZHENGJIAN, YANGBEN', renewalCount: '00', formerNumber: '000' }],
  ])('reader read reads a card of type %s', async (cardType, fields, expected) => {
    simulator.place(simulatedCard({ ...fields, additionalAddress: '新址路2号' }))
    const { code, stdout } = await reader('read', '--tcp', address, '--json')
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { cardType, ...expected, additionalAddress: '新址路2号' }])
    simulator.lift()
    simulator.place(simulatedCard(fields))
    expect((await reader('read', '--tcp', address)).stdout).toContain(fields.idNumber)
  })

  it('reader read keeps a name with invisible characters, warns about each, and forges no output', async () => {
    const name = '王\u202E样\u200B\uE863\uD842\u3000'
    simulator.place(simulatedCard({ ...WANG, name, validFrom: '2041-01-01' }))
    const json = await reader('read', '--tcp', address, '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({ name, validFrom: '2041-01-01', validTo: '2040-01-01' })
    const codes = JSON.parse(json.stdout).warnings.map(({ code }: { code: string }) => code)
    const expected = [
      'validityReversed',
      'blankAtEdge',
      'directionControl',
      'invisibleCharacter',
      'brokenCharacter',
      'privateUse',
    ]
    expect(codes).toEqual(expected)

    simulator.lift()
    simulator.place(simulatedCard({ ...WANG, name, validFrom: '2041-01-01' }))
    const { code, stdout, stderr } = await reader('read', '--tcp', address)
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('姓名 name: 王⟨U+202E⟩样⟨U+200B⟩\uE863⟨U+D842⟩\u3000\n'),
    ])
    expect([...stderr.matchAll(/^⚠ (\w+) /gm)].map(([, told]) => told)).toEqual(expected)
  })

  it('reader read with a SAM that is not authorised → exit 5', async () => {
    simulator.breakSam(0x66)
    const { code, stderr } = await reader('read', '--tcp', address)
    expect([code, stderr.slice(0, 4)]).toEqual([5, 'R121'])
  })
})

describe('reader watch --json', () => {
  it('reader watch --json prints one object per event until it is interrupted', async () => {
    const child = spawnNode(CLI, ['watch', '--tcp', address, '--json'])
    const end = finished(child)
    await lineOf(child, /"event":"reader-ready"/)
    simulator.place(simulatedCard())
    await lineOf(child, /"event":"card-read"/)
    simulator.lift()
    await lineOf(child, /"event":"card-removed"/)
    child.kill('SIGINT')
    const { code, stdout } = await end
    expect(code).toBe(0)
    const events = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(events.map(({ event }) => event)).toEqual(['reader-ready', 'card-present', 'card-read', 'card-removed'])
    expect(events[2].card).toMatchObject({ name: WANG.name, samId: expect.stringContaining('05.03') })
  })
})

describe('reader simulate', () => {
  it.each([
    ['taken by a file', 'precious.txt'],
    ['in a missing folder', 'none/port'],
  ])('reader simulate with a link %s → R151 with its name, and the file stays', async (_what, name) => {
    await writeFile(join(folder, 'precious.txt'), 'precious')
    const { code, stderr } = await reader('simulate', '--link', join(folder, name))
    expect([code, stderr]).toEqual([5, expect.stringMatching(new RegExp(`^R151 .*${name}`))])
    expect(await readFile(join(folder, 'precious.txt'), 'utf8')).toBe('precious')
  })

  it('reader simulate answers an invalid command with the valid ones and changes nothing', async () => {
    const child = spawnNode(CLI, ['simulate', '--card', CARD_FILE, '--fast'])
    const end = finished(child)
    const [, port] = await lineOf(child, /^tcp 127\.0\.0\.1:(\d+)$/m)
    child.stdin.write('sam zz\nsam 1FF\nplace /nonexistent card.json\nfault everything\nlift now\n')
    await lineOf(child, /no card/)
    child.stdin.write(`place ${CARD_FILE}\n`)
    await lineOf(child, /card 王样本/)
    expect((await reader('read', '--tcp', `127.0.0.1:${port}`)).code).toBe(0)
    child.kill('SIGTERM')
    const { stderr } = await end
    expect(stderr).toContain('sam HEX|ok')
    expect(stderr).toContain('/nonexistent card.json')
  })

  it('reader simulate executes the commands before quit and none after it', async () => {
    const input = `place ${CARD_FILE}\nquit\nlift\n`
    const { code, stdout, stderr } = await runNode(CLI, ['simulate', '--fast'], { input })
    expect([code, stderr, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, '', 'card 王样本'])
  })

  it('reader simulate removes its terminal when its output is closed', async () => {
    const port = join(folder, 'orphan')
    const child = spawnNode(CLI, ['simulate', '--link', port])
    const end = finished(child)
    await lineOf(child, /^pty /m)
    child.stdout.destroy()
    child.stdin.write('lift\nlift\n')
    await end
    await expect.poll(() => lstat(port).catch(error => error.code)).toBe('ENOENT')
  })

  it('reader simulate serves a card to another process and outlives its stdin', async () => {
    const child = spawnNode(CLI, ['simulate', '--card', CARD_FILE, '--tcp', '0', '--fast'])
    const end = finished(child)
    const [, port] = await lineOf(child, /^tcp 127\.0\.0\.1:(\d+)$/m)
    const first = await reader('read', '--tcp', `127.0.0.1:${port}`, '--json')
    expect(JSON.parse(first.stdout)).toMatchObject({ name: WANG.name, address: '广东省佛山市禅城区样例路8号' })

    const again = await reader('read', '--tcp', `127.0.0.1:${port}`, '--timeout', '1')
    expect([again.code, again.stderr]).toEqual([4, expect.stringContaining('lift the card')])

    child.stdin.write('lift\nplace test/fixtures/cards/long-term.json\nfault wrongChecksum 2\nnonsense\n')
    child.stdin.end()
    await lineOf(child, /fault wrongChecksum/)
    const second = await reader('read', '--tcp', `127.0.0.1:${port}`, '--json')
    expect(JSON.parse(second.stdout)).toMatchObject({ name: '欧阳样本', validTo: '长期' })
    child.kill('SIGTERM')
    expect((await end).code).toBe(0)
  })

  it.each([
    ['broken JSON', '{"name":', 'R150'],
    ['no number', '{"name":"样本"}', 'idNumber'],
    ['too long a name', `{"name":"${'长'.repeat(16)}","idNumber":"${WANG.idNumber}"}`, 'name'],
    ['a type letter of two letters', `{"name":"样本","idNumber":"${WANG.idNumber}","typeLetter":"JJ"}`, 'typeLetter'],
    ['an invalid photo', `{"name":"样本","idNumber":"${WANG.idNumber}","photo":{"base64":"!"}}`, 'photo'],
    ['a number for a name', `{"name":7,"idNumber":"${WANG.idNumber}"}`, 'name'],
  ])('reader simulate refuses a card file with %s and says what is wrong', async (_what, content, expected) => {
    const file = join(folder, 'card.json')
    await writeFile(file, content)
    const { code, stderr } = await reader('simulate', '--card', file)
    expect(code).toBe(2)
    expect(stderr).toContain(expected)
  })

  it('reader simulate on a port in use → exit 5', async () => {
    const { code, stderr } = await reader('simulate', '--tcp', String(simulator.tcpPort))
    expect([code, stderr.slice(0, 4)]).toEqual([5, 'R103'])
  })
})
