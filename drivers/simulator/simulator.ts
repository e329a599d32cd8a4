import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDefaults } from '../with-defaults.ts'
import type { LineFault } from './faults.ts'
import { SimulatedLine } from './line.ts'
import { SIMULATED_SAM_DEFAULTS, SimulatedSam, type SimulatedSamOptions } from './sam.ts'
import { ServedPort } from './served-port.ts'
import type { SimulatedCard } from './simulated-card.ts'

export interface SimulatorOptions {
  /** On 127.0.0.1; 0 picks a free one. Default 0. */
  readonly tcpPort: number
  /** Needs socat. Default false. */
  readonly pty: boolean
  readonly ptyPath: string
  /** Bits a second; 0 for no pacing. Default 115200. */
  readonly baudRate: number
  /** See LineOptions. Default false. */
  readonly wakesLate: boolean
  readonly sam: Partial<SimulatedSamOptions>
}

export const SIMULATOR_DEFAULTS: SimulatorOptions = {
  tcpPort: 0,
  pty: false,
  ptyPath: join(tmpdir(), `rongque-reader-${process.pid}`),
  baudRate: 115_200,
  wakesLate: false,
  sam: SIMULATED_SAM_DEFAULTS,
}

export class Simulator {
  readonly #line: SimulatedLine
  readonly #port: ServedPort

  private constructor(line: SimulatedLine, port: ServedPort) {
    this.#line = line
    this.#port = port
    line.onUnplug(() => void this.unplug())
  }

  /** Rejects with R151 for the pseudo-terminal, with the system's error when the port is taken. */
  static async start(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
    const all = withDefaults(SIMULATOR_DEFAULTS, options)
    const line = new SimulatedLine(new SimulatedSam(all.sam), all)
    return new Simulator(line, await ServedPort.open(line, all.tcpPort, all.pty ? all.ptyPath : undefined))
  }

  get tcpPort(): number {
    return this.#port.tcpPort
  }

  get opened(): boolean {
    return this.#port.occupied
  }

  get ptyPath(): string | undefined {
    return this.#port.ptyPath
  }

  get card(): SimulatedCard | undefined {
    return this.#line.sam.card
  }

  place(card: SimulatedCard): void {
    this.#line.sam.place(card)
  }

  lift(): void {
    this.#line.sam.lift()
  }

  fault(fault: LineFault): void {
    this.#line.addFault(fault)
  }

  clearFaults(): void {
    this.#line.clearFaults()
  }

  /** Every command answers `sw3` (60 self-test failed, 66 not authorised); undefined repairs it. */
  breakSam(sw3: number | undefined): void {
    this.#line.sam.brokenWith = sw3
  }

  unplug(): Promise<void> {
    this.#line.powerOff()
    return this.#port.unplug()
  }

  replug(): Promise<void> {
    return this.#port.replug()
  }

  close(): Promise<void> {
    return this.#port.close()
  }
}
