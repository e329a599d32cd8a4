import { setTimeout as sleep } from 'node:timers/promises'
import { withBirthWarning } from '../card/birth-warning.ts'
import { cardBlocks } from '../card/blocks.ts'
import { type Card, cardOf } from '../card/card.ts'
import { type Fingerprint, parseFingerprints } from '../card/fingerprints.ts'
import { withWarning } from '../card/warning.ts'
import { ReaderError } from '../error.ts'
import { dayInChina } from '../number/date.ts'
import { type SamAnswer, type SamClient, statusError } from '../sam/client.ts'
import { SAM_COMMANDS, type SamCommand } from '../sam/commands.ts'
import { isAnswerLost } from './answer-lost.ts'
import { withNewestAddress } from './newest-address.ts'
import type { ReadContext } from './read-context.ts'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly card: Card; readonly fingerprints?: readonly Fingerprint[] }
  | { readonly kind: 'refused'; readonly error: ReaderError }
  | { readonly kind: 'pulled'; readonly error: ReaderError }

/**
 * Reads the card that find has just found, with these steps of the recovery ladder:
 *
 *   answer damaged → same request again (SamClient)
 *   answer to a read lost → same read again: the module counts the card as read, so find or select would fail
 *   select or read failed → find again, up to `readAttempts`
 *   `resetAfterSilences` time-outs in a row, or the SAM asks for it → reset the SAM
 *   find answers "no card" → the card was pulled; or, after a lost answer, was read: read it once more
 *
 * Rejects when the reader is at fault: R106, R110 to the end, or a status of class `fatal`.
 */
export function readFoundCard(context: ReadContext): Promise<ReadOutcome> {
  return new ReadSequence(context).run()
}

/** Reads a card that find no longer sees: 30 01 alone, as two vendors do. Rejects like readFoundCard. */
export function readCardAgain(context: ReadContext): Promise<ReadOutcome> {
  return new ReadSequence(context).runWithoutFind()
}

class ReadSequence {
  readonly #sam: SamClient
  readonly #context: ReadContext
  #lastError = new ReaderError('R133')
  #authenticationFailures = 0
  #silences = 0
  /** A late answer, perhaps about the previous person, may still come. */
  #readWasLost = false
  #askedAtOnce = false

  constructor(context: ReadContext) {
    this.#sam = context.sam
    this.#context = context
  }

  run(): Promise<ReadOutcome> {
    return this.#attempts(async attempt => {
      if (attempt === 1 || (await this.#findAgain())) return await this.#selectAndRead()
      if (this.#answerWasLost()) return await this.#read()
      return { kind: 'pulled', error: new ReaderError('R139', this.#lastError.code) }
    })
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

  /** False for "no card". After any other answer select is worth a try. */
  async #findAgain(): Promise<boolean> {
    this.#context.recovery.findAgain++
    const found = await this.#sam.exchange(SAM_COMMANDS.find)
    if (found.status.class === 'fatal' || found.status.class === 'notPermitted') throw statusError(found)
    if (found.status.class === 'reset') await this.#reset()
    return found.status.class !== 'noCard'
  }

  async #selectAndRead(): Promise<ReadOutcome | undefined> {
    if (!this.#context.options.skipSelect && !this.#sam.quirks.skipSelect) {
      const selected = await this.#sam.exchange(SAM_COMMANDS.select)
      if (selected.status.class !== 'ok' && !this.#answerWasLost()) return await this.#failed(selected)
    }
    this.#context.onSelected()
    return await this.#read()
  }

  async #read(withFingerprints = this.#wantsFingerprints()): Promise<ReadOutcome | undefined> {
    const command = withFingerprints ? SAM_COMMANDS.readBaseWithFingerprints : SAM_COMMANDS.readBase
    const read = await this.#answerTo(command)
    const { class: said } = read.status
    if (withFingerprints && (said === 'unsupported' || said === 'notPermitted')) {
      this.#context.abilities.fingerprints = false
      return await this.#read(false)
    }
    // A lost read is sometimes repeated only without fingerprints.
    if (withFingerprints && this.#readWasLost && said === 'findAgain') return await this.#read(false)
    if (said !== 'ok') return await this.#failed(read)
    this.#silences = 0
    if (this.#readWasLost && !(await this.#saysTheSame(command, read))) return undefined
    try {
      const blocks = cardBlocks(read.data, withFingerprints)
      const asRead = withBirthWarning(cardOf(blocks), dayInChina(new Date()))
      const card = await withNewestAddress(asRead, this.#context)
      if (withFingerprints) return { kind: 'read', card, fingerprints: parseFingerprints(blocks.fingerprints) }
      return { kind: 'read', card: this.#wantsFingerprints() ? withWarning(card, 'fingerprintsUnread') : card }
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error
      return { kind: 'refused', error }
    }
  }

  #wantsFingerprints(): boolean {
    return this.#context.options.fingerprints && this.#context.abilities.fingerprints
  }

  async #answerTo(command: SamCommand): Promise<SamAnswer> {
    try {
      return await this.#exchangeRead(command)
    } catch (error) {
      if (this.#askedAtOnce || !isAnswerLost(error)) throw error
      this.#askedAtOnce = true
      this.#lastError = error
      if (isSilence(error)) this.#silences++
      this.#context.recovery.retry++
      return await this.#exchangeRead(command)
    }
  }

  async #exchangeRead(command: SamCommand): Promise<SamAnswer> {
    try {
      return await this.#sam.exchange(command)
    } catch (error) {
      this.#readWasLost ||= isAnswerLost(error)
      throw error
    }
  }

  /** After a lost answer the next one may be late and another person's. The same bytes twice are this card's. */
  async #saysTheSame(command: SamCommand, read: SamAnswer): Promise<boolean> {
    const again = await this.#exchangeRead(command)
    if (again.status.class === 'ok' && Buffer.compare(again.data, read.data) === 0) return true
    this.#lastError = new ReaderError('R112')
    return false
  }

  /** Then the card may count as read: find fails, but a read works. */
  #answerWasLost(): boolean {
    return isAnswerLost(this.#lastError)
  }

  async #failed(answer: SamAnswer): Promise<ReadOutcome | undefined> {
    this.#silences = 0
    const error = statusError(answer)
    switch (answer.status.class) {
      case 'fatal':
        throw error
      case 'refuse':
      case 'notPermitted':
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

  async #survive(error: unknown): Promise<void> {
    if (!isAnswerLost(error)) throw error
    this.#lastError = error
    if (!isSilence(error)) return
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

function isSilence({ code }: ReaderError): boolean {
  return code === 'R110' || code === 'R113'
}
