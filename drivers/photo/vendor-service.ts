import { ReaderError } from '../error.ts'
import { withDefaults } from '../with-defaults.ts'
import type { DecodedPhoto, PhotoDecoder, PhotoToDecode } from './photo-decoder.ts'
import { PictureMemory } from './picture-memory.ts'
import { serviceAddress } from './service/address.ts'
import { pictureFromAnswer } from './service/answer.ts'
import { ask, type HttpAnswer } from './service/ask.ts'
import { VENDOR_SERVICE_DEFAULTS, type VendorServiceLimits, type VendorServiceOptions } from './service/options.ts'
import type { ServiceProtocol } from './service/protocol.ts'
import { requireWlt } from './wlt.ts'

/** Shortest number on any card: the 15 characters of a foreigner's of 2017. */
const SHORTEST_NUMBER = 15

/**
 * Takes the picture from the service that the reader's vendor runs on this machine. Such a service does not decode a
 * block that it is given: it reads whatever card lies on the reader by then. So its picture counts only when the same
 * answer names the number of the card that was asked about, and when another card did not bring this very picture before.
 *
 * It needs a reader that both can use; one on a serial port must be let go first.
 *
 * What cannot be told: a service that answers this card's number beside a picture from before that this object never saw
 * or has forgotten (picture-memory.ts).
 *
 * R164 for a block that is no WLT picture; everything else that goes wrong is R163, and no picture.
 */
export class VendorServiceDecoder implements PhotoDecoder {
  readonly #address: string
  readonly #protocol: ServiceProtocol
  readonly #limits: VendorServiceLimits
  readonly #memory = new PictureMemory()
  #reading: AbortController | undefined
  #closed = false
  /** Whether the service was asked anything since it last let the reader go. */
  #asked = false
  #turn: Promise<unknown> = Promise.resolve()

  /** Throws R163 when the address is none, or not on this machine without `allowRemote`. */
  constructor({ url, protocol, ...limits }: VendorServiceOptions) {
    this.#limits = withDefaults(VENDOR_SERVICE_DEFAULTS, limits)
    this.#address = serviceAddress(url, this.#limits.allowRemote)
    this.#protocol = protocol
  }

  async decode({ wlt, idNumber }: PhotoToDecode, signal?: AbortSignal): Promise<DecodedPhoto> {
    requireWlt(wlt)
    const decoded = this.#turn.then(() => this.#within(signal, stop => this.#read(idNumber, stop)))
    this.#turn = decoded.then(
      () => this.#afterwards(),
      () => this.#afterwards(),
    )
    return decoded
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#reading?.abort('closed')
    await this.#turn
  }

  async #read(idNumber: string | undefined, stop: AbortController): Promise<DecodedPhoto> {
    if (this.#closed) throw new ReaderError('R163', 'closed')
    if (idNumber === undefined || idNumber.trim().length < SHORTEST_NUMBER) {
      throw new ReaderError('R163', 'no number to compare with')
    }
    this.#reading = stop
    this.#asked = true
    for (const path of this.#protocol.before) await this.#ask(path, stop)
    const { status, text } = await this.#ask(this.#protocol.read, stop)
    if (status !== 200) throw new ReaderError('R163', `status ${status}`)
    const answer = pictureFromAnswer(text, this.#protocol, idNumber)
    if (answer.kind === 'refused') throw new ReaderError('R163', answer.why)
    const picture = answer.kind === 'pixels' ? answer.rgba : answer.bytes
    if (!this.#memory.accepts(idNumber, picture)) throw new ReaderError('R163', 'the picture of another card')
    return answer
  }

  /** Lets the reader go. Nobody waits for it but the next photo and `close`, and its failure changes nothing. */
  async #afterwards(): Promise<void> {
    if (!this.#asked) return
    this.#asked = false
    for (const path of this.#protocol.after) {
      await this.#within(undefined, stop => this.#ask(path, stop)).catch(() => {})
    }
  }

  #ask(path: string, stop: AbortController): Promise<HttpAnswer> {
    return ask(`${this.#address}${path}`, this.#protocol.method, this.#limits.longestAnswer, stop.signal)
  }

  /** Gives up after the time-out, and when the caller does. */
  async #within<T>(signal: AbortSignal | undefined, act: (stop: AbortController) => Promise<T>): Promise<T> {
    const stop = new AbortController()
    const abort = () => stop.abort('aborted')
    const timer = setTimeout(() => stop.abort(`no answer in ${this.#limits.timeoutMs} ms`), this.#limits.timeoutMs)
    signal?.addEventListener('abort', abort, { once: true })
    try {
      if (signal?.aborted) throw new ReaderError('R163', 'aborted')
      return await act(stop)
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }
}
