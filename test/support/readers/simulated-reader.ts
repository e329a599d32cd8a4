import { CardReader, type ReaderEvent } from '../../../drivers/reader/card-reader.ts'
import type { ReaderOptions } from '../../../drivers/reader/options.ts'
import { SimulatedLine } from '../../../drivers/simulator/line.ts'
import { MemoryChannel } from '../../../drivers/simulator/memory-channel.ts'
import { SimulatedSam, type SimulatedSamOptions } from '../../../drivers/simulator/sam.ts'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'

export const QUICK: Partial<ReaderOptions> = {
  findPeriodMs: 10,
  reopenMinMs: 10,
  reopenMaxMs: 20,
  resetPauseMs: 1,
  sam: { interByteMs: 15, answerMs: 100, timeoutScale: 0.08 },
}

export function simulatedLine(options: Partial<SimulatedSamOptions> = {}): SimulatedLine {
  return new SimulatedLine(new SimulatedSam({ think: FAST_THINK_TIMES, ...options }), { baudRate: 0 })
}

export class WatchedReader {
  readonly reader: CardReader
  readonly events: ReaderEvent[] = []
  #cursor = 0
  #wake: () => void = () => {}

  constructor(reader: CardReader) {
    this.reader = reader
    reader.subscribe(event => {
      this.events.push(event)
      this.#wake()
    })
  }

  static onMemory(line: SimulatedLine, options: Partial<ReaderOptions> = {}): WatchedReader {
    const watched = new WatchedReader(new CardReader(MemoryChannel.opener(line), { ...QUICK, ...options }))
    watched.reader.start()
    return watched
  }

  /** The next event of that name, skipping others. */
  next<Name extends ReaderEvent['event']>(
    name: Name,
    timeoutMs = 120_000,
  ): Promise<Extract<ReaderEvent, { event: Name }>> {
    return this.anyOf([name], timeoutMs)
  }

  async anyOf<Name extends ReaderEvent['event']>(
    names: readonly Name[],
    timeoutMs = 120_000,
  ): Promise<Extract<ReaderEvent, { event: Name }>> {
    const deadline = performance.now() + timeoutMs
    for (;;) {
      while (this.#cursor < this.events.length) {
        const event = this.events[this.#cursor++]
        if (event && names.some(name => name === event.event)) return event as Extract<ReaderEvent, { event: Name }>
      }
      const left = deadline - performance.now()
      if (left <= 0) throw new Error(`no ${names.join(', ')}; saw ${this.names().join(' ') || 'nothing'}`)
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, left)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  names(): string[] {
    return this.events.map(event => event.event)
  }

  stop(): Promise<void> {
    return this.reader.stop()
  }
}
