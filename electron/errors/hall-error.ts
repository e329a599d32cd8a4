import type { FaultText } from './codes/fault.ts'
import { FAULTS, type FaultCode } from './codes.ts'

/** A text in both languages. */
interface InBoth {
  readonly zh: string
  readonly en: string
}

/**
 * The application's one error. `detail` names a field, a file or a number of the case, never personal data. Where it says
 * something, it does so in each language, and `about` has them apart: a page shows its own.
 */
export class HallError extends Error {
  readonly code: FaultCode
  readonly detail: string | undefined
  readonly about: InBoth | undefined

  constructor(code: FaultCode, detail?: string | InBoth, options?: ErrorOptions) {
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
