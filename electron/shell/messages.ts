/** All messages between pages, the main process and its child processes. */

export const REQUEST_PORT = 'hall:request-port'
export const PRINT = 'hall:print'
export const PORT = 'hall:port'

export interface PortMessage {
  readonly kind: 'window' | 'devices'
}

export function isPortMessage(value: unknown): value is PortMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'window' || value.kind === 'devices')
  )
}

/** Tells a window that it shows a server's pages and has no port. */
export const ATTACHED_ARGUMENT = '--hall-attached'
