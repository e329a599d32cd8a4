import { setTimeout as sleep } from 'node:timers/promises'
import type { Channel, OpenChannel } from '../channel/channel.ts'
import { openWithin } from '../channel/open-within.ts'
import { within } from '../channel/within.ts'
import { ReaderError, toReaderError } from '../error.ts'
import { withDefaults } from '../with-defaults.ts'
import { decodeLine, type Scan } from './decode-line.ts'
import { LineSplitter } from './line-splitter.ts'
import { SCANNER_DEFAULTS, type ScannerOptions } from './options.ts'
import { Repeats } from './repeats.ts'

export type DropReason = 'tooLong' | 'unterminated' | 'noise' | 'repeat'

export type ScannerState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready'; readonly channel: string }
  | { readonly kind: 'unavailable'; readonly error: ReaderError }
  | { readonly kind: 'lost'; readonly error: ReaderError }
  | { readonly kind: 'stopped' }

export type ScannerEvent =
  | { readonly event: 'scanner-ready'; readonly channel: string }
  | { readonly event: 'scanner-unavailable'; readonly error: ReaderError }
  | { readonly event: 'scanner-lost'; readonly error: ReaderError }
  | { readonly event: 'scan'; readonly scan: Scan }
  /** The content is not reported: it may be personal. */
  | { readonly event: 'scan-dropped'; readonly reason: DropReason; readonly bytes: number }

export type ScannerListener = (event: ScannerEvent, state: ScannerState) => void

export interface ScannerCounters {
  readonly bytes: number
  readonly scans: number
  readonly dropped: Readonly<Record<DropReason, number>>
  readonly opened: number
}

/** One scanner, from start to stop. Reconnects by itself. Never writes, so a wrong port does no harm. */
export class Scanner {
  readonly #open: OpenChannel
  readonly #options: ScannerOptions
  readonly #listeners = new Set<ScannerListener>()
  readonly #stopping = new AbortController()
  readonly #repeats: Repeats
  readonly #counters = { bytes: 0, scans: 0, dropped: { tooLong: 0, unterminated: 0, noise: 0, repeat: 0 }, opened: 0 }
  #state: ScannerState = { kind: 'connecting' }
  #running: Promise<void> | undefined
  #pause: number

  constructor(open: OpenChannel, options: Partial<ScannerOptions> = {}) {
    this.#open = open
    this.#options = withDefaults(SCANNER_DEFAULTS, options)
    this.#repeats = new Repeats(this.#options.repeatMs)
    this.#pause = this.#options.reopenMinMs
  }

  get state(): ScannerState {
    return this.#state
  }

  get counters(): ScannerCounters {
    return structuredClone(this.#counters)
  }

  subscribe(listener: ScannerListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Resolves when the line is closed, or closing took too long. No events after the call. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
    this.#state = { kind: 'stopped' }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    const { openMs, closeMs } = this.#options
    while (!signal.aborted) {
      const began = performance.now()
      let channel: Channel | undefined
      try {
        channel = await openWithin(openMs, this.#open, signal)
        await this.#listen(channel)
      } catch (error) {
        if (!signal.aborted) this.#failed(toReaderError(error))
      } finally {
        if (channel) await within(closeMs, channel.close()).catch(() => {})
      }
      // After a lasting line, start with the short pause again.
      if (performance.now() - began > this.#options.reopenMaxMs) this.#pause = this.#options.reopenMinMs
      await this.#wait(this.#pause)
      this.#pause = Math.min(this.#pause * 2, this.#options.reopenMaxMs)
    }
  }

  async #listen(channel: Channel): Promise<void> {
    const { signal } = this.#stopping
    // Drop scans from before.
    await within(this.#options.openMs, channel.discardInput(), { signal })
    if (signal.aborted) return
    this.#counters.opened++
    const splitter = new LineSplitter(this.#options, {
      onLine: bytes => this.#line(bytes),
      onDropped: (reason, bytes) => this.#dropped(reason, bytes),
    })
    const silence = new SilenceTimer(this.#options.gapMs, () => splitter.silence())
    const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
    const stopped = () => resolve()
    signal.addEventListener('abort', stopped)
    channel.onClosed(cause => reject(new ReaderError('R170', channel.name, { cause })))
    let listening = true
    channel.onData(bytes => {
      if (!listening) return
      this.#counters.bytes += bytes.length
      this.#pause = this.#options.reopenMinMs
      splitter.push(bytes)
      silence.restart(splitter.pending)
    })
    this.#publish({ event: 'scanner-ready', channel: channel.name }, { kind: 'ready', channel: channel.name })
    try {
      await ended
    } finally {
      listening = false
      signal.removeEventListener('abort', stopped)
      silence.restart(false)
    }
  }

  #line(bytes: Uint8Array): void {
    const decoded = decodeLine(bytes, this.#options)
    switch (decoded.kind) {
      case 'empty':
        return
      case 'noise':
        this.#dropped('noise', bytes.length)
        return
      case 'scan':
        if (this.#repeats.isRepeat(decoded.scan.text, performance.now())) this.#dropped('repeat', bytes.length)
        else {
          this.#counters.scans++
          this.#publish({ event: 'scan', scan: decoded.scan }, this.#state)
        }
    }
  }

  #dropped(reason: DropReason, bytes: number): void {
    this.#counters.dropped[reason]++
    this.#publish({ event: 'scan-dropped', reason, bytes }, this.#state)
  }

  #failed(error: ReaderError): void {
    const before = this.#state
    const kind = before.kind === 'ready' || before.kind === 'lost' ? 'lost' : 'unavailable'
    const known = before.kind === kind && before.error.code === error.code
    if (known) this.#state = { kind, error }
    else this.#publish({ event: `scanner-${kind}`, error }, { kind, error })
  }

  #publish(event: ScannerEvent, state: ScannerState): void {
    if (this.#stopping.signal.aborted) return
    this.#state = state
    for (const listener of this.#listeners) listener(event, state)
  }

  async #wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => {})
  }
}

class SilenceTimer {
  readonly #ms: number
  readonly #over: () => void
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number, over: () => void) {
    this.#ms = ms
    this.#over = over
  }

  restart(wanted: boolean): void {
    clearTimeout(this.#timer)
    this.#timer = wanted ? setTimeout(this.#over, this.#ms) : undefined
  }
}
