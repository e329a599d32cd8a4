import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sharedFolder } from '../../support/files/temporary-folder.ts'
import { finished, lineOf } from '../../support/processes/processes.ts'
import { WANG } from '../../support/readers/cards.ts'
import { packDrivers } from '../../support/readers/pack-drivers.ts'

/** This Node, and the system's if different and new enough. */
const NODES = [...new Map([process.execPath, ...nodesOnPath()].map(path => [versionOf(path), path]))].filter(
  ([version]) => Number(version.slice(1).split('.')[0]) >= 22,
)
const READ_A_CARD = `
import { CardReader, cardJson, tcpChannel } from '@rongque/reader'

const [host, port] = process.argv.slice(2)
const reader = new CardReader(tcpChannel({ host, port: Number(port) }))
reader.subscribe((event, { reader: state }) => {
  if (event.event !== 'card-read') return
  console.log(JSON.stringify(cardJson(event.card, state.samId)))
  reader.stop()
})
reader.start()
`
const TYPED = `
import { type Card, CardReader, type OpenChannel, READER_DEFAULTS, ReaderError, replayChannel } from '@rongque/reader'

export function watch(open: OpenChannel, name: (card: Card) => void): CardReader {
  const reader = new CardReader(open, { findPeriodMs: READER_DEFAULTS.findPeriodMs })
  reader.subscribe(event => {
    if (event.event === 'card-read') name(event.card)
    // @ts-expect-error: there is no such event.
    if (event.event === 'nonsense') throw new ReaderError('R101')
  })
  return reader
}

export const open: OpenChannel = replayChannel({ openings: [] })
`

const folder = sharedFolder()
let home: string

beforeAll(() => {
  const pack = packDrivers(folder)
  home = mkdtempSync(join(folder, 'home-'))
  writeFileSync(join(home, 'package.json'), '{ "type": "module", "private": true }')
  writeFileSync(join(home, 'read.js'), READ_A_CARD)
  writeFileSync(join(home, 'watch.ts'), TYPED)
  // The packages come from npm's cache.
  execFileSync(
    'npm',
    ['install', '--omit=optional', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', pack],
    { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] },
  )
})

async function simulator(command: string, args: readonly string[]) {
  const card = resolve('test/fixtures/cards/resident.json')
  const child = spawn(command, [...args, 'simulate', '--card', card, '--tcp', '0', '--fast'], { cwd: home })
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  const [, host = '', port = ''] = await lineOf(child, /^tcp (\S+):(\d+)$/m)
  return {
    host,
    port,
    end: async () => {
      const end = finished(child)
      child.kill('SIGINT')
      expect((await end).code).toBe(0)
    },
  }
}

describe.each(NODES)('the package installed in an empty folder, with Node %s', (_version, node) => {
  it('the installed package reads a card from its own simulator in plain JavaScript', async () => {
    const { host, port, end } = await simulator(node, [realpathSync(join(home, 'node_modules/.bin/reader'))])
    const stdout = execFileSync(node, ['read.js', host, port], { cwd: home, encoding: 'utf8', timeout: 300_000 })
    await end()
    expect(JSON.parse(stdout)).toMatchObject({
      cardType: 'resident',
      idNumber: JSON.parse(readFileSync('test/fixtures/cards/resident.json', 'utf8')).idNumber,
      samId: '05.03-20210101-0001234567-1234567890',
      warnings: [],
    })
  })

  it('the installed package replays a recording', () => {
    const recording = resolve('test/fixtures/recordings/resident.txt')
    const stdout = execFileSync(node, ['node_modules/@rongque/reader/cli.js', 'replay', '--fast', recording], {
      cwd: home,
      encoding: 'utf8',
      timeout: 300_000,
    })
    expect(stdout).toContain(`card-read\t${WANG.name}\t${WANG.idNumber}`)
  })
})

it('the installed package links its command as a program', () => {
  expect(execFileSync(join(home, 'node_modules/.bin/reader'), ['help'], { encoding: 'utf8' })).toContain('reader read')
})

it('the installed package has types for a strict program', () => {
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', 'node']
  const typeRoots = ['--typeRoots', resolve('node_modules/@types')]
  execFileSync(resolve('node_modules/.bin/tsc'), [...options, ...typeRoots, 'watch.ts'], {
    cwd: home,
    stdio: 'inherit',
  })
})

it('the installed package holds its licence, README and compiled code only', () => {
  const files = execFileSync('find', ['.', '-type', 'f'], {
    cwd: join(home, 'node_modules/@rongque/reader'),
    encoding: 'utf8',
  })
  expect(files.trim().split('\n')).toEqual(
    expect.arrayContaining(['./LICENSE', './README.md', './index.js', './index.d.ts']),
  )
  expect(files).not.toMatch(/(?<!\.d)\.ts$/m)
})

function nodesOnPath(): string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(part => !part.includes('node_modules'))
    .map(part => join(part, 'node'))
    .filter(path => existsSync(path))
}

function versionOf(node: string): string {
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
}
