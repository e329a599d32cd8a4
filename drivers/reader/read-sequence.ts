import { setTimeout as sleep } from 'node:timers/promises'
import { type Card, parseCard } from '../card/card.ts'
import { type ReaderCode, ReaderError } from '../error.ts'
import { type SamAnswer, type SamClient, statusError } from '../sam/client.ts'
import { SAM_COMMANDS } from '../sam/commands.ts'
import type { ReaderOptions } from './options.ts'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly card: Card }
  | { readonly kind: 'refused'; readonly error: ReaderError }
  | { readonly kind: 'pulled'; readonly error: ReaderError }

/** Silence, a damaged or foreign answer, the device's own time-out, a damaged request: asking again may bring it. */
export const ANSWER_LOST: ReadonlySet<ReaderCode> = new Set(['R110', 'R111', 'R112', 'R113', 'R125'])

/**
 * Reads the card that find has just found: select, read, and the rungs of the recovery ladder that concern a card.
 *
 *   answer damaged or late → the same request again (SamClient), then find again
 *   select or read failed → find again, up to `readAttempts`
 *   two time-outs in a row, or the SAM asks for it → reset the SAM
 *   find answers "no card" meanwhile → the card was pulled
 *
 * Rejects when the fault is the reader's: R106, R110 to the end, or a status of class `fatal`.
 */
export async function readFoundCard(sam: SamClient, options: ReaderOptions): Promise<ReadOutcome> {
  const sequence = new ReadSequence(sam, options)
  return sequence.run()
}

class ReadSequence {
  readonly #sam: SamClient
  readonly #options: ReaderOptions
  #lastError = new ReaderError('R133')
  #authenticationFailures = 0
  #timeouts = 0

  constructor(sam: SamClient, options: ReaderOptions) {
    this.#sam = sam
    this.#options = options
  }

  async run(): Promise<ReadOutcome> {
    for (let attempt = 1; attempt <= this.#options.readAttempts; attempt++) {
      try {
        const outcome = (attempt > 1 ? await this.#findAgain() : undefined) ?? (await this.#selectAndRead())
        if (outcome) return outcome
        if (this.#authenticationFailures >= this.#options.authenticationAttempts) break
      } catch (error) {
        await this.#survive(error)
      }
    }
    if (this.#lastError.code === 'R110') throw this.#lastError
    return { kind: 'refused', error: this.#lastError }
  }

  /** An outcome when the plate is empty. What else find may answer is no reason not to try select. */
  async #findAgain(): Promise<ReadOutcome | undefined> {
    const found = await this.#sam.exchange(SAM_COMMANDS.find)
    if (found.status.class === 'fatal') throw statusError(found)
    if (found.status.class === 'reset') await this.#reset()
    if (found.status.class !== 'noCard' || this.#answerWasLost()) return undefined
    return { kind: 'pulled', error: new ReaderError('R139', this.#lastError.code) }
  }

  async #selectAndRead(): Promise<ReadOutcome | undefined> {
    const selected = await this.#sam.exchange(SAM_COMMANDS.select)
    if (selected.status.class !== 'ok' && !this.#answerWasLost()) return await this.#failed(selected)
    const read = await this.#sam.exchange(SAM_COMMANDS.readBase)
    if (read.status.class !== 'ok') return await this.#failed(read)
    this.#timeouts = 0
    try {
      return { kind: 'read', card: parseCard(read.data) }
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error
      return { kind: 'refused', error }
    }
  }

  /** A good read whose answer was lost on the line leaves a card that cannot be found and can be read all the same. */
  #answerWasLost(): boolean {
    return ANSWER_LOST.has(this.#lastError.code)
  }

  async #failed(answer: SamAnswer): Promise<ReadOutcome | undefined> {
    this.#timeouts = 0
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
    if (!(error instanceof ReaderError)) throw error
    if (!ANSWER_LOST.has(error.code)) throw error
    this.#lastError = error
    if (error.code !== 'R110' && error.code !== 'R113') return
    this.#timeouts++
    if (this.#timeouts < 2) return
    this.#timeouts = 0
    await this.#reset()
  }

  async #reset(): Promise<void> {
    await this.#sam.reset().catch(() => {})
    await sleep(this.#options.resetPauseMs)
  }
}
