import { randomUUID } from 'node:crypto'
import type { DeviceCard, ReaderSnapshotMessage } from './device-message.ts'

/** Stays on the server; only the id leaves. */
export interface CardReading {
  readonly readingId: string
  readonly card: DeviceCard
  readonly samId: string
  readonly at: number
}

/** ms; longer than an application at a counter takes. */
const VALID_MS = 15 * 60_000
const KEPT = 50

export class CardReadings {
  readonly #clock: () => number
  readonly #readings = new Map<string, CardReading>()
  /** By the number of the reading. */
  readonly #ids = new Map<number, string>()
  #onReader: number | undefined
  #newest: string | undefined

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Called before other listeners. */
  see(snapshot: ReaderSnapshotMessage): void {
    this.#onReader = snapshot.card.kind === 'read' ? snapshot.card.reading : undefined
    this.of(snapshot)
  }

  /** The same card put down twice is two readings. */
  of(snapshot: ReaderSnapshotMessage): CardReading | undefined {
    if (snapshot.card.kind !== 'read') return undefined
    const { reading: number, card } = snapshot.card
    this.#forgetOld()
    const known = this.#readings.get(this.#ids.get(number) ?? '')
    if (known) return known
    const samId = snapshot.reader.kind === 'ready' ? snapshot.reader.samId : ''
    const reading = { readingId: randomUUID(), card, samId, at: this.#clock() }
    this.#readings.set(reading.readingId, reading)
    this.#ids.set(number, reading.readingId)
    this.#newest = reading.readingId
    return reading
  }

  isNewest(readingId: string): boolean {
    return this.#newest === readingId
  }

  /** Undefined for an unknown or old reading. */
  find(readingId: string): CardReading | undefined {
    this.#forgetOld()
    return this.#readings.get(readingId)
  }

  isOnReader(readingId: string): boolean {
    return this.#onReader !== undefined && this.#ids.get(this.#onReader) === readingId
  }

  #forgetOld(): void {
    for (const [readingId, { at }] of this.#readings) {
      // A card on the reader keeps its reading.
      if (this.isOnReader(readingId)) continue
      if (this.#clock() - at > VALID_MS || this.#readings.size > KEPT) this.#readings.delete(readingId)
    }
    for (const [number, readingId] of this.#ids) {
      if (!this.#readings.has(readingId)) this.#ids.delete(number)
    }
  }
}
