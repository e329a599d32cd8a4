import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface Talker {
  readonly opened?: (say: (text: string | Uint8Array) => void) => void
  readonly hears?: (bytes: Uint8Array, say: (text: string | Uint8Array) => void) => void
}

/** Other devices on serial ports. */
export const TALKERS = {
  silent: {},
  /** A modem with `ATE1` echoes and reports an error. */
  modem: {
    hears: (bytes, say) => {
      say(bytes)
      say('\r\nERROR\r\n')
    },
  },
  gps: { opened: say => say('$GPGGA,000000.00,,,,,0,00,99.99,,,,,,*66\r\n$GPGSV,1,1,00*79\r\n') },
  scanner: { opened: say => say('6901234567892\r\n') },
  loopBack: { hears: (bytes, say) => say(bytes) },
  /** Like a reader at another rate. */
  gibberish: { hears: (_bytes, say) => say(Uint8Array.of(0xfe, 0x80, 0x00, 0xf8, 0xc0, 0x9e, 0xe6, 0x01)) },
} as const satisfies Record<string, Talker>

export interface TalkerServer {
  readonly port: number
  readonly heard: () => Buffer
  readonly close: () => Promise<void>
}

/** On 127.0.0.1; `openPty` makes a terminal of it. */
export async function serveTalker({ opened, hears }: Talker): Promise<TalkerServer> {
  const heard: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer({ noDelay: true }, socket => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    const say = (text: string | Uint8Array) => void socket.write(text)
    opened?.(say)
    socket.on('data', bytes => {
      heard.push(bytes)
      hears?.(bytes, say)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => Buffer.concat(heard),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
