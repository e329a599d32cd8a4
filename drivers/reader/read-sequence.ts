import { setTimeout as sleep } from 'node:timers/promises'
import { cardBlocks } from '../card/blocks.ts'
import { type Card, cardOf, parseAdditionalAddress } from '../card/card.ts'
import { type Fingerprint, parseFingerprints } from '../card/fingerprints.ts'
import { type ReaderCode, ReaderError } from '../error.ts'
import { type SamAnswer, type SamClient, statusError } from '../sam/client.ts'
import { SAM_COMMANDS } from '../sam/commands.ts'
import type { Abilities } from './abilities.ts'
import type { ReaderOptions } from './options.ts'
import type { RecoveryCounters } from './recovery.ts'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly card: Card; readonly fingerprints?: readonly Fingerprint[] }
  | { readonly kind: 'refused'; readonly error: ReaderError }
  | { readonly kind: 'pulled'; readonly error: ReaderError }

/** Silence, a damaged or foreign answer, the device's own time-out, a damaged request: asking again may bring it. */
export const ANSWER_LOST: ReadonlySet<ReaderCode> = new Set(['R110', 'R111', 'R112', 'R113', 'R125'])

/** What a sequence works with; everything here outlives it. */
export interface ReadContext {
  readonly sam: SamClient
  readonly options: ReaderOptions
  readonly abilities: Abilities
  readonly recovery: RecoveryCounters
  /** The card was selected: from here on it is being read. */
  readonly onSelected: () => void
}

/**
 * Reads the card that find has just found: select, read, and the rungs of the recovery ladder that concern a card.
 *
 *   answer damaged or late → the same request again (SamClient), then find again
 *   select or read failed → find again, up to `readAttempts`
 *   `resetAfterSilences` time-outs in a row, or the SAM asks for it → reset the SAM
 *   find answers "no card" meanwhile → the card was pulled
 *
 * Rejects when the fault is the reader's: R106, R110 to the end, or a status of class `fatal`.
 */
export function readFoundCard(context: ReadContext): Promise<ReadOutcome> {
  return new ReadSequence(context).run()
}

/**
 * Reads what lies there and cannot be found any more, since it was read before: 30 01 alone, as two vendors do it.
 * Rejects as readFoundCard does.
 */
export function readCardAgain(context: ReadContext): Promise<ReadOutcome> {
  return new ReadSequence(context).runWithoutFind()
}

class ReadSequence {
  readonly #sam: SamClient
  readonly #context: ReadContext
  #lastError = new ReaderError('R133')
  #authenticationFailures = 0
  #silences = 0

  constructor(context: ReadContext) {
    this.#sam = context.sam
    this.#context = context
  }

  run(): Promise<ReadOutcome> {
    return this.#attempts(
      async attempt => (attempt > 1 ? await this.#findAgain() : undefined) ?? (await this.#selectAndRead()),
    )
  }

  runWithoutFind(): Promise<ReadOutcome> {
    return this.#attempts(() => this.#read())
  }

  async #attempts(step: (attempt: number) => Promise<ReadOutcome | undefined>): Promise<ReadOutcome> {
    const { readAttempts, authenticationAttempts } = this.#context.options
    for (let attempt = 1; attempt <= readAttempts; attempt++) {
      try {
        const outcome = await step(attempt)
        if (outcome) return outcome
        if (this.#authenticationFailures >= authenticationAttempts) break
      } catch (error) {
        await this.#survive(error)
      }
    }
    if (this.#lastError.code === 'R110') throw this.#lastError
    return { kind: 'refused', error: this.#lastError }
  }

  /** An outcome when the plate is empty. What else find may answer is no reason not to try select. */
  async #findAgain(): Promise<ReadOutcome | undefined> {
    this.#context.recovery.findAgain++
    const found = await this.#sam.exchange(SAM_COMMANDS.find)
    if (found.status.class === 'fatal') throw statusError(found)
    if (found.status.class === 'reset') await this.#reset()
    if (found.status.class !== 'noCard' || this.#answerWasLost()) return undefined
    return { kind: 'pulled', error: new ReaderError('R139', this.#lastError.code) }
  }

  async #selectAndRead(): Promise<ReadOutcome | undefined> {
    if (!this.#context.options.skipSelect && !this.#sam.quirks.skipSelect) {
      const selected = await this.#sam.exchange(SAM_COMMANDS.select)
      if (selected.status.class !== 'ok' && !this.#answerWasLost()) return await this.#failed(selected)
    }
    this.#context.onSelected()
    return await this.#read()
  }

  async #read(): Promise<ReadOutcome | undefined> {
    const withFingerprints = this.#context.options.fingerprints && this.#context.abilities.fingerprints
    const command = withFingerprints ? SAM_COMMANDS.readBaseWithFingerprints : SAM_COMMANDS.readBase
    const read = await this.#sam.exchange(command)
    if (withFingerprints && read.status.class === 'unsupported') {
      this.#context.abilities.fingerprints = false
      return await this.#read()
    }
    if (read.status.class !== 'ok') return await this.#failed(read)
    this.#silences = 0
    try {
      const blocks = cardBlocks(read.data, withFingerprints)
      const card = { ...cardOf(blocks), additionalAddress: await this.#additionalAddress() }
      return {
        kind: 'read',
        card,
        ...(withFingerprints ? { fingerprints: parseFingerprints(blocks.fingerprints) } : {}),
      }
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error
      return { kind: 'refused', error }
    }
  }

  /** A card is whole without it: whatever goes wrong here shows at the next look. */
  async #additionalAddress(): Promise<string | null> {
    const { options, abilities } = this.#context
    if (!options.additionalAddress || !abilities.newAddress) return null
    try {
      const answer = await this.#sam.exchange(SAM_COMMANDS.readNewAddress)
      return answer.status.class === 'ok' ? parseAdditionalAddress(answer.data) : null
    } catch (error) {
      if (error instanceof ReaderError && error.code === 'R110') abilities.newAddress = false
      return null
    }
  }

  /** A good read whose answer was lost on the line leaves a card that cannot be found and can be read all the same. */
  #answerWasLost(): boolean {
    return ANSWER_LOST.has(this.#lastError.code)
  }

  async #failed(answer: SamAnswer): Promise<ReadOutcome | undefined> {
    this.#silences = 0
    const error = statusError(answer)
    switch (answer.status.class) {
      case 'fatal':
        throw error
      case 'refuse':
        return { kind: 'refused', error }
      case 'reset':
        await this.#reset()
        this.#lastError = error
        return undefined
      default:
        if (error.code === 'R134' || error.code === 'R135') this.#authenticationFailures++
        this.#lastError = error
        return undefined
    }
  }

  /** Takes note of a failed exchange, or passes on what no further attempt can mend. */
  async #survive(error: unknown): Promise<void> {
    if (!(error instanceof ReaderError) || !ANSWER_LOST.has(error.code)) throw error
    this.#lastError = error
    if (error.code !== 'R110' && error.code !== 'R113') return
    this.#silences++
    if (this.#silences < (this.#context.options.resetAfterSilences || Number.POSITIVE_INFINITY)) return
    this.#silences = 0
    await this.#reset()
  }

  async #reset(): Promise<void> {
    this.#context.recovery.resetSam++
    await this.#sam.reset().catch(() => {})
    await sleep(this.#context.options.resetPauseMs)
  }
}
