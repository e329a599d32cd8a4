/** `retriable`: the same call can succeed later, or after the remedy. `fatal`: a person must change something first. */
export type FaultKind = 'retriable' | 'fatal'

export interface FaultText {
  readonly kind: FaultKind
  readonly zh: string
  readonly en: string
  readonly remedyZh: string
  readonly remedyEn: string
}

export function fault(kind: FaultKind, zh: string, en: string, remedyZh: string, remedyEn: string): FaultText {
  return { kind, zh, en, remedyZh, remedyEn }
}
