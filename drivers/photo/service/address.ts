import { ReaderError } from '../../error.ts'

/** The address to put paths behind. Throws R163 when it is no http(s) address, or not this machine's and must be. */
export function serviceAddress(url: string, allowRemote: boolean): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) throw new ReaderError('R163', 'no http address')
  if (!allowRemote && !isLoopback(parsed.hostname)) throw new ReaderError('R163', `${parsed.host} is not this machine`)
  return `${parsed.origin}${parsed.pathname.replace(/\/$/, '')}`
}

/** URL has made 127.1 and 0x7f000001 into 127.0.0.1 by then. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
