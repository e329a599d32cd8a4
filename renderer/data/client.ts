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

/**
 * In the desktop app calls go over the port that the main process hands out, and over the next one after the
 * application was restarted; in a browser they go over HTTP to where the page came from.
 */
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

/** Told when a call was refused for what has become of the data: the hall may be read-only since then. */
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

/** The coded fault of a failed call; undefined when the call did not reach the application at all. */
export function faultOf(error: unknown): Fault | undefined {
  const data = (error as { data?: unknown } | undefined)?.data
  return typeof data === 'object' && data !== null && 'code' in data && 'remedy' in data ? (data as Fault) : undefined
}

/** An id for a command: a call that is sent again with it happens once. */
export function commandId(): string {
  return crypto.randomUUID()
}
