import { connect, type Socket } from 'node:net'
import { ReaderError } from '../error.ts'
import type { Channel, OpenChannel } from './channel.ts'
import { Closing } from './closing.ts'

export interface TcpOptions {
  readonly host: string
  /** 1–65535. */
  readonly port: number
  /** Time to connect, ms. Range 100–60,000. Default 3000: a server on the local network answers at once. */
  readonly connectTimeoutMs?: number
}

/** A reader behind a TCP serial server, or the simulator. */
export function tcpChannel(options: TcpOptions): OpenChannel {
  const name = `${options.host}:${options.port}`
  return signal =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: options.host, port: options.port, noDelay: true })
      const abort = () => socket.destroy(new Error('aborted'))
      signal?.addEventListener('abort', abort, { once: true })
      const fail = (cause?: Error) => {
        signal?.removeEventListener('abort', abort)
        socket.destroy()
        reject(new ReaderError('R102', name, { cause }))
      }
      socket.setTimeout(options.connectTimeoutMs ?? 3000, () => fail())
      socket.once('error', fail)
      socket.once('connect', () => {
        signal?.removeEventListener('abort', abort)
        socket.setTimeout(0)
        socket.off('error', fail)
        resolve(new TcpChannel(socket, name))
      })
    })
}

class TcpChannel implements Channel {
  readonly name: string
  readonly #socket: Socket
  readonly #closing = new Closing()

  constructor(socket: Socket, name: string) {
    this.name = name
    this.#socket = socket
    socket.on('error', cause => this.#closing.settle(new ReaderError('R106', name, { cause })))
    socket.on('close', () => this.#closing.settle(new ReaderError('R106', name)))
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closing.closed) return reject(new ReaderError('R106', this.name))
      this.#socket.write(bytes, error =>
        error ? reject(new ReaderError('R106', this.name, { cause: error })) : resolve(),
      )
    })
  }

  async discardInput(): Promise<void> {
    // A socket delivers bytes as they arrive: nothing to clear.
  }

  close(): Promise<void> {
    return new Promise(resolve => {
      this.#closing.settle(undefined)
      if (this.#socket.destroyed) return resolve()
      this.#socket.once('close', () => resolve())
      this.#socket.destroy()
    })
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#socket.on('data', listener)
  }

  onClosed(listener: (error: ReaderError | undefined) => void): void {
    this.#closing.listen(listener)
  }
}
