import type { SignedHttpFailure } from './options.ts'

/** Never leaves the client. */
export class SignedHttpFault extends Error {
  readonly failure: SignedHttpFailure

  constructor(failure: SignedHttpFailure) {
    super(failure)
    this.failure = failure
  }
}
