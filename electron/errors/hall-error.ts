import type { FaultText } from './codes/fault.ts'
import { FAULTS, type FaultCode } from './codes.ts'

/** The application's one error. `detail` names a field, a file or a number of the case, never personal data. */
export class HallError extends Error {
  readonly code: FaultCode
  readonly detail: string | undefined

  constructor(code: FaultCode, detail?: string, options?: ErrorOptions) {
    const text = FAULTS[code]
    super(`${code} ${text.zh} / ${text.en}${detail ? ` (${detail})` : ''}`, options)
    this.name = 'HallError'
    this.code = code
    this.detail = detail
  }

  get text(): FaultText {
    return FAULTS[this.code]
  }
}
