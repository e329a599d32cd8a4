import { setTimeout as sleep } from 'node:timers/promises'
import type { Card } from '../card/card.ts'
import type { OpenChannel } from '../channel/channel.ts'
import { openWhenFree } from '../channel/open-within.ts'
import { hasCode, ReaderError, toReaderError } from '../error.ts'
import { SamClient, statusError } from '../sam/client.ts'
import { SAM_COMMANDS } from '../sam/commands.ts'
import type { SamCounters } from '../sam/counters.ts'
import { withDefaults } from '../with-defaults.ts'
import { Abilities } from './abilities.ts'
import { isAnswerLost } from './answer-lost.ts'
import { type CardEvent, type CardInput, type CardState, NO_CARD, nextCardState } from './card-state.ts'
import { askWhetherLifted, canTellLifting } from './lifting.ts'
import { look } from './look.ts'
import { READER_DEFAULTS, type ReaderOptions } from './options.ts'
import type { ReadContext } from './read-context.ts'
import { type ReadOutcome, readCardAgain, readFoundCard } from './read-sequence.ts'
import { nextReaderState, type ReaderInput, type ReaderState, type ReaderStateEvent } from './reader-state.ts'
import { newRecoveryCounters, type RecoveryCounters } from './recovery.ts'
import { StuckTimer } from './stuck-timer.ts'

export type ReaderEvent = ReaderStateEvent | CardEvent

export interface ReaderSnapshot {
  readonly reader: ReaderState
  readonly card: CardState
}

export type ReaderListener = (event: ReaderEvent, snapshot: ReaderSnapshot) => void

/** The ways to the reader, likeliest first. Rejects with a ReaderError when there is none, or on abort. */
export type FindWays = (signal: AbortSignal) => Promise<readonly OpenChannel[]>

/** One reader, from start to stop. Reconnects by itself after it was unplugged, asleep or held by another program. */
export class CardReader {
  readonly #findWays: FindWays
  readonly #options: ReaderOptions
  readonly #listeners = new Set<ReaderListener>()
  readonly #stopping = new AbortController()
  readonly #recovery = newRecoveryCounters()
  #running: Promise<void> | undefined
  #snapshot: ReaderSnapshot = { reader: { kind: 'notStarted' }, card: NO_CARD }
  #abilities = new Abilities()
  #goodWay: OpenChannel | undefined
  #pause = 0
  readonly #stuck: StuckTimer
  #sam: SamClient | undefined
  /** Find saw no card since the last read. */
  #noCardSince = false
  #again: PromiseWithResolvers<void> | undefined
  #waiting = new AbortController()
  readonly #stopped = Promise.withResolvers<never>()

  /** `ways`: likeliest first, e.g. one per baud rate; the one that answers is kept. `findWays` runs at each opening. */
  constructor(
    ways: OpenChannel | readonly OpenChannel[] | { readonly findWays: FindWays },
    options: Partial<ReaderOptions> = {},
  ) {
    this.#findWays = 'findWays' in ways ? signal => ways.findWays(signal) : async () => [ways].flat()
    this.#options = withDefaults(READER_DEFAULTS, options)
    this.#stuck = new StuckTimer(this.#options.restartAfterMs)
    this.#stopped.promise.catch(() => {})
  }

  get snapshot(): ReaderSnapshot {
    return this.#snapshot
  }

  /** Of the line that is open now. */
  get counters(): SamCounters | undefined {
    return this.#sam?.counters
  }

