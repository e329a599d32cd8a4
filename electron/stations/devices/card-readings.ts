import { randomUUID } from 'node:crypto'
import type { DeviceCard, DeviceSnapshot } from './device-message.ts'

/** Stays on the server; only the id leaves. */
export interface CardReading {
  readonly readId: string
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
  readonly #ids = new Map<number, string>()
  #lying: number | undefined
  #newest: string | undefined

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Called before other listeners. */
  see(snapshot: DeviceSnapshot): void {
    this.#lying = snapshot.card.kind === 'read' ? snapshot.card.placing : undefined
    this.of(snapshot)
  }

  /** One reading per placing. */
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

  isNewest(readId: string): boolean {
    return this.#newest === readId
  }

  /** Undefined for an unknown or old reading. */
  find(readId: string): CardReading | undefined {
    this.#forgetOld()
    return this.#readings.get(readId)
  }

  lies(readId: string): boolean {
    return this.#lying !== undefined && this.#ids.get(this.#lying) === readId
  }

  #forgetOld(): void {
    for (const [readId, { at }] of this.#readings) {
      // A card on the reader keeps its reading.
      if (this.lies(readId)) continue
      if (this.#clock() - at > VALID_MS || this.#readings.size > KEPT) this.#readings.delete(readId)
    }
    for (const [placing, readId] of this.#ids) {
      if (!this.#readings.has(readId)) this.#ids.delete(placing)
    }
  }
}
