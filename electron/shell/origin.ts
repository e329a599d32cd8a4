export const APP_SCHEME = 'app'
export const APP_HOST = 'hall'
const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** `attached`: the address of a hall server whose pages the window shows. */
export function isOwnPage(url: string, attached: string | undefined): boolean {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return false
  }
  if (attached !== undefined) return parsed.origin === attached
  // A custom scheme has an opaque origin.
  return parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST && parsed.port === ''
}

export function pageUrl(page: string, attached: string | undefined): string {
  return `${attached ?? APP_ORIGIN}/${page}`
}

/** From HALL_ATTACH; undefined unless it is a hall server on this machine. */
export function attachedOrigin(address: string | undefined): string | undefined {
  if (!address) return undefined
  try {
    const url = new URL(address)
    return url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname) ? url.origin : undefined
  } catch {
    return undefined
  }
}
