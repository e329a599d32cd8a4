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

/** A request carries its own id or changes nothing, so what did not arrive may be sent again. A wrong answer may not. */
const REPEATABLE: readonly SignedHttpFailure[] = ['unreachable', 'busy']

/** How long, how often, and when not to ask. */
export function policyOf(options: SignedHttpOptions, uncounted: readonly SignedHttpFailure[]): IPolicy {
  const isOneOf = (error: unknown, failures: readonly SignedHttpFailure[]) =>
    error instanceof SignedHttpFault && failures.includes(error.failure)
  const limit = () => timeout(options.timeoutMs, TimeoutStrategy.Aggressive)
  return wrap(
    // Around the breaker too: while it tries whether the service is back, others wait for that trial.
    limit(),
    circuitBreaker(
      handleWhen(error => !isOneOf(error, uncounted)),
      { breaker: new ConsecutiveBreaker(options.breakAfter), halfOpenAfter: options.breakForMs },
    ),
    // And inside it, so that silence counts as a failure.
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
