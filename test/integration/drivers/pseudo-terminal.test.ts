import { chmod, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serialChannel, serialChannels } from '../../../drivers/channel/serial.ts'
import { ReaderError } from '../../../drivers/error.ts'
import { CardReader } from '../../../drivers/reader/card-reader.ts'
import { FAULT_KINDS } from '../../../drivers/simulator/faults.ts'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { simulatedCard, WANG } from '../../support/cards.ts'
import { WatchedReader } from '../../support/simulated-reader.ts'

let folder: string
let simulator: Simulator
let watched: WatchedReader

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rongque-pty-'))
  simulator = await Simulator.start({ pty: true, ptyPath: join(folder, 'reader') })
  watched = new WatchedReader(new CardReader(serialChannels(join(folder, 'reader'))))
  watched.reader.start()
  await watched.next('reader-ready')
})

afterEach(async () => {
  await watched.stop()
  await simulator.close()
  await rm(folder, { recursive: true })
})

describe('the real driver on a real terminal, at 115200 baud and real think times', () => {
  it('reads a card, notices that it is lifted, reads it again', async () => {
    simulator.place(simulatedCard())
    expect((await watched.next('card-read')).card).toMatchObject({ name: WANG.name, idNumber: WANG.idNumber })
    simulator.lift()
    await watched.next('card-removed')
    simulator.place(simulatedCard())
    await watched.next('card-read')
  })

  it('the reader is pulled out in the middle of a read, and back: it comes back by itself', async () => {
    simulator.place(simulatedCard())
    await watched.next('card-present')
    await simulator.unplug()
    await watched.next('reader-lost')
    await simulator.replug()
    await watched.next('reader-ready', 10_000)
    await watched.next('card-read', 10_000)
  })

  it('the card is pulled in the middle of a read: it must be placed again', async () => {
    simulator.place(simulatedCard())
    await watched.next('card-present')
    simulator.lift()
    await watched.next('card-pulled')
    simulator.place(simulatedCard())
    await watched.next('card-read')
  })

  it.each(FAULT_KINDS.filter(kind => kind !== 'unplug'))(
    'a card is read although the line does this to its answer: %s',
    async kind => {
      simulator.fault({ kind, only: 'read' })
      simulator.place(simulatedCard())
      expect((await watched.next('card-read', 15_000)).card.idNumber).toBe(WANG.idNumber)
    },
  )
})

describe('a port that cannot be opened has a code', () => {
  const codeOf = (path: string) =>
    serialChannel({ path, baudRate: 115_200 })().then(
      () => 'opened',
      error => (error instanceof ReaderError ? error.code : String(error)),
    )

  it('held by another program → R103', async () => {
    expect(await codeOf(join(folder, 'reader'))).toBe('R103')
  })

  it('not there → R101', async () => {
    expect(await codeOf(join(folder, 'none'))).toBe('R101')
  })

  it('a file or a folder → R105', async () => {
    await writeFile(join(folder, 'file'), '')
    expect([await codeOf(join(folder, 'file')), await codeOf(folder)]).toEqual(['R105', 'R105'])
  })

  it('without permission → R104', async () => {
    const root = process.geteuid?.() === 0
    await chmod(folder, 0o755)
    await chmod(await realpath(join(folder, 'reader')), 0)
    // Root may open everything: for a moment this process is nobody.
    if (root) process.seteuid?.(65_534)
    try {
      expect(await codeOf(join(folder, 'reader'))).toBe('R104')
    } finally {
      if (root) process.seteuid?.(0)
    }
  })

  it('a character device that is no terminal → R105', async () => {
    expect(await codeOf('/dev/null')).toBe('R105')
  })
})
