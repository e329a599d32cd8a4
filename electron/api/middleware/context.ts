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

export interface ApiContext extends RequestHeadersPluginContext {
  readonly parts: HallParts
  readonly refusals: RefusalTrace
  /** An address, or `port` for a desktop window. */
  readonly remote: string
}

export type Served = Pick<ApiContext, 'parts' | 'refusals'>

export interface HandlerContext extends ApiContext {
  readonly operator: Operator
}

/** An unnamed caller has the fewest rights. */
const STRANGER: Operator = { id: '', name: '', role: 'kiosk' }

/** Permission is checked before the input: a refusal does not tell what exists. */
export const api = implement(contract)
  // Validated in tests only: see checked-answers.ts.
  .$config({ initialOutputValidationIndex: Number.NaN })
  .$context<ApiContext>()
  .use(({ context, path, next }) => next({ context: { operator: permitted(context, path) } }))

/** Throws A501 for an unknown caller, A502 for a missing permission. */
function permitted(context: ApiContext, path: readonly string[]): Operator {
  const permission = permissionOf(path)
  const operator = namedOperator(context)
  if (permission === 'anybody') return operator ?? STRANGER
  if (!operator) throw new HallError('A501')
  if (!permission.includes(operator.role)) throw new HallError('A502', operator.id)
  return operator
}

export function namedOperator({ parts, reqHeaders }: ApiContext): Operator | undefined {
  const id = header(reqHeaders, 'x-hall-operator')
  return parts.config.operators.find(operator => operator.id === id)
}

export function stationOf({ parts, reqHeaders }: ApiContext): string {
  return stationName(header(reqHeaders, 'x-hall-station')) ?? parts.config.station
}

/** Headers can contain anything. */
export function stationName(said: string): string | undefined {
  return /^[\p{L}\p{N} ._-]{1,50}$/u.test(said) ? said : undefined
}

export interface Call {
  readonly context: HandlerContext
  readonly path: readonly string[]
  readonly input?: unknown
}

/**
 * Under a command id, a digest tells a repeat from another call: who calls what with which content, but not
 * `expectedVersion` or `job`. `content`: replaces an input that holds a file.
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
