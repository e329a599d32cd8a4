import { setTimeout as sleep } from 'node:timers/promises'
import type { OpenChannel } from '../channel/channel.ts'
import { openWithin } from '../channel/open-within.ts'
import { type ReaderCode, ReaderError } from '../error.ts'
import { SamClient, statusError } from '../sam/client.ts'
import { SAM_COMMANDS } from '../sam/commands.ts'
import type { SamCounters } from '../sam/counters.ts'
import { type Abilities, allAbilities } from './abilities.ts'
import { type CardEvent, type CardInput, type CardState, NO_CARD, nextCardState } from './card-state.ts'
import { look } from './look.ts'
import { READER_DEFAULTS, type ReaderOptions } from './options.ts'
import { ANSWER_LOST, type ReadContext, type ReadOutcome, readCardAgain, readFoundCard } from './read-sequence.ts'
import { nextReaderState, type ReaderInput, type ReaderState, type ReaderStateEvent } from './reader-state.ts'
import { newRecoveryCounters, type RecoveryCounters } from './recovery.ts'

export type ReaderEvent = ReaderStateEvent | CardEvent

/** Reader and card together, never changed in place. */
export interface ReaderSnapshot {
  readonly reader: ReaderState
  readonly card: CardState
}

export type ReaderListener = (event: ReaderEvent, snapshot: ReaderSnapshot) => void

/** The ways in which a reader may be reached now, the likeliest first. Rejects with a ReaderError when there is none. */
export type FindWays = () => Promise<readonly OpenChannel[]>

/**
 * One reader, from opening to closing: looks for cards, reads them, notices when they are lifted, and comes back by
 * itself when the reader was unplugged, asleep or held by another program.
 */
export class CardReader {
  readonly #findWays: FindWays
  readonly #options: ReaderOptions
  readonly #listeners = new Set<ReaderListener>()
  readonly #stopping = new AbortController()
  readonly #recovery = newRecoveryCounters()
  #running: Promise<void> | undefined
  #snapshot: ReaderSnapshot = { reader: { kind: 'notStarted' }, card: NO_CARD }
  #abilities: Abilities = allAbilities()
  /** Index of the way that is tried first. */
  #way = 0
  /** Before the reader is opened anew, ms. */
  #pause = 0
  /** How often in a row a reader that is there could not be opened or did not answer. */
  #inVain = 0
  #sam: SamClient | undefined
  #again: PromiseWithResolvers<void> | undefined
  #waiting = new AbortController()
  readonly #stopped = Promise.withResolvers<never>()

  /**
   * `ways`: how it may be reached, the likeliest first, e.g. one for each baud rate; the one that answers is kept. With
   * `findWays` they are looked for anew each time the reader is opened.
   */
  constructor(
    ways: OpenChannel | readonly OpenChannel[] | { readonly findWays: FindWays },
    options: Partial<ReaderOptions> = {},
  ) {
    this.#findWays = 'findWays' in ways ? () => ways.findWays() : async () => [ways].flat()
    this.#options = { ...READER_DEFAULTS, ...options }
    this.#stopped.promise.catch(() => {})
  }

  get snapshot(): ReaderSnapshot {
    return this.#snapshot
  }

  /** Counters of the line that is open now. */
  get counters(): SamCounters | undefined {
    return this.#sam?.counters
  }

