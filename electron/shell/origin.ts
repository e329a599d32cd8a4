/** Where the desktop's own pages come from. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'hall'
const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/**
 * What a window may show: its own pages, and nothing else in the world. `attached` is the address of a hall server when
 * the window shows that server's pages instead of its own.
 */
export function isOwnPage(url: string, attached: string | undefined): boolean {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return false
  }
  if (attached !== undefined) return parsed.origin === attached
  // Custom schemes have an opaque origin, so scheme and host are compared themselves.
  return parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST && parsed.port === ''
}

/** The address of a page: counter, kiosk or supervisor. */
export function pageUrl(page: string, attached: string | undefined): string {
  return `${attached ?? APP_ORIGIN}/${page}`
}

/** The origin of a hall server on this machine, from HALL_ATTACH. Undefined when it is not one. */
export function attachedOrigin(address: string | undefined): string | undefined {
  if (!address) return undefined
  try {
    const url = new URL(address)
    return url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname) ? url.origin : undefined
  } catch {
    return undefined
  }
}
