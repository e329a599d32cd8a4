import type { Channel, OpenChannel } from '../channel/channel.ts'
import { Closing } from '../channel/closing.ts'
import { ReaderError } from '../error.ts'
import type { SimulatedLine } from './line.ts'

export class MemoryChannel implements Channel {
  readonly name = 'memory'
  readonly #line: SimulatedLine
  readonly #closing = new Closing()
  readonly #listeners: ((bytes: Uint8Array) => void)[] = []

  constructor(line: SimulatedLine) {
    this.#line = line
    line.onUnplug(() => this.lose())
    line.connect(bytes => {
      for (const listener of this.#listeners) listener(bytes)
    })
  }

  static opener(line: SimulatedLine): OpenChannel {
    return async () => new MemoryChannel(line)
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#closing.closed) throw new ReaderError('R106', this.name)
    this.#line.receive(bytes)
  }

  async discardInput(): Promise<void> {}

  async close(): Promise<void> {
    this.#line.disconnect()
    this.#closing.settle(undefined)
  }

  lose(): void {
    this.#line.disconnect()
    this.#closing.settle(new ReaderError('R106', this.name))
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#listeners.push(listener)
  }

  onClosed(listener: (error: ReaderError | undefined) => void): void {
    this.#closing.listen(listener)
  }
}
