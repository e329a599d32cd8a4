import type { Bilingual } from '../base/bilingual.ts'
import type { FaultText } from './codes/fault.ts'
import { FAULTS, type FaultCode } from './codes.ts'

/** `detail` never holds personal data. `about`: the same in each language. */
export class HallError extends Error {
  readonly code: FaultCode
  readonly detail: string | undefined
  readonly about: Bilingual | undefined

  constructor(code: FaultCode, detail?: string | Bilingual, options?: ErrorOptions) {
    const text = FAULTS[code]
    const told = typeof detail === 'object' ? `${detail.zh} / ${detail.en}` : detail
    super(`${code} ${text.zh} / ${text.en}${told ? ` (${told})` : ''}`, options)
    this.name = 'HallError'
    this.code = code
    this.detail = told
    this.about = typeof detail === 'object' ? detail : undefined
  }

  get text(): FaultText {
    return FAULTS[this.code]
  }
}
