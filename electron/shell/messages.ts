/** Everything that crosses between the page and the main process, and between the processes. One list, nothing else. */

/** From a page: it wants a port to the application. */
export const REQUEST_PORT = 'hall:request-port'
/** From a page: print this document. */
export const PRINT = 'hall:print'
/** To a page: the port. */
export const PORT = 'hall:port'

/** To the application process, with a port: a window's, or the one that leads to the devices. */
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

/** How a window is told that it shows a hall server's pages and has no port to ask for. */
export const ATTACHED_ARGUMENT = '--hall-attached'
