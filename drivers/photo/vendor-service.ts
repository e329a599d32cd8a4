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

/** Of a foreigner's card of 2017. */
const SHORTEST_NUMBER = 15

/**
 * The vendor's service on this machine reads whatever card lies on the reader, so its picture counts only with this
 * card's number and if no other card gave the same one. A serial port must be released first. R164 for a block that is
 * not WLT, else R163. Not detected: this number beside an old picture unknown to picture-memory.ts.
 */
export class VendorServiceDecoder implements PhotoDecoder {
  readonly #address: string
  readonly #protocol: ServiceProtocol
  readonly #limits: VendorServiceLimits
  readonly #memory = new PictureMemory()
  #reading: AbortController | undefined
  #closed = false
  #asked = false
  #turn: Promise<unknown> = Promise.resolve()

  /** Throws R163 for an invalid address, or a remote one without `allowRemote`. */
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
