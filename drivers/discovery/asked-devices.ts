import type { ReaderError } from '../error.ts'
import { deviceKey, type PhysicalDevice } from './physical-device.ts'

interface Asked {
  readonly error: ReaderError
  /** How often in a row it has said nothing that can be used. */
  readonly times: number
  /** Not before then, on the given clock. */
  readonly nextAt: number
}

/**
 * What was asked whether it is a reader, and did not answer like one. What is known to be something else is never asked
 * again; what said nothing is, at ever longer intervals. Either is forgotten when it is unplugged, and another device in
 * its place is one that was not asked.
 */
export class AskedDevices {
  readonly #askAgainMs: readonly number[]
  readonly #now: () => number
  readonly #others = new Set<string>()
  readonly #silent = new Map<string, Asked>()

  /** `askAgainMs`: see FinderOptions. `now` tells ms on a clock that never goes back. */
  constructor(askAgainMs: readonly number[], now: () => number) {
    this.#askAgainMs = askAgainMs
    this.#now = now
  }

  /** It is something else. */
  noteOther(device: PhysicalDevice): void {
    this.#others.add(deviceKey(device))
  }

  isOther(device: PhysicalDevice): boolean {
    return this.#others.has(deviceKey(device))
  }

  /** It was written to, and said nothing or only damaged things. */
  noteSilent(device: PhysicalDevice, error: ReaderError): void {
    const key = deviceKey(device)
    const times = (this.#silent.get(key)?.times ?? 0) + 1
    const wait = this.#askAgainMs[times - 1] ?? this.#askAgainMs.at(-1) ?? 0
    this.#silent.set(key, { error, times, nextAt: this.#now() + wait })
  }

  noteReader(device: PhysicalDevice): void {
    this.#silent.delete(deviceKey(device))
  }

  /** What it failed with the last time, while it must not be asked again yet. */
  notYet(device: PhysicalDevice): ReaderError | undefined {
    const asked = this.#silent.get(deviceKey(device))
    return asked && this.#now() < asked.nextAt ? asked.error : undefined
  }

  /** Forgets everything that is not plugged in any longer. */
  keep(devices: readonly PhysicalDevice[]): void {
    const keys = new Set(devices.map(deviceKey))
    for (const key of this.#others) if (!keys.has(key)) this.#others.delete(key)
    for (const key of this.#silent.keys()) if (!keys.has(key)) this.#silent.delete(key)
  }
}
