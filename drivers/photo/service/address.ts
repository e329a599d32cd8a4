import { ReaderError } from '../../error.ts'

/** Throws R163 for an address that is not http(s), or remote without `allowRemote`. */
export function serviceAddress(url: string, allowRemote: boolean): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) throw new ReaderError('R163', 'no http address')
  if (!allowRemote && !isLoopback(parsed.hostname)) throw new ReaderError('R163', `${parsed.host} is not this machine`)
  return `${parsed.origin}${parsed.pathname.replace(/\/$/, '')}`
}

/** URL has normalised 127.1 and 0x7f000001 to 127.0.0.1. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
