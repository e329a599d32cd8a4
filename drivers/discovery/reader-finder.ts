import type { OpenChannel } from '../channel/channel.ts'
import { type ReaderCode, ReaderError } from '../error.ts'
import type { CardReader } from '../reader/card-reader.ts'
import { AskedDevices } from './asked-devices.ts'
import { type Candidate, candidates, type ProbeBridges } from './candidates.ts'
import { choose } from './choose.ts'
import type { DeviceTable } from './device-table-schema.ts'
import type { LastGood } from './evidence.ts'
import { failedLists, listingNotes, notLookedFor } from './listing-notes.ts'
import type { DeviceLister } from './plugged-devices.ts'
import { probe } from './probe.ts'
import type { ProbeOptions } from './probe-options.ts'
import { SYSTEM_CHANNELS, SYSTEM_DEVICES } from './system-devices.ts'
import { type DeviceSnapshot, DeviceWatcher } from './watcher.ts'
import type { WatcherOptions } from './watcher-options.ts'
import { type ChannelOpeners, type Way, waysTo } from './ways.ts'

export interface FinderOptions {
  readonly table: DeviceTable
  /** From `remember`. */
  readonly lastGood?: LastGood
  /** Called when a reader answers; keep it for `lastGood`. */
  readonly remember?: (lastGood: LastGood) => void
  readonly probeBridges?: ProbeBridges
  /** Called once per missing optional part (R107, R109). */
  readonly onNote?: (note: ReaderError) => void
  /** See consoles.ts. */
  readonly consoles?: readonly string[]
  /** Default: this machine's. */
  readonly lister?: DeviceLister
  readonly openers?: ChannelOpeners
  readonly platform?: NodeJS.Platform
  readonly watcher?: Partial<WatcherOptions>
  readonly probe?: Partial<ProbeOptions>
  /** Pauses before a silent device is asked again, ms. Range 0–86,400,000. Default 10 s, 1, 5, then every 30 min. */
  readonly askAgainMs?: readonly number[]
  /** Clock for `askAgainMs`, ms. Default: performance's. */
  readonly now?: () => number
}

const ASK_AGAIN_MS = [10_000, 60_000, 300_000, 1_800_000] as const

/** It may still be a reader. What could not be opened is retried soon. */
const UNCLEAR_ANSWER: ReadonlySet<ReaderCode> = new Set(['R110', 'R111', 'R112', 'R113', 'R125'])

/**
 * Finds the plugged-in reader for a CardReader:
 *
 *     const finder = new ReaderFinder({ table })
 *     const reader = new CardReader(finder)
 *     finder.follow(reader)
 *
 * Opens readers of the device table and probes what may be one; leaves other devices alone until they are replugged and
 * asks silent ones less and less often. Several equally likely readers are an error (R116).
 */
export class ReaderFinder {
  readonly #options: FinderOptions
  readonly #watcher: DeviceWatcher
  readonly #asked: AskedDevices
  readonly #stopping = new AbortController()
  #finding: Promise<void> = Promise.resolve()
  #lastGood: LastGood | undefined
  #opened: LastGood | undefined

  constructor(options: FinderOptions) {
    this.#options = options
    this.#lastGood = options.lastGood
    this.#asked = new AskedDevices(options.askAgainMs ?? ASK_AGAIN_MS, options.now ?? (() => performance.now()))
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

  /** Starts watching; every change makes a waiting reader look at once. */
  follow(reader: CardReader): void {
    const noted = new Set<string>()
    this.#watcher.subscribe(({ scan, devices, faults }) => {
      if (scan !== 'done') return
      for (const note of listingNotes(faults)) {
        if (!noted.has(note.message)) this.#options.onNote?.(note)
        noted.add(note.message)
      }
      this.#asked.keep(devices)
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
   * The ways to the likeliest reader, one call at a time. Rejects with R101 (none; the detail names missing optional
   * parts), R116 (several), R108 (a list failed; the detail begins with `list`), R106 (aborted or stopped, after
   * closing), or what keeps the likeliest from being opened.
   */
  readonly findWays = (signal?: AbortSignal): Promise<readonly OpenChannel[]> => {
    const own = this.#stopping.signal
    const either = signal ? AbortSignal.any([signal, own]) : own
    const found = this.#finding.then(() => this.#find(either))
    this.#finding = found.then(
      () => {},
      () => {},
    )
    return found
  }

  /** Resolves when nothing is under way or open. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all([this.#watcher.stop(), this.#finding])
  }

  async #find(signal: AbortSignal): Promise<readonly OpenChannel[]> {
    const { devices, faults } = await this.#scanned(signal)
    let failure: ReaderError | undefined
    for (let left = devices.filter(device => !this.#asked.isOther(device)); ; ) {
      if (signal.aborted) throw new ReaderError('R106')
      const choice = choose(left)
      if (choice.kind === 'none')
        throw failure ?? failedLists(faults)[0] ?? new ReaderError('R101', notLookedFor(faults))
      if (choice.kind !== 'chosen') throw choice.error
      const found = this.#asked.notYet(choice.candidate) ?? (await this.#waysTo(choice.candidate, signal))
      if (!(found instanceof ReaderError)) return found
      failure ??= found
      left = left.filter(device => device !== choice.candidate)
    }
  }

  #scanned(signal: AbortSignal): Promise<DeviceSnapshot> {
    const { promise, resolve, reject } = Promise.withResolvers<DeviceSnapshot>()
    const look = (snapshot: DeviceSnapshot) => {
      if (snapshot.scan === 'done') resolve(snapshot)
    }
    const abort = () => reject(new ReaderError('R106'))
    const end = this.#watcher.subscribe(look)
    signal.addEventListener('abort', abort)
    look(this.#watcher.snapshot)
    if (signal.aborted) abort()
    return promise.finally(() => {
      end()
      signal.removeEventListener('abort', abort)
    })
  }

  async #waysTo(candidate: Candidate, signal: AbortSignal): Promise<readonly OpenChannel[] | ReaderError> {
    const ways = this.#everyWayTo(candidate)
    if (ways instanceof ReaderError) return ways
    if (candidate.verdict === 'open') return ways.map(way => this.#noted(candidate, way))
    const result = await probe(ways, { ...this.#options.probe, signal })
    switch (result.kind) {
      case 'reader': {
        this.#asked.noteReader(candidate)
        const answered = ways.filter(({ name }) => name === result.way)
        return answered.map(way => this.#noted(candidate, way))
      }
      case 'notAReader':
        this.#asked.noteOther(candidate)
        return result.error
      case 'silent':
      case 'failed':
        if (UNCLEAR_ANSWER.has(result.error.code)) this.#asked.noteSilent(candidate, result.error)
        return result.error
    }
  }

  #everyWayTo(candidate: Candidate): readonly Way[] | ReaderError {
    try {
      return waysTo(candidate, this.#options.openers ?? SYSTEM_CHANNELS, this.#lastGood?.way)
    } catch (error) {
      if (error instanceof ReaderError) return error
      throw error
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