  /** Steps of the recovery ladder taken since the start. */
  get recovery(): RecoveryCounters {
    return { ...this.#recovery, retry: this.#recovery.retry + (this.#sam?.counters.resends ?? 0) }
  }

  subscribe(listener: ReaderListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Only on request: reads the same card again, unlifted. Rejects with the reading's error, or R131 without a card. */
  readAgain(): Promise<void> {
    const { reader, card } = this.#snapshot
    if (reader.kind !== 'ready' || !isReadable(card) || this.#stopping.signal.aborted)
      return Promise.reject(new ReaderError('R131'))
    this.#again ??= Promise.withResolvers()
    this.#waiting.abort()
    return this.#again.promise
  }

  /** Looks for a missing reader at once, e.g. when a device was plugged in. */
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
    this.#snapshot = { ...this.#snapshot, card: NO_CARD }
    await this.#sam?.close()
    await this.#running
    this.#snapshot = { reader: nextReaderState(this.#snapshot.reader, { kind: 'stop' }).state, card: NO_CARD }
  }

  async #run(): Promise<void> {
    this.#reader({ kind: 'start' })
    this.#pause = this.#options.reopenMinMs
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#poll(await this.#connect())
      } catch (error) {
        if (this.#stopping.signal.aborted) break
        this.#failed(toReaderError(error))
      } finally {
        await this.#disconnect()
      }
      await this.#wait(this.#pause)
      this.#pause = Math.min(this.#pause * 2, this.#options.reopenMaxMs)
      this.#recovery.reopen++
    }
  }

