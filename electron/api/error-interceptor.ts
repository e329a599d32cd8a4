import type { Logger } from 'pino'
import { contractError } from './faults.ts'

/**
 * Turns whatever a handler throws into an error of the contract. What nobody foresaw, and what concerns the store, goes
 * to the log with its cause; refusals by the rules are ordinary and do not.
 */
export function codedErrors(log: Logger) {
  return async <Result>({ next, path }: { next: () => Promise<Result>; path: readonly string[] }): Promise<Result> => {
    try {
      return await next()
    } catch (error) {
      const coded = contractError(error)
      const { code } = coded.data
      if (code === 'A505' || code.startsWith('S')) log.error({ err: error, code, path: path.join('.') }, 'call failed')
      throw coded
    }
  }
}
