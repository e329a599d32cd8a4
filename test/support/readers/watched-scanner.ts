import type { Channel, OpenChannel } from '../../../drivers/channel/channel.ts'
import { Closing } from '../../../drivers/channel/closing.ts'
import { ReaderError } from '../../../drivers/error.ts'
import type { ScannerOptions } from '../../../drivers/scanner/options.ts'
import { Scanner, type ScannerEvent } from '../../../drivers/scanner/scanner.ts'

/** A line that a test sends on and cuts; notes writes. */
export class SpokenChannel implements Channel {
  readonly name = 'spoken'
  readonly written: Uint8Array[] = []
  readonly #closing = new Closing()
  #listener: (bytes: Uint8Array) => void = () => {}

  say(bytes: Uint8Array | string): void {
    if (!this.#closing.closed) this.#listener(Buffer.from(bytes))
  }

  lose(): void {
    this.#closing.settle(new ReaderError('R106', this.name))
  }

  get closed(): boolean {
    return this.#closing.closed
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.written.push(bytes)
  }

  async discardInput(): Promise<void> {}

  async close(): Promise<void> {
    this.#closing.settle(undefined)
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#listener = listener
  }

  onClosed(listener: (error: ReaderError | undefined) => void): void {
    this.#closing.listen(listener)
  }
}

export class WatchedScanner {
  readonly scanner: Scanner
  readonly events: ScannerEvent[] = []
  #cursor = 0
  #wake: () => void = () => {}

  constructor(open: OpenChannel, options: Partial<ScannerOptions> = {}) {
    this.scanner = new Scanner(open, options)
    this.scanner.subscribe(event => {
      this.events.push(event)
      this.#wake()
    })
    this.scanner.start()
  }

  /** The next event of that name, skipping others. */
  async next<Name extends ScannerEvent['event']>(
    name: Name,
    timeoutMs = 120_000,
  ): Promise<Extract<ScannerEvent, { event: Name }>> {
    const deadline = performance.now() + timeoutMs
    for (;;) {
      while (this.#cursor < this.events.length) {
        const event = this.events[this.#cursor++]
        if (event?.event === name) return event as Extract<ScannerEvent, { event: Name }>
      }
      const left = deadline - performance.now()
      if (left <= 0) throw new Error(`no ${name}; saw ${this.events.map(({ event }) => event).join(' ') || 'nothing'}`)
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, left)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  async nextText(): Promise<string> {
    return (await this.next('scan')).scan.text
  }

  texts(): string[] {
    return this.events.flatMap(event => (event.event === 'scan' ? [event.scan.text] : []))
  }

  drops(): string[] {
    return this.events.flatMap(event => (event.event === 'scan-dropped' ? [event.reason] : []))
  }
}
