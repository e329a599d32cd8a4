import { openPty, type Pty } from './pty.ts'
import { type ServedLine, type SimulatorServer, serveTcp } from './tcp-server.ts'

export class ServedPort {
  readonly #server: SimulatorServer
  readonly #pty: Pty | undefined

  private constructor(server: SimulatorServer, pty: Pty | undefined) {
    this.#server = server
    this.#pty = pty
  }

  static async open(line: ServedLine, tcpPort: number, ptyPath: string | undefined): Promise<ServedPort> {
    const server = await serveTcp(line, tcpPort)
    try {
      return new ServedPort(server, ptyPath === undefined ? undefined : await openPty(ptyPath, server.port))
    } catch (error) {
      await server.close()
      throw error
    }
  }

  get tcpPort(): number {
    return this.#server.port
  }

  get occupied(): boolean {
    return this.#server.occupied
  }

  get ptyPath(): string | undefined {
    return this.#pty?.path
  }

  async unplug(): Promise<void> {
    this.#server.unplug()
    await this.#pty?.unplug()
  }

  async replug(): Promise<void> {
    this.#server.replug()
    await this.#pty?.replug()
  }

  async close(): Promise<void> {
    await this.#pty?.close()
    await this.#server.close()
  }
}