  /** How often each rung of the recovery ladder was taken since the reader was started. */
  get recovery(): RecoveryCounters {
    return { ...this.#recovery, retry: this.#recovery.retry + (this.#sam?.counters.resends ?? 0) }
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: ReaderListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /**
   * Reads the card that lies there once more, without its being lifted. Somebody has to want this: a person is shown
   * again. Resolves when a `card-read` event has told it; rejects with what keeps the card from being read, R131 when
   * none lies there that was read before.
   */
  readAgain(): Promise<void> {
    const { reader, card } = this.#snapshot
    const readable = reader.kind === 'ready' && (card.kind === 'read' || card.kind === 'mustBeLifted')
    if (!readable) return Promise.reject(new ReaderError('R131'))
    this.#again ??= Promise.withResolvers()
    this.#waiting.abort()
    return this.#again.promise
  }

  /** Something was plugged in: a reader that is waited for is looked for at once. */
  lookNow(): void {
    if (this.#snapshot.reader.kind === 'ready') return
    this.#pause = this.#options.reopenMinMs
    this.#waiting.abort()
  }

  /** Resolves when the line is closed and no timer is left. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#waiting.abort()
    this.#stopped.reject(new ReaderError('R106'))
    this.#again?.reject(new ReaderError('R106'))
    await this.#sam?.close()
    await this.#running
    this.#card({ kind: 'readerLost' })
    this.#reader({ kind: 'stop' })
  }

  async #run(): Promise<void> {
    this.#reader({ kind: 'start' })
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
      this.#recovery.reopen++
    }
  }

  /** Opens and greets the reader, in the way that worked last, else in every other; rejects with the first failure. */
  async #connect(): Promise<SamClient> {
    const ways = await Promise.race([this.#findWays(), this.#stopped.promise])
    let failure: unknown
    for (let tried = 0; tried < ways.length; tried++) {
      const way = ways[this.#way % ways.length]
      if (!way || this.#stopping.signal.aborted) break
      try {
        const channel = await openWithin(this.#options.openMs, way, this.#stopping.signal)
        this.#sam = new SamClient(channel, this.#options.sam)
        this.#abilities = allAbilities()
        this.#reader({ kind: 'opened', channel: channel.name })
        // Only the likeliest way is waited for: a reader that wakes up slowly does so on any of them.
        await this.#greet(this.#sam, tried === 0 ? this.#options.greetAttempts : 1)
        return this.#sam
      } catch (error) {
        failure ??= error
        if (!(error instanceof ReaderError) || !ANSWER_LOST.has(error.code)) throw error
        await this.#disconnect()
        this.#way = (this.#way + 1) % ways.length
      }
    }
    throw failure ?? new ReaderError('R101')
  }

  async #disconnect(): Promise<void> {
    this.#recovery.retry += this.#sam?.counters.resends ?? 0
    const sam = this.#sam
    this.#sam = undefined
    await sam?.close()
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
    this.#inVain = 0
    this.#reader({ kind: 'greeted', channel: sam.channelName, samId })
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
    const context: ReadContext = {
      sam,
      options: this.#options,
      abilities: this.#abilities,
      recovery: this.#recovery,
      onSelected: () => this.#card({ kind: 'selected' }),
    }
    let firstLook = true
    let failures = 0
    while (!this.#stopping.signal.aborted) {
      const began = performance.now()
      if (this.#again) await this.#readAgain(context, this.#again)
      const looked = await look(context)
      if (looked instanceof ReaderError) {
        if (++failures >= this.#options.findAttempts) throw looked
      } else {
        failures = 0
        this.#pause = this.#options.reopenMinMs
        if (looked === 'found') {
          this.#card({ kind: 'found' })
          this.#card(await readFoundCard(context))
        } else if (firstLook || this.#snapshot.card.kind !== 'none') {
          await this.#lookForLifting(sam)
        }
        firstLook = false
      }
      await this.#wait(Math.max(0, began + this.#options.findPeriodMs - performance.now()))
    }
  }

  async #readAgain(context: ReadContext, asked: PromiseWithResolvers<void>): Promise<void> {
    this.#card({ kind: 'readAgain' })
    const outcome = await readCardAgain(context)
    this.#again = undefined
    this.#card(outcome)
    settle(asked, outcome)
  }

  /**
   * Find sees no card. Is the one that was read still there? Unclear answers leave things as they are, and it is gone
   * only when two answers in a row say so: one may be a late answer to another request.
   */
  async #lookForLifting(sam: SamClient): Promise<void> {
    if (this.#options.removalProbe === 'findOnly' || !this.#abilities.newAddress) return
    if ((await this.#isLifted(sam)) && (await this.#isLifted(sam))) this.#card({ kind: 'gone' })
  }

  async #isLifted(sam: SamClient): Promise<boolean> {
    const answer = await sam.exchange(SAM_COMMANDS.readNewAddress).catch((error: unknown) => {
      if (!(error instanceof ReaderError) || !ANSWER_LOST.has(error.code)) throw error
      // A reader that does not know the question is not asked again, nor taken for one that has fallen silent.
      if (error.code === 'R110') this.#abilities.newAddress = false
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

  #failed(error: ReaderError): void {
    this.#again?.reject(error)
    this.#again = undefined
    this.#card({ kind: 'readerLost' })
    this.#reader({ kind: 'failed', error })
    this.#restartIfInVain(error)
  }

  /** The last rung: what native modules have got into a knot, only a new process undoes. */
  #restartIfInVain(error: ReaderError): void {
    const { restartAfterReopens, restartProcess } = this.#options
    if (!MENDED_BY_RESTART.has(error.code) || !restartProcess || restartAfterReopens === 0) return
    if (++this.#inVain < restartAfterReopens) return
    this.#inVain = 0
    this.#recovery.restartProcess++
    restartProcess()
  }

  #card(input: CardInput): void {
    const { state, events } = nextCardState(this.#snapshot.card, input)
    this.#tell({ ...this.#snapshot, card: state }, events)
  }

  #reader(input: ReaderInput): void {
    const { state, events } = nextReaderState(this.#snapshot.reader, input)
    this.#tell({ ...this.#snapshot, reader: state }, events)
  }

  #tell(snapshot: ReaderSnapshot, events: readonly ReaderEvent[]): void {
    this.#snapshot = snapshot
    for (const event of events) for (const listener of this.#listeners) listener(event, snapshot)
  }

  /** Ends early when somebody asked for something, also before it began, and at once when the reader is stopped. */
  async #wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#waiting.signal }).catch(() => {})
    if (this.#waiting.signal.aborted && !this.#stopping.signal.aborted) this.#waiting = new AbortController()
  }
}

/** It is there, and yet it cannot be opened or says nothing. */
const MENDED_BY_RESTART: ReadonlySet<ReaderCode> = new Set(['R108', 'R110'])

function settle(asked: PromiseWithResolvers<void>, outcome: ReadOutcome): void {
  if (outcome.kind === 'read') asked.resolve()
  else asked.reject(outcome.error)
}
