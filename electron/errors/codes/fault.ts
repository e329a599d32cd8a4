/** `retriable`: the same call may succeed later. `fatal`: a person must change something first. */
export type FaultKind = 'retriable' | 'fatal'

/** HTTP: 400 malformed, 403 not allowed, 404 not found, 409 conflict, 422 refused, 500 defect, 503 not now. */
export type FaultStatus = 400 | 403 | 404 | 409 | 422 | 500 | 503

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
