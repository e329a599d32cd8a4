import type { ReaderError } from '../error.ts'
import { withDefaults } from '../with-defaults.ts'
import type { Candidate } from './candidates.ts'
import { deviceKey } from './physical-device.ts'
import {
  type DeviceLister,
  type ListingFaults,
  listDevices,
  NO_DEVICES,
  type PluggedDevices,
} from './plugged-devices.ts'
import { WATCHER_DEFAULTS, type WatcherOptions } from './watcher-options.ts'

/** Immutable. No devices means none only with `scan: 'done'`. */
export interface DeviceSnapshot {
  readonly scan: 'notStarted' | 'scanning' | 'done'
  readonly devices: readonly Candidate[]
  readonly faults: ListingFaults
}

export type DeviceListener = (snapshot: DeviceSnapshot) => void

/** Looks after hints and regularly. Shows a device after `settleMs`, removes it at once. */
export class DeviceWatcher {
  readonly #lister: DeviceLister
  readonly #assess: (plugged: PluggedDevices) => readonly Candidate[]
  readonly #options: WatcherOptions
  readonly #listeners = new Set<DeviceListener>()
  readonly #stopping = new AbortController()
  #snapshot: DeviceSnapshot = { scan: 'notStarted', devices: [], faults: {} }
  #plugged = NO_DEVICES
  readonly #settling = new Map<string, NodeJS.Timeout | undefined>()
  #hintTimer: NodeJS.Timeout | undefined
  #reconcileTimer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined
  #lookAgain = false
  #hints: Promise<readonly (() => void)[]> | undefined

  /** `assess` ranks the devices at each look (see candidates.ts). */
  constructor(
    lister: DeviceLister,
    assess: (plugged: PluggedDevices) => readonly Candidate[],
    options: Partial<WatcherOptions> = {},
  ) {
    this.#lister = lister
    this.#assess = assess
    this.#options = withDefaults(WATCHER_DEFAULTS, options)
  }

  get snapshot(): DeviceSnapshot {
    return this.#snapshot
  }

  subscribe(listener: DeviceListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    if (this.#hints || this.#stopping.signal.aborted) return
    this.#hints = Promise.all(this.#options.hints.map(watch => watch(() => this.#hinted())))
    this.#publish({ ...this.#snapshot, scan: 'scanning' })
    this.look()
  }

  look(): void {
    if (this.#stopping.signal.aborted || !this.#hints) return
    if (this.#looking) {
      this.#lookAgain = true
      return
    }
    clearTimeout(this.#reconcileTimer)
    this.#looking = this.#look().finally(() => {
      this.#looking = undefined
      if (this.#stopping.signal.aborted) return
      if (this.#lookAgain) {
        this.#lookAgain = false
        this.look()
      } else {
        this.#reconcileTimer = setTimeout(() => this.look(), this.#options.reconcileMs)
      }
    })
  }

  /** Resolves when no timer and no watcher is left. Does not wait for lists. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    clearTimeout(this.#hintTimer)
    clearTimeout(this.#reconcileTimer)
    for (const timer of this.#settling.values()) clearTimeout(timer)
    this.#settling.clear()
    for (const end of (await this.#hints) ?? []) end()
    await this.#looking
  }

  #hinted(): void {
    if (this.#stopping.signal.aborted) return
    this.#hintTimer ??= setTimeout(() => {
      this.#hintTimer = undefined
      this.look()
    }, this.#options.hintMs)
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopping
    const { devices, faults } = await listDevices(
      this.#lister,
      { timeoutMs: this.#options.listMs, signal },
      this.#plugged,
    )
    if (signal.aborted) return
    this.#plugged = devices
    const found = this.#assess(devices)
    this.#settle(found.map(deviceKey))
    const settled = found.filter(device => this.#settling.get(deviceKey(device)) === undefined)
    this.#publish({ scan: 'done', devices: settled, faults })
  }

  #settle(keys: readonly string[]): void {
    const first = this.#snapshot.scan !== 'done'
    for (const key of keys) {
      if (this.#settling.has(key)) continue
      this.#settling.set(key, first ? undefined : setTimeout(() => this.#settled(key), this.#options.settleMs))
    }
    for (const [key, timer] of this.#settling) {
      if (keys.includes(key)) continue
      clearTimeout(timer)
      this.#settling.delete(key)
    }
  }

  #settled(key: string): void {
    this.#settling.set(key, undefined)
    this.look()
  }

  #publish(snapshot: DeviceSnapshot): void {
    if (described(snapshot) === described(this.#snapshot)) return
    this.#snapshot = Object.freeze(snapshot)
    for (const listener of this.#listeners) listener(snapshot)
  }
}

function described({ scan, devices, faults }: DeviceSnapshot): string {
  const codes = Object.entries(faults).map(([kind, error]: [string, ReaderError]) => [kind, error.code, error.detail])
  return JSON.stringify([scan, devices, codes])
}
