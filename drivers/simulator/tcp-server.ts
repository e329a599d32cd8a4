import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'

export interface ServedLine {
  connect(send: (bytes: Uint8Array) => void): void
  receive(bytes: Uint8Array): void
  disconnect(): void
}

export interface SimulatorServer {
  readonly port: number
  readonly occupied: boolean
  /** New connections are refused until `replug`. */
  unplug(): void
  replug(): void
  close(): Promise<void>
}

/** On 127.0.0.1, one host at a time like a real serial server. `port` 0 picks a free one. */
export function serveTcp(line: ServedLine, port = 0): Promise<SimulatorServer> {
  let host: Socket | undefined
  let plugged = true
  const server = createServer({ noDelay: true }, socket => {
    socket.on('error', () => socket.destroy())
    if (host || !plugged) {
      socket.destroy()
      return
    }
    host = socket
    line.connect(bytes => socket.write(bytes))
    socket.on('data', bytes => line.receive(bytes))
    socket.on('close', () => {
      host = undefined
      line.disconnect()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        get occupied() {
          return host !== undefined
        },
        unplug: () => {
          plugged = false
          host?.destroy()
        },
        replug: () => {
          plugged = true
        },
        close: () => closeServer(server, () => host?.destroy()),
      })
    })
  })
}

function closeServer(server: Server, dropHost: () => void): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    dropHost()
  })
}
