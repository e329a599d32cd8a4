import type { ReaderError } from '../error.ts'
import { deviceKey, type PhysicalDevice } from './physical-device.ts'

interface Asked {
  readonly error: ReaderError
  readonly times: number
  readonly nextAt: number
}

/** Not readers: known others are never asked again, silent devices ever less often, until unplugged. */
export class AskedDevices {
  readonly #askAgainMs: readonly number[]
  readonly #now: () => number
  readonly #others = new Set<string>()
  readonly #silent = new Map<string, Asked>()

  /** `askAgainMs`: see FinderOptions. `now`: monotonic, ms. */
  constructor(askAgainMs: readonly number[], now: () => number) {
    this.#askAgainMs = askAgainMs
    this.#now = now
  }

  noteOther(device: PhysicalDevice): void {
    this.#others.add(deviceKey(device))
  }

  isOther(device: PhysicalDevice): boolean {
    return this.#others.has(deviceKey(device))
  }

  noteSilent(device: PhysicalDevice, error: ReaderError): void {
    const key = deviceKey(device)
    const times = (this.#silent.get(key)?.times ?? 0) + 1
    const wait = this.#askAgainMs[times - 1] ?? this.#askAgainMs.at(-1) ?? 0
    this.#silent.set(key, { error, times, nextAt: this.#now() + wait })
  }

  noteReader(device: PhysicalDevice): void {
    this.#silent.delete(deviceKey(device))
  }

  /** The last error, until it may be asked again. */
  notYet(device: PhysicalDevice): ReaderError | undefined {
    const asked = this.#silent.get(deviceKey(device))
    return asked && this.#now() < asked.nextAt ? asked.error : undefined
  }

  keep(devices: readonly PhysicalDevice[]): void {
    const keys = new Set(devices.map(deviceKey))
    for (const key of this.#others) if (!keys.has(key)) this.#others.delete(key)
    for (const key of this.#silent.keys()) if (!keys.has(key)) this.#silent.delete(key)
  }
}
