import type { OpenChannel } from '../channel/channel.ts'
import { ReaderError } from '../error.ts'
import type { CardReader, FindWays } from '../reader/card-reader.ts'
import { type Candidate, candidates, type ProbeBridges } from './candidates.ts'
import { choose } from './choose.ts'
import type { DeviceTable } from './device-table-schema.ts'
import type { LastGood } from './evidence.ts'
import type { DeviceLister } from './plugged-devices.ts'
import { probe } from './probe.ts'
import type { ProbeOptions } from './probe-options.ts'
import { SYSTEM_CHANNELS, SYSTEM_DEVICES } from './system-devices.ts'
import { type DeviceSnapshot, DeviceWatcher } from './watcher.ts'
import type { WatcherOptions } from './watcher-options.ts'
import { type ChannelOpeners, type Way, waysTo } from './ways.ts'

export interface FinderOptions {
  readonly table: DeviceTable
  /** Where a reader answered the last time, from `remember`. */
  readonly lastGood?: LastGood
  /** Called whenever a reader answers: what to give as `lastGood` the next time. */
  readonly remember?: (lastGood: LastGood) => void
  readonly probeBridges?: ProbeBridges
  /** Ports of the system's console (see consoles.ts). */
  readonly consoles?: readonly string[]
  /** Default: this machine's. */
  readonly lister?: DeviceLister
  readonly openers?: ChannelOpeners
  readonly platform?: NodeJS.Platform
  readonly watcher?: Partial<WatcherOptions>
  readonly probe?: Partial<ProbeOptions>
}

/**
 * Finds the one reader that is plugged in, for a CardReader:
 *
 *     const finder = new ReaderFinder({ table })
 *     const reader = new CardReader(finder)
 *     finder.follow(reader)
 *
 * What is a reader by the device table is opened; what may be one is asked once, and left alone when it turns out to be
 * something else, for as long as it stays plugged in. Several that are equally likely are none (R116).
 */
export class ReaderFinder {
  readonly #options: FinderOptions
  readonly #watcher: DeviceWatcher
  /** Ids of devices that were asked and are no readers. */
  readonly #others = new Set<string>()
  #lastGood: LastGood | undefined
  /** What was opened last, to be remembered once it answers. */
  #opened: LastGood | undefined

  constructor(options: FinderOptions) {
    this.#options = options
    this.#lastGood = options.lastGood
    const { table, platform = process.platform, probeBridges = 'lastGood', consoles = [] } = options
    this.#watcher = new DeviceWatcher(
      options.lister ?? SYSTEM_DEVICES,
      plugged => {
        const lastGood = this.#lastGood
        return candidates(plugged, table, { platform, probeBridges, consoles, ...(lastGood ? { lastGood } : {}) })
      },
      options.watcher,
    )
  }

  get devices(): DeviceSnapshot {
    return this.#watcher.snapshot
  }

  /** Starts looking. A change in what is plugged in makes a reader that waits look at once. */
  follow(reader: CardReader): void {
    this.#watcher.subscribe(({ scan, devices }) => {
      if (scan !== 'done') return
      for (const id of this.#others) if (!devices.some(device => device.id === id)) this.#others.delete(id)
      reader.lookNow()
    })
    reader.subscribe(({ event }) => {
      if (event !== 'reader-ready' || !this.#opened) return
      this.#lastGood = this.#opened
      this.#options.remember?.(this.#opened)
    })
    this.#watcher.start()
  }

  /**
   * The ways to the likeliest reader. Rejects with R101 when there is none, with R116 when there are several, with what
   * keeps the likeliest from being opened or asked, and with why nothing could be listed.
   */
  readonly findWays: FindWays = async () => {
    const { devices, faults } = await this.#scanned()
    let failure: ReaderError | undefined
    for (let left = devices; ; ) {
      const choice = choose(left.filter(({ id }) => !this.#others.has(id)))
      if (choice.kind === 'none') throw failure ?? Object.values(faults)[0] ?? new ReaderError('R101')
      if (choice.kind !== 'chosen') throw choice.error
      const found = await this.#waysTo(choice.candidate)
      if (!(found instanceof ReaderError)) return found
      failure ??= found
      left = left.filter(device => device !== choice.candidate)
    }
  }

  stop(): Promise<void> {
    return this.#watcher.stop()
  }

  async #scanned(): Promise<DeviceSnapshot> {
    if (this.#watcher.snapshot.scan === 'done') return this.#watcher.snapshot
    return new Promise(resolve => {
      const end = this.#watcher.subscribe(snapshot => {
        if (snapshot.scan !== 'done') return
        end()
        resolve(snapshot)
      })
    })
  }

  /** An error when it is none, or cannot be asked. */
  async #waysTo(candidate: Candidate): Promise<readonly OpenChannel[] | ReaderError> {
    const ways = waysTo(candidate, this.#options.openers ?? SYSTEM_CHANNELS, this.#lastGood?.way)
    if (candidate.verdict === 'open') return ways.map(way => this.#noted(candidate, way))
    const result = await probe(ways, this.#options.probe)
    switch (result.kind) {
      case 'reader': {
        const answered = ways.filter(({ name }) => name === result.way)
        return answered.map(way => this.#noted(candidate, way))
      }
      case 'notAReader':
        this.#others.add(candidate.id)
        return result.error
      case 'silent':
      case 'failed':
        return result.error
    }
  }

  #noted({ path, ids, serialNumber }: Candidate, { name, open }: Way): OpenChannel {
    return async signal => {
      const channel = await open(signal)
      this.#opened = {
        way: name,
        ...(path === undefined ? {} : { path }),
        ...(ids === undefined ? {} : { ids }),
        ...(serialNumber === undefined ? {} : { serialNumber }),
      }
      return channel
    }
  }
}
