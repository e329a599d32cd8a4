import { ReaderError } from '../error.ts'
import { hexByte } from '../sam/status.ts'
import type { OpenedLine, RecordedExchange, RecordedLoss, Recording } from './recording.ts'
import type { ReplayOptions } from './replay-options.ts'

/** Repeated questions: GetSAMStatus, find, additional address. */
const POLLS: ReadonlySet<string> = new Set(['11FF', '2001', '3003'])
const FIND = '2001'
const CARD_WORK = /^(2002|30..)$/

export class ReplayScript {
  readonly #recording: Recording
  readonly #options: ReplayOptions
  #nextOpening = 0
  #opening: OpenedLine | undefined
  #next = 0
  #again = 0

  constructor(recording: Recording, options: ReplayOptions) {
    this.#recording = recording
    this.#options = options
  }

  get ended(): boolean {
    return this.#used && this.#nextOpening >= this.#recording.openings.length
  }

  get loss(): RecordedLoss | undefined {
    return this.#used ? this.#opening?.lost : undefined
  }

  /** Throws the recorded failure, or R154 when no opening is left. */
  open(): Pick<OpenedLine, 'name' | 'quirks' | 'unasked'> {
    if (this.#opening && !this.#used) {
      if (this.#options.match === 'strict') throw this.#differs('opened anew')
      // This host gave up earlier: continue where it was.
      return { ...this.#opening, unasked: [] }
    }
    const opening = this.#recording.openings[this.#nextOpening]
    if (!opening) throw new ReaderError('R154', 'opened after the end')
    this.#nextOpening++
    this.#opening = undefined
    if (opening.kind === 'failed') throw new ReaderError(opening.code, `line ${opening.line}`)
    this.#opening = opening
    this.#next = 0
    this.#again = 0
    return opening
  }

  /** Throws R154 naming the line that the request does not match. */
  ask(request: Uint8Array): RecordedExchange {
    const { match } = this.#options
    const exchange = match === 'strict' ? this.#exchanges[this.#next] : this.#looseAnswer(request)
    if (!exchange || !same(exchange.request, request)) throw this.#differs(commandOf(request))
    if (match === 'strict') this.#next++
    return exchange
  }

  get #exchanges(): readonly RecordedExchange[] {
    return this.#opening?.exchanges ?? []
  }

  get #used(): boolean {
    return this.#next >= this.#exchanges.length
  }

  #looseAnswer(request: Uint8Array): RecordedExchange | undefined {
    const asksThis = (exchange: RecordedExchange) => same(exchange.request, request)
    const command = commandOf(request)
    const found = this.#search(this.#next, 1, asksThis)
    if (!POLLS.has(command)) return this.#take(found)
    const work = this.#search(this.#next, 1, isCardWork)
    if (found !== -1 && (work === -1 || found < work)) return this.#take(found)
    if (work !== -1 && ++this.#again > this.#options.patience) return undefined
    const before = this.#search(this.#next - 1, -1, asksThis)
    // The recording ends here for a host that only polls.
    if (work === -1 && command === FIND) this.#next = this.#exchanges.length
    return this.#exchanges[before] ?? this.#exchanges[found]
  }

  #search(from: number, step: 1 | -1, test: (exchange: RecordedExchange) => boolean): number {
    for (let i = from; ; i += step) {
      const exchange = this.#exchanges[i]
      if (!exchange) return -1
      if (test(exchange)) return i
    }
  }

  #take(index: number): RecordedExchange | undefined {
    const exchange = this.#exchanges[index]
    if (exchange) {
      this.#next = index + 1
      this.#again = 0
    }
    return exchange
  }

  #differs(what: string): ReaderError {
    const next = this.#exchanges[this.#next]
    const where = next ? `line ${next.line}, ${commandOf(next.request)}` : 'the end of what was recorded'
    return new ReaderError('R154', `${what} at ${where}`)
  }
}

function isCardWork(exchange: RecordedExchange): boolean {
  const command = commandOf(exchange.request)
  return CARD_WORK.test(command) && !POLLS.has(command)
}

/** CMD and PARA, e.g. `3001`. */
function commandOf(request: Uint8Array): string {
  return [...request.subarray(7, 9)].map(hexByte).join('')
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
