import { ORPCError } from '@orpc/server'
import { HallError } from '../../errors/hall-error.ts'
import { type ApiContext, namedOperator, stationOf } from './context.ts'
import { contractError } from './faults.ts'

interface Calling {
  readonly context: ApiContext
  readonly path: readonly string[]
}

/**
 * Turns whatever a handler throws into an error of the contract. What nobody foresaw, and what concerns the store, goes
 * to the log with its cause; what was refused leaves its trace. Before a call the store is looked at: nothing is shown that
 * somebody else has changed meanwhile. After it, nothing is answered that would not survive power loss.
 */
export async function codedErrors<Result>({
  next,
  path,
  context,
}: Calling & { readonly next: () => Promise<Result> }): Promise<Result> {
  const { parts, refusals, remote } = context
  const { log, store } = parts
  try {
    store.look()
    const result = await next()
    await store.told()
    return result
  } catch (error) {
    const coded = contractError(store.noticed(error))
    const { code } = coded.data
    const call = path.join('.')
    if (code === 'A505' || code.startsWith('S')) log.error({ err: error, code, path: call }, 'call failed')
    else refusals.note({ code, call, operator: namedOperator(context)?.id ?? '', station: stationOf(context), remote })
    throw coded
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
