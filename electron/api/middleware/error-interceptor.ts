import { ORPCError } from '@orpc/server'
import { HallError } from '../../errors/hall-error.ts'
import { type ApiContext, namedOperator, stationOf } from './context.ts'
import { contractError } from './faults.ts'

interface Calling {
  readonly context: ApiContext
  readonly path: readonly string[]
}

/**
 * Unforeseen errors and store errors go to the log, refusals are noted. Before a call, checkUnchanged() finds a store that another
 * program changed; after it, answerable() waits until the answer survives power loss.
 */
export async function codedErrors<Result>({
  next,
  path,
  context,
}: Calling & { readonly next: () => Promise<Result> }): Promise<Result> {
  const { parts, refusals, remote } = context
  const { log, store } = parts
  try {
    store.checkUnchanged()
    const result = await next()
    await store.answerable()
    return result
  } catch (error) {
    const coded = contractError(store.codedFault(error))
    const { code } = coded.data
    const call = path.join('.')
    if (code === 'A505' || code.startsWith('S')) log.error({ err: error, code, path: call }, 'call failed')
    else refusals.note({ code, call, operator: namedOperator(context)?.id ?? '', station: stationOf(context), remote })
    throw coded
  }
}

/** Unreadable requests never reach a procedure: A504. */
export async function readableInput<Result>({ next }: { next: () => Promise<Result> }): Promise<Result> {
  try {
    return await next()
  } catch (error) {
    // Procedures throw only contract errors, see codedErrors.
    throw error instanceof ORPCError ? error : contractError(new HallError('A504'))
  }
}