  async #connect(): Promise<SamClient> {
    const ways = await this.#waysNow()
    let failure: unknown
    for (const [tried, way] of ways.entries()) {
      if (this.#stopping.signal.aborted) break
      try {
        const { openMs, freeMs } = this.#options
        const channel = await openWhenFree(tried === 0 ? 0 : freeMs, openMs, way, this.#stopping.signal)
        this.#sam = new SamClient(channel, this.#options.sam)
        this.#abilities = new Abilities()
        this.#reader({ kind: 'opened', channel: channel.name })
        // Only the first way gets time to wake up: a slow reader is slow on all of them.
        await this.#greet(this.#sam, tried === 0 ? this.#options.greetAttempts : 1)
        this.#goodWay = way
        return this.#sam
      } catch (error) {
        failure ??= error
        if (!mayWorkInAnotherWay(error)) throw error
        await this.#disconnect()
      }
    }
    throw failure ?? new ReaderError('R101')
  }

  async #waysNow(): Promise<readonly OpenChannel[]> {
    const { signal } = this.#stopping
    try {
      const ways = await Promise.race([this.#findWays(signal), this.#stopped.promise])
      return ways.toSorted((a, b) => Number(b === this.#goodWay) - Number(a === this.#goodWay))
    } catch (error) {
      this.#stuck.clear()
      throw error
    }
  }

  async #disconnect(): Promise<void> {
    this.#recovery.retry += this.#sam?.counters.resends ?? 0
    const sam = this.#sam
    this.#sam = undefined
    await sam?.close()
  }

  async #greet(sam: SamClient, attempts: number): Promise<void> {
    // Any answer proves that it speaks the protocol. Only a module that says it cannot work is rejected.
    const status = await this.#patiently(attempts, () => sam.exchange(SAM_COMMANDS.status)).catch((error: unknown) => {
      if (hasCode(error, 'R112')) return undefined
      throw error
    })
    if (status && (status.status.class === 'fatal' || status.status.class === 'notPermitted')) throw statusError(status)
    // Some readers do not answer GetSAMID and still read cards.
    const samId = await this.#patiently(attempts, () => sam.samId()).catch((error: unknown) => {
      if (hasCode(error, 'R106')) throw error
      return ''
    })
    this.#reader({ kind: 'greeted', channel: sam.channelName, samId })
  }

  async #patiently<Answer>(attempts: number, ask: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask()
      } catch (error) {
        const lost = isAnswerLost(error)
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
    let silences = 0
    while (!this.#stopping.signal.aborted) {
      const began = performance.now()
      if (this.#again) await this.#readAgain(context)
      const looked = await look(context, silences)
      silences = hasCode(looked, 'R110') ? silences + 1 : 0
      if (looked instanceof ReaderError) {
        if (++failures >= this.#options.findAttempts) throw looked
      } else {
        failures = 0
        this.#stuck.clear()
        if (looked === 'found') await this.#found(context)
        else {
          this.#noCardSince = true
          if (firstLook || this.#snapshot.card.kind !== 'none') await this.#lookForLifting(context, firstLook)
        }
        this.#pause = this.#options.reopenMinMs
        firstLook = false
      }
      await this.#wait(Math.max(0, began + this.#options.findPeriodMs - performance.now()))
    }
  }

  async #found(context: ReadContext): Promise<void> {
    const { card: before } = this.#snapshot
    // Some readers find a card again that was read and still lies there.
    const maybeTheSame = before.kind === 'read' && !this.#noCardSince
    if (maybeTheSame && this.#abilities.findsAgain) {
      const outcome = await readFoundCard({ ...context, onSelected: () => {} })
      if (outcome.kind === 'read' && sameCard(outcome.card, before.card)) return
      this.#card({ kind: 'found' })
      this.#read(outcome)
      return
    }
    this.#card({ kind: 'found' })
    const outcome = await readFoundCard(context)
    this.#read(outcome)
    if (maybeTheSame && outcome.kind === 'read') this.#abilities.findsAgain = sameCard(outcome.card, before.card)
  }

  #read(outcome: ReadOutcome): void {
    this.#card(outcome)
    this.#settleAgain(outcome)
    this.#noCardSince = false
  }

  async #readAgain(context: ReadContext): Promise<void> {
    if (!isReadable(this.#snapshot.card)) return this.#settleAgain({ kind: 'refused', error: new ReaderError('R131') })
    this.#card({ kind: 'readAgain' })
    this.#read(await readCardAgain(context))
  }

  #settleAgain(outcome: ReadOutcome): void {
    if (outcome.kind === 'read') this.#again?.resolve()
    else this.#again?.reject(outcome.error)
    this.#again = undefined
  }

  async #lookForLifting({ sam, abilities }: ReadContext, firstLook: boolean): Promise<void> {
    const { card } = this.#snapshot
    if (this.#options.removalProbe === 'findOnly' || !(firstLook || canTellLifting(abilities, card))) return
    const vote = await askWhetherLifted(sam, abilities, card)
    if (vote === 'lifted') this.#card({ kind: 'gone' })
    else if (vote === 'stillThere') this.#card({ kind: 'stillThere' })
  }

  #failed(error: ReaderError): void {
    this.#settleAgain({ kind: 'refused', error })
    this.#card({ kind: 'readerLost' })
    this.#reader({ kind: 'failed', error })
    this.#restartIfStuck(error)
  }

  /** Last step: some native modules recover only in a new process. */
  #restartIfStuck(error: ReaderError): void {
    if (!this.#options.restartProcess || !this.#stuck.failed(error.code)) return
    this.#recovery.restartProcess++
    this.#options.restartProcess()
  }

  #card(input: CardInput): void {
    const { state, events } = nextCardState(this.#snapshot.card, input)
    this.#publish({ ...this.#snapshot, card: state }, events)
  }

  #reader(input: ReaderInput): void {
    const { state, events } = nextReaderState(this.#snapshot.reader, input)
    this.#publish({ ...this.#snapshot, reader: state }, events)
  }

  #publish(snapshot: ReaderSnapshot, events: readonly ReaderEvent[]): void {
    // After stop, no personal data goes out.
    if (this.#stopping.signal.aborted) return
    this.#snapshot = snapshot
    for (const event of events) for (const listener of this.#listeners) notify(listener, event, snapshot)
  }

  async #wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#waiting.signal }).catch(() => {})
    if (this.#waiting.signal.aborted && !this.#stopping.signal.aborted) this.#waiting = new AbortController()
  }
}

function mayWorkInAnotherWay(error: unknown): boolean {
  return isAnswerLost(error) || hasCode(error, 'R108')
}

/** The same chip: address and photo may differ between two readings. */
function sameCard(a: Card, b: Card): boolean {
  return a.cardType === b.cardType && a.idNumber === b.idNumber && a.name === b.name && a.validFrom === b.validFrom
}

function isReadable(card: CardState): boolean {
  return card.kind === 'read' || card.kind === 'mustBeLifted'
}

/** A listener that throws causes an uncaught error, but does not stop the other listeners. */
function notify(listener: ReaderListener, event: ReaderEvent, snapshot: ReaderSnapshot): void {
  try {
    listener(event, snapshot)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
