import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDefaults } from '../with-defaults.ts'
import type { LineFault } from './faults.ts'
import { SimulatedLine } from './line.ts'
import { openPty, type Pty } from './pty.ts'
import { SIMULATED_SAM_DEFAULTS, SimulatedSam, type SimulatedSamOptions } from './sam.ts'
import type { SimulatedCard } from './simulated-card.ts'
import { type SimulatorServer, serveTcp } from './tcp-server.ts'

export interface SimulatorOptions {
  /** TCP port on 127.0.0.1; 0 picks a free one. Default 0. */
  readonly tcpPort: number
  /** Also make a pseudo-terminal. Needs socat. Default false. */
  readonly pty: boolean
  /** Where the pseudo-terminal appears. */
  readonly ptyPath: string
  /** Pace of the answers, bits a second; 0 for no pacing. Default 115200. */
  readonly baudRate: number
  /** The module behind the line: its number, how long it thinks, which commands it knows. */
  readonly sam: Partial<SimulatedSamOptions>
}

export const SIMULATOR_DEFAULTS: SimulatorOptions = {
  tcpPort: 0,
  pty: false,
  ptyPath: join(tmpdir(), `rongque-reader-${process.pid}`),
  baudRate: 115_200,
  sam: SIMULATED_SAM_DEFAULTS,
}

/** A reader without hardware: the same protocol, states, status codes and pace, on TCP and on a pseudo-terminal. */
export class Simulator {
  readonly #line: SimulatedLine
  readonly #server: SimulatorServer
  readonly #pty: Pty | undefined

  private constructor(line: SimulatedLine, server: SimulatorServer, pty: Pty | undefined) {
    this.#line = line
    this.#server = server
    this.#pty = pty
    line.onUnplug(() => void this.unplug())
  }

  /** Rejects with R151 when the pseudo-terminal cannot be made, and with the system's error when the port is taken. */
  static async start(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
    const all = withDefaults(SIMULATOR_DEFAULTS, options)
    const line = new SimulatedLine(new SimulatedSam(all.sam), { baudRate: all.baudRate })
    const server = await serveTcp(line, all.tcpPort)
    try {
      return new Simulator(line, server, all.pty ? await openPty(all.ptyPath, server.port) : undefined)
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

  /** Every command answers this status (60 self-test failed, 66 not authorised); undefined mends it. */
  breakSam(sw3: number | undefined): void {
    this.#line.sam.brokenWith = sw3
  }

  async unplug(): Promise<void> {
    this.#line.sam.powerOff()
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
