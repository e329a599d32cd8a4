import type { SignedHttpFailure } from './options.ts'

/** Carries a failure through the policy; it does not leave the client. */
export class SignedHttpFault extends Error {
  readonly failure: SignedHttpFailure

  constructor(failure: SignedHttpFailure) {
    super(failure)
    this.failure = failure
  }
}
