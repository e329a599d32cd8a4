import { withDefaults } from '../with-defaults.ts'
import { encodeGb18030 } from './gb18030.ts'
import { ServedPort } from './served-port.ts'
import type { ServedLine } from './tcp-server.ts'

export interface SimulatedScannerOptions {
  /** On 127.0.0.1; 0 picks a free one. Default 0. */
  readonly tcpPort: number
  /** Path of a pseudo-terminal (needs socat). Default none. */
  readonly ptyPath: string | undefined
  readonly encoding: 'utf-8' | 'gb18030'
  readonly ending: string
}

export const SIMULATED_SCANNER_DEFAULTS: SimulatedScannerOptions = {
  tcpPort: 0,
  ptyPath: undefined,
  encoding: 'utf-8',
  ending: '\r',
}

export class SimulatedScanner {
  readonly #options: SimulatedScannerOptions
  readonly #line: ScannerLine
  readonly #port: ServedPort

  private constructor(options: SimulatedScannerOptions, line: ScannerLine, port: ServedPort) {
    this.#options = options
    this.#line = line
    this.#port = port
  }

  /** Rejects with R151 for the pseudo-terminal, with the system's error when the port is taken. */
  static async start(options: Partial<SimulatedScannerOptions> = {}): Promise<SimulatedScanner> {
    const all = withDefaults(SIMULATED_SCANNER_DEFAULTS, options)
    const line = new ScannerLine()
    return new SimulatedScanner(all, line, await ServedPort.open(line, all.tcpPort, all.ptyPath))
  }

  get tcpPort(): number {
    return this.#port.tcpPort
  }

  get ptyPath(): string | undefined {
    return this.#port.ptyPath
  }

  get heard(): boolean {
    return this.#line.connected
  }

  scan(text: string): boolean {
    const { encoding, ending } = this.#options
    const line = `${text}${ending}`
    return this.send(encoding === 'gb18030' ? encodeGb18030(line) : Buffer.from(line))
  }

  send(bytes: Uint8Array): boolean {
    return this.#line.send(bytes)
  }

  unplug(): Promise<void> {
    return this.#port.unplug()
  }

  replug(): Promise<void> {
    return this.#port.replug()
  }

  close(): Promise<void> {
    return this.#port.close()
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
