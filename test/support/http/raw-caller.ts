import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Sends anything at any pace and keeps what comes back. */
export class RawCaller {
  readonly socket: Socket
  #heard = ''
  #timer: NodeJS.Timeout | undefined

  private constructor(socket: Socket) {
    this.socket = socket
    socket.on('data', chunk => {
      this.#heard += chunk.toString('latin1')
    })
    // Being cut off is expected.
    socket.on('error', () => {})
    socket.once('close', () => clearInterval(this.#timer))
  }

  static async connect(address: string): Promise<RawCaller> {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    return new RawCaller(socket)
  }

  say(text: string): this {
    this.socket.write(text)
    return this
  }

  drip(everyMs: number): this {
    this.#timer = setInterval(() => this.socket.write('x'), everyMs)
    return this
  }

  async heardUntilClosed(): Promise<string> {
    if (!this.socket.closed) await once(this.socket, 'close')
    return this.#heard
  }

  get closed(): boolean {
    return this.socket.closed
  }

  hangUp(): void {
    this.socket.destroy()
  }
}
