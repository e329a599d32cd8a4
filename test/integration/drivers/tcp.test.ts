import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { tcpChannel } from '../../../drivers/channel/tcp.ts'
import type { ReaderError } from '../../../drivers/error.ts'
import { CardReader } from '../../../drivers/reader/card-reader.ts'
import { encodeFrame } from '../../../drivers/sam/frame.ts'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'
import { baseData, LI, simulatedCard, WANG } from '../../support/readers/cards.ts'
import { hex } from '../../support/readers/hex.ts'
import { QUICK, WatchedReader } from '../../support/readers/simulated-reader.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function startSimulator(): Promise<Simulator> {
  const simulator = await Simulator.start({ sam: { think: FAST_THINK_TIMES } })
  closers.push(() => simulator.close())
  return simulator
}

function watch(port: number): WatchedReader {
  const watched = new WatchedReader(new CardReader(tcpChannel({ host: '127.0.0.1', port }), { ...QUICK, sam: {} }))
  closers.push(() => watched.stop())
  watched.reader.start()
  return watched
}

/** An independent reader: answers from a table of bytes. */
async function foreignReader(answers: (request: string) => Uint8Array | undefined): Promise<number> {
  const sockets = new Set<Socket>()
  const server: Server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', bytes => {
      const answer = answers(bytes.toString('hex').toUpperCase())
      if (answer) socket.write(answer)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise(resolve => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

describe('a reader behind a TCP serial server', () => {
  it('a reader on TCP reads two cards in turn', async () => {
    const simulator = await startSimulator()
    const watched = watch(simulator.tcpPort)
    simulator.place(simulatedCard(WANG))
    expect((await watched.next('card-read')).card.name).toBe(WANG.name)
    simulator.lift()
    await watched.next('card-removed')
    simulator.place(simulatedCard(LI))
    expect((await watched.next('card-read')).card.name).toBe(LI.name)
  })

  it('a reader on TCP comes back after its cable was pulled', async () => {
    const simulator = await startSimulator()
    const watched = watch(simulator.tcpPort)
    await watched.next('reader-ready')
    await simulator.unplug()
    await watched.next('reader-lost')
    await simulator.replug()
    await watched.next('reader-ready')
  })

  it('a serial server serves one host; the next waits until it has left', async () => {
    const simulator = await startSimulator()
    const first = watch(simulator.tcpPort)
    await first.next('reader-ready')
    const second = watch(simulator.tcpPort)
    await second.next('reader-unavailable')
    await first.stop()
    await second.next('reader-ready')
  })

  it('no server → R102', async () => {
    const simulator = await startSimulator()
    const port = simulator.tcpPort
    await simulator.close()
    closers.length = 0
    const code = await tcpChannel({ host: '127.0.0.1', port })().catch(error => (error as ReaderError).code)
    expect(code).toBe('R102')
  })
})

describe('a scripted reader', () => {
  it('a reader that knows only the published frames is read, with the published answers', async () => {
    let placed = true
    const port = await foreignReader(request => {
      switch (request) {
        case 'AAAAAA9669000311FFED':
          return hex('AAAAAA9669000400009094')
        case 'AAAAAA9669000312FFEE':
          return hex('AAAAAA9669001400009005000300B561340187D61200D20296492F')
        case 'AAAAAA96690003200122':
          return placed ? hex('AAAAAA9669000800009F0000000097') : hex('AAAAAA9669000400008084')
        case 'AAAAAA96690003200221':
          return hex('AAAAAA9669000C00009000000000000000009C')
        case 'AAAAAA96690003300132':
          placed = false
          return encodeFrame(Buffer.concat([Uint8Array.of(0, 0, 0x90), baseData(simulatedCard())]))
        default:
          return hex('AAAAAA9669000400002125')
      }
    })
    const watched = watch(port)
    expect(await watched.next('reader-ready')).toMatchObject({ samId: '05.03-20210101-0001234567-1234567890' })
    expect((await watched.next('card-read')).card.idNumber).toBe(WANG.idNumber)
  })

  it('a reader without number and status commands is read', async () => {
    const port = await foreignReader(request => {
      if (request.includes('2001')) return hex('AAAAAA9669000800009F0000000097')
      if (request.includes('2002')) return hex('AAAAAA9669000C00009000000000000000009C')
      if (request.includes('3001'))
        return encodeFrame(Buffer.concat([Uint8Array.of(0, 0, 0x90), baseData(simulatedCard())]))
      return hex('AAAAAA9669000400002125')
    })
    expect((await watch(port).next('card-read')).card.name).toBe(WANG.name)
  })
})

it('another device on TCP is not taken for a reader', async () => {
  const port = await foreignReader(() => Buffer.from('AT+OK\r\nERROR\r\n'))
  expect((await watch(port).next('reader-unavailable')).error.code).toBe('R111')
})
