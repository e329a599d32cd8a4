import { implement } from '@orpc/server'
import type { RequestHeadersPluginContext } from '@orpc/server/plugins'
import type { Operator } from '../cases/facts.ts'
import type { Caller } from '../desk/case-desk.ts'
import type { HallParts } from '../desk/parts.ts'
import { HallError } from '../errors/hall-error.ts'
import { type CallerHeader, contract } from './contract/index.ts'

/** What every call has at hand. The headers come with the call, over HTTP and over a port alike. */
export interface ApiContext extends RequestHeadersPluginContext {
  readonly parts: HallParts
}

/** The contract's procedures, to be given their handlers. */
export const api = implement(contract).$context<ApiContext>()

/** Throws A501 when the caller does not say who it is, or the hall does not know it. */
export function operatorOf({ parts, reqHeaders }: ApiContext): Operator {
  const id = header(reqHeaders, 'x-hall-operator')
  const operator = parts.config.operators.find(candidate => candidate.id === id)
  if (!operator) throw new HallError('A501', id || '-')
  return operator
}

/** Somebody who works here: not a kiosk. Throws A502 for one. */
export function staffOf(context: ApiContext): Operator {
  const operator = operatorOf(context)
  if (operator.role === 'kiosk') throw new HallError('A502', operator.id)
  return operator
}

/** An administrator. Throws A502 for anybody else. */
export function adminOf(context: ApiContext): Operator {
  const operator = operatorOf(context)
  if (operator.role !== 'admin') throw new HallError('A502', operator.id)
  return operator
}

export function callerOf(context: ApiContext, commandId: string): Caller {
  const station = header(context.reqHeaders, 'x-hall-station') || context.parts.config.station
  return { operator: operatorOf(context), station: station.slice(0, 50), commandId }
}

function header(headers: Headers | undefined, name: CallerHeader): string {
  return headers?.get(name) ?? ''
}
