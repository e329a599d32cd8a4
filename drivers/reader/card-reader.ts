import { setTimeout as sleep } from 'node:timers/promises'
import type { OpenChannel } from '../channel/channel.ts'
import { ReaderError } from '../error.ts'
import { SamClient, statusError } from '../sam/client.ts'
import { SAM_COMMANDS } from '../sam/commands.ts'
import type { SamCounters } from '../sam/counters.ts'
import { type CardEvent, type CardInput, type CardState, NO_CARD, nextCardState } from './card-state.ts'
import { READER_DEFAULTS, type ReaderOptions } from './options.ts'
import { ANSWER_LOST, readFoundCard } from './read-sequence.ts'

export type ReaderState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready'; readonly channel: string; readonly samId: string }
  /** It could not be opened or does not answer; it is tried again by itself. */
  | { readonly kind: 'unavailable'; readonly error: ReaderError }
  /** It worked and went away; it is tried again by itself. */
  | { readonly kind: 'lost'; readonly error: ReaderError }
  | { readonly kind: 'stopped' }

export type ReaderEvent =
  | { readonly event: 'reader-ready'; readonly channel: string; readonly samId: string }
  | { readonly event: 'reader-unavailable'; readonly error: ReaderError }
  | { readonly event: 'reader-lost'; readonly error: ReaderError }
  | CardEvent

/** Reader and card together, never changed in place. */
export interface ReaderSnapshot {
  readonly reader: ReaderState
  readonly card: CardState
}

export type ReaderListener = (event: ReaderEvent, snapshot: ReaderSnapshot) => void

/**
 * One reader, from opening to closing: looks for cards, reads them, notices when they are lifted, and comes back by
 * itself when the reader was unplugged, asleep or held by another program.
 */
export class CardReader {
  readonly #ways: readonly OpenChannel[]
  readonly #options: ReaderOptions
  readonly #listeners = new Set<ReaderListener>()
  readonly #stopping = new AbortController()
  #running: Promise<void> | undefined
  #snapshot: ReaderSnapshot = { reader: { kind: 'connecting' }, card: NO_CARD }
  /** False once the reader that is open now has left the question for the lifted card unanswered. */
  #probeAnswered = true
  /** Index of the way that is tried first. */
  #way = 0
  /** Before the reader is opened anew, ms. */
  #pause = 0
  #sam: SamClient | undefined

  /** `ways`: how it may be reached, the likeliest first, e.g. one for each baud rate. The one that answers is kept. */
  constructor(ways: OpenChannel | readonly OpenChannel[], options: Partial<ReaderOptions> = {}) {
    this.#ways = [ways].flat()
    this.#options = { ...READER_DEFAULTS, ...options }
  }

  get snapshot(): ReaderSnapshot {
    return this.#snapshot
  }

  /** Counters of the line that is open now. */
  get counters(): SamCounters | undefined {
    return this.#sam?.counters
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: ReaderListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Resolves when the line is closed and no timer is left. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#sam?.close()
    await this.#running
    this.#snapshot = { reader: { kind: 'stopped' }, card: NO_CARD }
  }

