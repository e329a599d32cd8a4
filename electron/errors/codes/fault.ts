/** `retriable`: the same call can succeed later, or after the remedy. `fatal`: a person must change something first. */
export type FaultKind = 'retriable' | 'fatal'

/**
 * How it is answered over HTTP: 400 the input is malformed, 403 not this caller, 404 no such thing, 409 something else was there
 * first, 422 refused, 500 a defect, 503 not now.
 */
export type FaultStatus = 400 | 403 | 404 | 409 | 422 | 500 | 503

/** A code: what a person reads of it. The cause stands in docs/errors.md alone. */
export interface FaultText {
  readonly status: FaultStatus
  readonly kind: FaultKind
  readonly zh: string
  readonly en: string
  readonly causeZh: string
  readonly causeEn: string
  readonly remedyZh: string
  readonly remedyEn: string
}
