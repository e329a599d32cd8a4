import { withDefaults } from '../with-defaults.ts'
import { encodeGb18030 } from './gb18030.ts'
import { openPty, type Pty } from './pty.ts'
import { type ServedLine, type SimulatorServer, serveTcp } from './tcp-server.ts'

export interface SimulatedScannerOptions {
  /** TCP port on 127.0.0.1; 0 picks a free one. Default 0. */
  readonly tcpPort: number
  /** Where a pseudo-terminal appears; none without it. Needs socat. */
  readonly ptyPath: string | undefined
  /** Default `utf-8`. */
  readonly encoding: 'utf-8' | 'gb18030'
  /** What follows each code. Default CR. */
  readonly ending: string
}

export const SIMULATED_SCANNER_DEFAULTS: SimulatedScannerOptions = {
  tcpPort: 0,
  ptyPath: undefined,
  encoding: 'utf-8',
  ending: '\r',
}

/** A scanner without hardware, on TCP and on a pseudo-terminal: it sends what it is told, and hears nothing. */
export class SimulatedScanner {
  readonly #options: SimulatedScannerOptions
  readonly #line: ScannerLine
  readonly #server: SimulatorServer
  readonly #pty: Pty | undefined

  private constructor(options: SimulatedScannerOptions, line: ScannerLine, server: SimulatorServer, pty?: Pty) {
    this.#options = options
    this.#line = line
    this.#server = server
    this.#pty = pty
  }

  /** Rejects with R151 when the pseudo-terminal cannot be made, and with the system's error when the port is taken. */
  static async start(options: Partial<SimulatedScannerOptions> = {}): Promise<SimulatedScanner> {
    const all = withDefaults(SIMULATED_SCANNER_DEFAULTS, options)
    const line = new ScannerLine()
    const server = await serveTcp(line, all.tcpPort)
    try {
      const pty = all.ptyPath === undefined ? undefined : await openPty(all.ptyPath, server.port)
      return new SimulatedScanner(all, line, server, pty)
    } catch (error) {
      await server.close()
      throw error
    }
  }

  get tcpPort(): number {
    return this.#server.port
  }

  get ptyPath(): string | undefined {
    return this.#pty?.path
  }

  /** False while nobody listens: what is scanned then is lost. */
  get heard(): boolean {
    return this.#line.connected
  }

  /** Reads a code. False when nobody listens. */
  scan(text: string): boolean {
    const { encoding, ending } = this.#options
    const line = `${text}${ending}`
    return this.send(encoding === 'gb18030' ? encodeGb18030(line) : Buffer.from(line))
  }

  /** Sends bytes as they are. */
  send(bytes: Uint8Array): boolean {
    return this.#line.send(bytes)
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

class ScannerLine implements ServedLine {
  #send: ((bytes: Uint8Array) => void) | undefined

  connect(send: (bytes: Uint8Array) => void): void {
    this.#send = send
  }

  receive(): void {}

  disconnect(): void {
    this.#send = undefined
  }

  get connected(): boolean {
    return this.#send !== undefined
  }

  send(bytes: Uint8Array): boolean {
    this.#send?.(bytes)
    return this.connected
  }
}
