import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialChannels } from '../../../drivers/channel/serial.ts'
import { CardReader } from '../../../drivers/reader/card-reader.ts'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { WatchedReader } from './simulated-reader.ts'

/** The driver on a pseudo-terminal at 115200 baud with real think times. */
export class TerminalReader {
  readonly folder: string
  readonly path: string
  readonly simulator: Simulator
  readonly watched: WatchedReader

  private constructor(folder: string, simulator: Simulator) {
    this.folder = folder
    this.path = join(folder, 'reader')
    this.simulator = simulator
    this.watched = new WatchedReader(new CardReader(serialChannels(this.path)))
  }

  static async start(): Promise<TerminalReader> {
    const folder = await mkdtemp(join(tmpdir(), 'rongque-pty-'))
    const simulator = await Simulator.start({ pty: true, ptyPath: join(folder, 'reader') })
    const terminal = new TerminalReader(folder, simulator)
    terminal.watched.reader.start()
    await terminal.watched.next('reader-ready')
    return terminal
  }

  async end(): Promise<void> {
    await this.watched.stop()
    await this.simulator.close()
    await rm(this.folder, { recursive: true })
  }
}
