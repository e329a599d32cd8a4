import type { Bilingual } from '../../base/bilingual.ts'
import type { CaseFaultCode } from '../../errors/codes.ts'
import type { CaseEvent } from '../events.ts'
import type { Gate } from '../gates/gate.ts'

export type Decision =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

export interface Refusal {
  readonly code: CaseFaultCode
  readonly gates?: readonly Gate[]
  /** Names of materials or parties. */
  readonly about?: readonly Bilingual[]
}

export function happened(...events: readonly CaseEvent[]): Decision {
  return { ok: true, events }
}

export function refused(code: CaseFaultCode, extra: Omit<Refusal, 'code'> = {}): Extract<Decision, { ok: false }> {
  return { ok: false, refusal: { code, ...extra } }
}
