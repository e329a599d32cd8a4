import { withDefaults } from '../with-defaults.ts'
import { encodeGb18030 } from './gb18030.ts'
import { ServedPort } from './served-port.ts'
import type { ServedLine } from './tcp-server.ts'

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
  readonly #port: ServedPort

  private constructor(options: SimulatedScannerOptions, line: ScannerLine, port: ServedPort) {
    this.#options = options
    this.#line = line
    this.#port = port
  }

  /** Rejects with R151 when the pseudo-terminal cannot be made, and with the system's error when the port is taken. */
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
