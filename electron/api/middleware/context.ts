import { randomUUID } from 'node:crypto'
import { implement } from '@orpc/server'
import type { RequestHeadersPluginContext } from '@orpc/server/plugins'
import type { Operator } from '../../cases/model/facts.ts'
import type { Caller } from '../../desk/cases/case-desk.ts'
import type { HallParts } from '../../desk/parts.ts'
import { HallError } from '../../errors/hall-error.ts'
import { type CallerHeader, contract } from '../contract/index.ts'
import { permissionOf } from './permissions.ts'
import type { RefusalTrace } from './refusals.ts'

/** What every call has at hand. The headers come with the call, over HTTP and over a port alike. */
export interface ApiContext extends RequestHeadersPluginContext {
  readonly parts: HallParts
  readonly refusals: RefusalTrace
  /** Where the call comes from: an address, or `port` for a window of the desktop app. */
  readonly remote: string
}

/** What a way in needs to serve the contract. */
export type Served = Pick<ApiContext, 'parts' | 'refusals'>

/** What every handler has at hand: somebody who may call it. */
export interface HandlerContext extends ApiContext {
  readonly operator: Operator
}

/** Who asks what anybody may ask: with the fewest rights. */
const STRANGER: Operator = { id: '', name: '', role: 'kiosk' }

/**
 * The contract's procedures, to be given their handlers. Who calls is asked here, before the input is looked at and before
 * anything is loaded: what there is and what there is not makes no difference to whoever may not know.
 */
export const api = implement(contract)
  // Answers are held against the contract where tests run: see checked-answers.ts.
  .$config({ initialOutputValidationIndex: Number.NaN })
  .$context<ApiContext>()
  .use(({ context, path, next }) => next({ context: { operator: permitted(context, path) } }))

/** Throws A501 when the caller does not say who it is, or the hall does not know it; A502 when it is for others. */
function permitted(context: ApiContext, path: readonly string[]): Operator {
  const permission = permissionOf(path)
  const operator = namedOperator(context)
  if (permission === 'anybody') return operator ?? STRANGER
  if (!operator) throw new HallError('A501')
  if (!permission.includes(operator.role)) throw new HallError('A502', operator.id)
  return operator
}

/** Who the headers name, as far as the hall knows them. */
export function namedOperator({ parts, reqHeaders }: ApiContext): Operator | undefined {
  const id = header(reqHeaders, 'x-hall-operator')
  return parts.config.operators.find(operator => operator.id === id)
}

export function stationOf({ parts, reqHeaders }: ApiContext): string {
  return stationName(header(reqHeaders, 'x-hall-station')) ?? parts.config.station
}

/** What may be a station's name; a header can say anything. */
export function stationName(said: string): string | undefined {
  return /^[\p{L}\p{N} ._-]{1,50}$/u.test(said) ? said : undefined
}

/** What a handler is given, as far as it says who calls what. */
export interface Call {
  readonly context: HandlerContext
  readonly path: readonly string[]
  readonly input?: unknown
}

/**
 * Who calls. Where its client has made an id for the call, a digest of who calls what with which content tells its repeat
 * from another call under that id; which version the caller had seen, and how it follows the work, is no part of that. `content`: what stands for the
 * input, where that holds a file.
 */
export function callerOf({ context, path, input }: Call, content: unknown = input): Caller {
  const { operator, parts } = context
  const caller = { operator, station: stationOf(context) }
  const {
    commandId,
    expectedVersion: _,
    job: __,
    ...rest
  } = { commandId: undefined, expectedVersion: undefined, job: undefined, ...Object(content) }
  if (typeof commandId !== 'string') return { ...caller, commandId: randomUUID() }
  return { ...caller, commandId, digest: parts.store.calls.digestOf([path, operator.id, rest]) }
}

function header(headers: Headers | undefined, name: CallerHeader): string {
  return headers?.get(name) ?? ''
}
