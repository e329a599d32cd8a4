import { setTimeout as sleep } from 'node:timers/promises'
import type { Channel, ChannelQuirks } from '../channel/channel.ts'
import { within } from '../channel/within.ts'
import { hasCode, ReaderError } from '../error.ts'
import { withDefaults } from '../with-defaults.ts'
import { answersAnother, requestPayload, SAM_COMMANDS, type SamCommand } from './commands.ts'
import { newCounters, type SamCounters } from './counters.ts'
import { Exchange } from './exchange.ts'
import { encodeFrame } from './frame.ts'
import { type DecoderOutput, type DiscardReason, FrameDecoder } from './frame-decoder.ts'
import { SAM_CLIENT_DEFAULTS, type SamClientOptions } from './options.ts'
import { formatSamId } from './sam-id.ts'
import { hexByte, type SamStatus, samStatus } from './status.ts'

/** `data` is what follows SW3. */
export interface SamAnswer {
  readonly sw3: number
  readonly status: SamStatus
  readonly data: Uint8Array
}

const STATUS_BYTES = 3

/**
 * Talks to the security module, one request at a time; further calls wait. `exchange` returns any status of the SAM and
 * rejects only when no answer arrives: R106 line gone, R110 silence, R111 damaged answer, R112 answers to something
 * else only, R113 the device's own time-out, R125 damaged request.
 */
export class SamClient {
  readonly counters: SamCounters = newCounters()
  readonly #channel: Channel
  readonly #options: SamClientOptions
  readonly #decoder = new FrameDecoder()
  #running: { readonly command: SamCommand; readonly exchange: Exchange } | undefined
  #overdue = false
  #turn: Promise<unknown> = Promise.resolve()
  #idleTimer: NodeJS.Timeout | undefined
  #closed: ReaderError | undefined
  #onDiscarded: ((reason: DiscardReason, bytes: Uint8Array) => void) | undefined

  constructor(channel: Channel, options: Partial<SamClientOptions> = {}) {
    this.#channel = channel
    this.#options = withDefaults(SAM_CLIENT_DEFAULTS, options)
    channel.onData(bytes => this.#received(bytes))
    channel.onClosed(error => {
      clearTimeout(this.#idleTimer)
      this.#closed = error ?? new ReaderError('R106', channel.name)
      this.#running?.exchange.fail(this.#closed)
    })
  }

  get channelName(): string {
    return this.#channel.name
  }

  get quirks(): ChannelQuirks {
    return this.#channel.quirks ?? {}
  }

  /** Called with every run of bytes outside a valid frame. */
  onDiscarded(listener: (reason: DiscardReason, bytes: Uint8Array) => void): void {
    this.#onDiscarded = listener
  }

  exchange(command: SamCommand): Promise<SamAnswer> {
    const result = this.#turn.then(() => this.#attempts(command))
    this.#turn = result.catch(() => {})
    return result
  }

  async reset(): Promise<void> {
    await this.#expect(SAM_COMMANDS.reset)
  }

  /** E.g. `05.03-20210101-0001234567-1234567890`. */
  async samId(): Promise<string> {
    const { data } = await this.#expect(SAM_COMMANDS.samId)
    return formatSamId(data)
  }

  /** Gives up after `hangMs`. */
  async close(): Promise<void> {
    await within(this.#options.hangMs, this.#channel.close()).catch(() => {})
  }

  async #expect(command: SamCommand): Promise<SamAnswer> {
    const answer = await this.exchange(command)
    if (answer.status.class !== 'ok') throw statusError(answer)
    return answer
  }

  async #attempts(command: SamCommand): Promise<SamAnswer> {
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await this.#once(command)
        if (answer.status.class !== 'resend') return answer
        throw statusError(answer)
      } catch (error) {
        const damaged = hasCode(error, 'R111', 'R125')
        if (!damaged || attempt >= this.#options.resends) throw error
        this.counters.resends++
      }
    }
  }

  async #once(command: SamCommand): Promise<SamAnswer> {
    if (this.#closed) throw this.#closed
    // Lets a late answer arrive, so that it is discarded and not taken for this request's.
    if (this.#overdue) await sleep(this.#options.interByteMs)
    this.#overdue = false
    await within(this.#options.hangMs, this.#channel.discardInput()).catch((cause: unknown) => {
      throw cause instanceof ReaderError ? cause : new ReaderError('R106', this.#channel.name, { cause })
    })
    if (this.#closed) throw this.#closed
    clearTimeout(this.#idleTimer)
    this.#handle(this.#decoder.giveUp())
    this.counters.exchanges++

    const exchange = new Exchange(command.timeoutMs * this.#options.timeoutScale, this.#options.answerMs)
    this.#running = { command, exchange }
    this.#channel.write(encodeFrame(requestPayload(command))).catch((error: unknown) => exchange.fail(error))
    try {
      return toAnswer(await exchange.answer)
    } catch (error) {
      this.#overdue = true
      if (hasCode(error, 'R110')) this.counters.timeouts++
      if (hasCode(error, 'R111')) this.counters.damagedAnswers++
      throw error
    } finally {
      this.#running = undefined
    }
  }

  #received(bytes: Uint8Array): void {
    clearTimeout(this.#idleTimer)
    this.#running?.exchange.bytesArrived()
    this.#handle(this.#decoder.push(bytes))
    this.#idleTimer = setTimeout(() => {
      this.#handle(this.#decoder.giveUp())
      this.#running?.exchange.lineFellSilent()
    }, this.#options.interByteMs)
  }

  #handle(outputs: readonly DecoderOutput[]): void {
    for (const output of outputs) {
      if (output.kind === 'discarded') {
        this.counters.discardedBytes[output.reason] += output.bytes.length
        this.#running?.exchange.discarded(output.reason)
        this.#onDiscarded?.(output.reason, output.bytes)
        continue
      }
      const { sw3, data } = toAnswer(output.payload)
      if (this.#running && !answersAnother(this.#running.command, sw3, data.length)) {
        this.#running.exchange.complete(output.payload)
      } else {
        this.counters.unexpectedAnswers++
        this.#running?.exchange.unexpected()
      }
    }
  }
}

function toAnswer(payload: Uint8Array): SamAnswer {
  const sw3 = payload[STATUS_BYTES - 1] ?? 0
  return { sw3, status: samStatus(sw3), data: payload.subarray(STATUS_BYTES) }
}

export function statusError(answer: SamAnswer): ReaderError {
  return new ReaderError(answer.status.code ?? 'R112', `SW3 ${hexByte(answer.sw3)}`)
}
