import { randomUUID } from 'node:crypto'
import type { DeviceCard, DeviceSnapshot } from './device-message.ts'

/** A card that was read, under an id that stands for it: the whole of it never leaves the server. */
export interface CardReading {
  readonly readId: string
  readonly card: DeviceCard
  readonly samId: string
  readonly at: number
}

/** How long a reading may be used, ms. Default 15 minutes: an application at the counter takes no longer. */
const VALID_MS = 15 * 60_000
/** How many readings are kept at most. */
const KEPT = 50

export class CardReadings {
  readonly #clock: () => number
  readonly #readings = new Map<string, CardReading>()
  /** The id of each placing's reading; placings are never counted twice. */
  readonly #ids = new Map<number, string>()
  /** What lies on the reader at this moment. */
  #lying: number | undefined
  #newest: string | undefined

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Told of every change, before anybody else is. */
  see(snapshot: DeviceSnapshot): void {
    this.#lying = snapshot.card.kind === 'read' ? snapshot.card.placing : undefined
    this.of(snapshot)
  }

  /** The reading that a snapshot shows; the same one for everybody who asks about this placing. */
  of(snapshot: DeviceSnapshot): CardReading | undefined {
    if (snapshot.card.kind !== 'read') return undefined
    const { placing, card } = snapshot.card
    this.#forgetOld()
    const known = this.#readings.get(this.#ids.get(placing) ?? '')
    if (known) return known
    const samId = snapshot.reader.kind === 'ready' ? snapshot.reader.samId : ''
    const reading = { readId: randomUUID(), card, samId, at: this.#clock() }
    this.#readings.set(reading.readId, reading)
    this.#ids.set(placing, reading.readId)
    this.#newest = reading.readId
    return reading
  }

  /** No other card was read since. */
  isNewest(readId: string): boolean {
    return this.#newest === readId
  }

  /** Undefined when the id is unknown or the reading too old. */
  find(readId: string): CardReading | undefined {
    this.#forgetOld()
    return this.#readings.get(readId)
  }

  /** Its card lies on the reader now. */
  lies(readId: string): boolean {
    return this.#lying !== undefined && this.#ids.get(this.#lying) === readId
  }

  #forgetOld(): void {
    for (const [readId, { at }] of this.#readings) {
      // Whose card lies there stands there, however long it takes.
      if (this.lies(readId)) continue
      if (this.#clock() - at > VALID_MS || this.#readings.size > KEPT) this.#readings.delete(readId)
    }
    for (const [placing, readId] of this.#ids) {
      if (!this.#readings.has(readId)) this.#ids.delete(placing)
    }
  }
}
