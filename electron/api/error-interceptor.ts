import { ORPCError } from '@orpc/server'
import type { Logger } from 'pino'
import { HallError } from '../errors/hall-error.ts'
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

/** What was sent and cannot be read at all does not come as far as a procedure: it has a code all the same. */
export async function readableInput<Result>({ next }: { next: () => Promise<Result> }): Promise<Result> {
  try {
    return await next()
  } catch (error) {
    // Procedures throw errors of the contract alone: codedErrors sees to it.
    throw error instanceof ORPCError ? error : contractError(new HallError('A504'))
  }
}