  async #run(): Promise<void> {
    this.#pause = this.#options.reopenMinMs
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#poll(await this.#connect())
      } catch (error) {
        if (this.#stopping.signal.aborted) break
        this.#failed(error instanceof ReaderError ? error : new ReaderError('R108', undefined, { cause: error }))
      } finally {
        await this.#disconnect()
      }
      await this.#wait(this.#pause)
      this.#pause = Math.min(this.#pause * 2, this.#options.reopenMaxMs)
    }
  }

  /** Opens and greets the reader, in the way that worked last, else in every other; rejects with the first failure. */
  async #connect(): Promise<SamClient> {
    let failure: unknown
    for (let tried = 0; tried < this.#ways.length; tried++) {
      const way = this.#ways[this.#way]
      if (!way || this.#stopping.signal.aborted) break
      try {
        this.#sam = new SamClient(await way(this.#stopping.signal), this.#options.sam)
        // Only the likeliest way is waited for: a reader that wakes up slowly does so on any of them.
        this.#probeAnswered = true
        await this.#greet(this.#sam, tried === 0 ? this.#options.greetAttempts : 1)
        return this.#sam
      } catch (error) {
        failure ??= error
        if (!(error instanceof ReaderError) || !ANSWER_LOST.has(error.code)) throw error
        await this.#disconnect()
        this.#way = (this.#way + 1) % this.#ways.length
      }
    }
    throw failure ?? new ReaderError('R106')
  }

  async #disconnect(): Promise<void> {
    await this.#sam?.close()
    this.#sam = undefined
  }

  async #greet(sam: SamClient, attempts: number): Promise<void> {
    // Whatever it answers, it speaks the protocol; only a module that says it cannot work is turned away.
    const status = await this.#patiently(attempts, () => sam.exchange(SAM_COMMANDS.status))
    if (status.status.class === 'fatal') throw statusError(status)
    // Some readers do not tell their number; that is no reason not to read with them.
    const samId = await this.#patiently(attempts, () => sam.samId()).catch((error: unknown) => {
      if (error instanceof ReaderError && error.code === 'R106') throw error
      return ''
    })
    const { event, ...state } = { event: 'reader-ready' as const, channel: sam.channelName, samId }
    this.#tell({ event, ...state }, { reader: { kind: 'ready', ...state }, card: NO_CARD })
  }

  /** A reader that has just been opened may still be waking up, or clear its throat on the line. */
  async #patiently<Answer>(attempts: number, ask: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask()
      } catch (error) {
        const lost = error instanceof ReaderError && ANSWER_LOST.has(error.code)
        if (!lost || attempt >= attempts || this.#stopping.signal.aborted) throw error
      }
    }
  }

  async #poll(sam: SamClient): Promise<void> {
    let firstLook = true
    let failures = 0
    while (!this.#stopping.signal.aborted) {
      const began = performance.now()
      const looked = await look(sam)
      if (looked instanceof ReaderError) {
        if (++failures >= this.#options.findAttempts) throw looked
      } else {
        failures = 0
        this.#pause = this.#options.reopenMinMs
        if (looked === 'found') {
          this.#card({ kind: 'found' })
          this.#card(await readFoundCard(sam, this.#options))
        } else if (firstLook || this.#snapshot.card.kind !== 'none') {
          await this.#lookForLifting(sam)
        }
        firstLook = false
      }
      await this.#wait(Math.max(0, began + this.#options.findPeriodMs - performance.now()))
    }
  }

  /**
   * Find sees no card. Is the one that was read still there? Unclear answers leave things as they are, and it is gone
   * only when two answers in a row say so: one may be a late answer to another request.
   */
  async #lookForLifting(sam: SamClient): Promise<void> {
    if (this.#options.removalProbe === 'findOnly' || !this.#probeAnswered) return
    if ((await this.#isLifted(sam)) && (await this.#isLifted(sam))) this.#card({ kind: 'gone' })
  }

  async #isLifted(sam: SamClient): Promise<boolean> {
    const answer = await sam.exchange(SAM_COMMANDS.readNewAddress).catch((error: unknown) => {
      if (!(error instanceof ReaderError) || !ANSWER_LOST.has(error.code)) throw error
      // A reader that does not know the question is not asked again, nor taken for one that has fallen silent.
      if (error.code === 'R110') this.#probeAnswered = false
      return undefined
    })
    switch (answer?.status.class) {
      case 'ok':
      case 'empty':
        this.#card({ kind: 'stillThere' })
        return false
      case 'findAgain':
      case 'noCard':
        return true
      case 'fatal':
        throw statusError(answer)
      case 'resend':
      case 'refuse':
      case 'unsupported':
      case 'reset':
      case undefined:
        return false
    }
  }

  #card(input: CardInput): void {
    const { state, events } = nextCardState(this.#snapshot.card, input)
    const snapshot = { ...this.#snapshot, card: state }
    for (const event of events) this.#tell(event, snapshot)
    this.#snapshot = snapshot
  }

  #failed(error: ReaderError): void {
    const before = this.#snapshot.reader
    const kind = before.kind === 'ready' || before.kind === 'lost' ? 'lost' : 'unavailable'
    const known = before.kind === kind && before.error.code === error.code
    const snapshot: ReaderSnapshot = { reader: { kind, error }, card: NO_CARD }
    if (known) this.#snapshot = snapshot
    else this.#tell({ event: `reader-${kind}`, error }, snapshot)
  }

  #tell(event: ReaderEvent, snapshot: ReaderSnapshot): void {
    this.#snapshot = snapshot
    for (const listener of this.#listeners) listener(event, snapshot)
  }

  async #wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => {})
  }
}

/** Asks find once. An error is what one more look may mend; what none can mend is thrown. */
async function look(sam: SamClient): Promise<'found' | 'nothing' | ReaderError> {
  try {
    const answer = await sam.exchange(SAM_COMMANDS.find)
    switch (answer.status.class) {
      case 'ok':
        return 'found'
      case 'noCard':
        return 'nothing'
      case 'fatal':
        throw statusError(answer)
      case 'reset':
        await sam.reset()
        return statusError(answer)
      default:
        return statusError(answer)
    }
  } catch (error) {
    await resetOrGiveUp(sam, error)
    return error as ReaderError
  }
}

/**
 * One spoilt answer to a poll is noise: the next poll comes in a moment. Silence is answered by resetting the SAM; when
 * that is met with silence too, or the line is gone, the reader has to be opened anew.
 */
async function resetOrGiveUp(sam: SamClient, error: unknown): Promise<undefined> {
  const code = error instanceof ReaderError ? error.code : undefined
  if (code === 'R110') await sam.reset()
  else if (code === undefined || !ANSWER_LOST.has(code)) throw error
}
