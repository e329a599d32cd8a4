import { type ClientLink, createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Fault } from '../../electron/api/contract/common.ts'
import type { CallerHeader, HallContract } from '../../electron/api/contract/index.ts'
import { currentOperator, currentStation } from '../app/session.ts'
import { desktop } from './desktop.ts'

export type HallClient = ContractRouterClient<HallContract>
type Link = ClientLink<Record<never, never>>

function callerHeaders(): Record<CallerHeader, string> {
  return { 'x-hall-operator': currentOperator(), 'x-hall-station': currentStation() }
}

/** In the desktop app calls use a port, and a new one after each restart of the application; in a browser, HTTP. */
function makeLink(): Link {
  if (!desktop?.onPort) return new FetchLink({ url: `${location.origin}/rpc`, headers: callerHeaders })
  let link = Promise.withResolvers<Link>()
  let connected = false
  desktop.onPort(port => {
    if (connected) link = Promise.withResolvers<Link>()
    connected = true
    port.start()
    link.resolve(new PortLink({ port, headers: callerHeaders }))
  })
  return { call: async (path, input, options) => (await link.promise).call(path, input, options) }
}

const storeFaultListeners = new Set<() => void>()

export function onStoreFault(listener: () => void): () => void {
  storeFaultListeners.add(listener)
  return () => storeFaultListeners.delete(listener)
}

function listening(link: Link): Link {
  return {
    call: async (path, input, options) => {
      try {
        return await link.call(path, input, options)
      } catch (error) {
        if (faultOf(error)?.code.startsWith('S')) for (const listener of storeFaultListeners) listener()
        throw error
      }
    },
  }
}

export const client: HallClient = createORPCClient(listening(makeLink()))

/** Undefined when the call did not reach the application. */
export function faultOf(error: unknown): Fault | undefined {
  const data = (error as { data?: unknown } | undefined)?.data
  return typeof data === 'object' && data !== null && 'code' in data && 'remedy' in data ? (data as Fault) : undefined
}

/** A call repeated with the same id happens once. */
export function commandId(): string {
  return crypto.randomUUID()
}
