import type { Logger } from 'pino'

/** Nothing of its content. */
export interface Refusal {
  readonly code: string
  /** `cases.get`; or an address, where it never became a call. */
  readonly call: string
  /** Empty if unknown. */
  readonly operator: string
  readonly station: string
  readonly remote: string
}

export interface RefusalCount extends Refusal {
  readonly count: number
}

export interface RefusalTraceOptions {
  /** Equal refusals within this time are written as one, ms. Range 10–3,600,000. Default a minute. */
  readonly countForMs: number
  /** Distinct kinds within that time. Range 1–10,000. Default 50; the rest are merged by code. */
  readonly mostKinds: number
}

const DEFAULTS: RefusalTraceOptions = { countForMs: 60_000, mostKinds: 50 }

const WATCHED_CODES: ReadonlySet<string> = new Set(['A501', 'A502', 'A503', 'A506', 'K312', 'K395'])

/** Calls that destroy, or show people unmasked. */
const WATCHED_CALLS: ReadonlySet<string> = new Set([
  'subjects.erase',
  'subjects.purge',
  'people.unmask',
  'worklists.export',
  'statistics.export',
  'cases.dispose',
  'cases.findFalse',
  'cases.findFalsehood',
  'cases.decideFalsehood',
])

/** No trace: a faster colleague, a repeated id, a badly filled form, cancelled work. */
const ORDINARY: ReadonlySet<string> = new Set(['K302', 'K390', 'A504', 'A534'])

/**
 * Refused calls go to the log and, where they matter for security, to the audit. The first of a kind at once, then counts:
 * a flood fills neither the disk nor the chain.
 */
export class RefusalTrace {
  readonly #log: Logger
  readonly #audit: (refusal: RefusalCount) => Promise<void>
  readonly #options: RefusalTraceOptions
  readonly #counted = new Map<string, RefusalCount>()
  readonly #timer: NodeJS.Timeout
  #writing: Promise<void> = Promise.resolve()

  constructor(
    log: Logger,
    audit: (refusal: RefusalCount) => Promise<void>,
    options: Partial<RefusalTraceOptions> = {},
  ) {
    this.#log = log
    this.#audit = audit
    this.#options = { ...DEFAULTS, ...options }
    this.#timer = setInterval(() => this.#tell(), this.#options.countForMs)
    this.#timer.unref()
  }

  note(refusal: Refusal): void {
    if (!isReported(refusal)) return
    const { key, kind } = this.#kindOf(refusal)
    const known = this.#counted.get(key)
    if (known) {
      this.#counted.set(key, { ...known, count: known.count + 1 })
      return
    }
    this.#counted.set(key, { ...kind, count: 0 })
    this.#write({ ...kind, count: 1 })
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#tell()
    await this.#writing
  }

  #kindOf(refusal: Refusal): { readonly key: string; readonly kind: Refusal } {
    const { code, call, operator, station, remote } = refusal
    const key = [code, call, operator, station, remote].join('\n')
    if (this.#counted.has(key) || this.#counted.size < this.#options.mostKinds) return { key, kind: refusal }
    return { key: code, kind: { code, call: '*', operator: '', station: '', remote: '' } }
  }

  #tell(): void {
    for (const [key, counted] of [...this.#counted]) {
      this.#counted.delete(key)
      if (counted.count === 0) continue
      this.#write(counted)
      // More may come: keep counting.
      this.#counted.set(key, { ...counted, count: 0 })
    }
  }

  #write(refusal: RefusalCount): void {
    this.#log.warn(refusal, '请求被拒绝 a call was refused')
    if (!isWatched(refusal)) return
    this.#writing = this.#writing
      .then(() => this.#audit(refusal))
      .catch((error: unknown) => this.#log.error({ err: error }, 'a refusal was not audited'))
  }
}

function isReported(refusal: Refusal): boolean {
  if (ORDINARY.has(refusal.code)) return false
  return refusal.code.startsWith('A') || isWatched(refusal)
}

function isWatched({ code, call }: Refusal): boolean {
  return WATCHED_CODES.has(code) || WATCHED_CALLS.has(call)
}
