import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { SignedHttpFault } from './fault.ts'
import type { SignedHttpFailure, SignedHttpOptions } from './options.ts'

/** Requests are idempotent. */
const REPEATABLE: readonly SignedHttpFailure[] = ['unreachable', 'busy']

export function policyOf(options: SignedHttpOptions, uncounted: readonly SignedHttpFailure[]): IPolicy {
  const isOneOf = (error: unknown, failures: readonly SignedHttpFailure[]) =>
    error instanceof SignedHttpFault && failures.includes(error.failure)
  const limit = () => timeout(options.timeoutMs, TimeoutStrategy.Aggressive)
  return wrap(
    // Outside the breaker: callers may wait for its trial.
    limit(),
    circuitBreaker(
      handleWhen(error => !isOneOf(error, uncounted)),
      { breaker: new ConsecutiveBreaker(options.breakAfter), halfOpenAfter: options.breakForMs },
    ),
    // And inside: silence counts as a failure.
    limit(),
    retry(
      handleWhen(error => isOneOf(error, REPEATABLE)),
      {
        maxAttempts: options.retries,
        backoff: new ExponentialBackoff({ initialDelay: options.retryPauseMs }),
      },
    ),
  )
}
