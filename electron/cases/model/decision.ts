import type { Bilingual } from '../../base/bilingual.ts'
import type { CaseFaultCode } from '../../errors/codes.ts'
import type { CaseEvent } from '../events.ts'
import type { Gate } from '../gates/gate.ts'

/** What a command leads to: events that happened, or a refusal with every reason for it. */
export type Decision =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal }

export interface Refusal {
  readonly code: CaseFaultCode
  /** The gates that did not pass, when gates are the reason. */
  readonly gates?: readonly Gate[]
  /** What is owed, missing or unknown, by name. */
  readonly about?: readonly Bilingual[]
}

export function happened(...events: readonly CaseEvent[]): Decision {
  return { ok: true, events }
}

export function refused(code: CaseFaultCode, extra: Omit<Refusal, 'code'> = {}): Decision {
  return { ok: false, refusal: { code, ...extra } }
}
