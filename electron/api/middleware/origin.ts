/** Names by which a browser on this machine reaches us. */
const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Another site's page sends its own Origin; a name made to point to 127.0.0.1 (DNS rebinding) shows in Host. */
export function isOwnOrigin(host: string | undefined, origin: string | undefined, port: number | undefined): boolean {
  if (!host || !isOwnHost(host, port)) return false
  if (origin === undefined) return true
  try {
    const url = new URL(origin)
    return url.protocol === 'http:' && url.host === host
  } catch {
    return false
  }
}

function isOwnHost(host: string, port: number | undefined): boolean {
  const at = host.lastIndexOf(':')
  const [name, given] = at > host.lastIndexOf(']') ? [host.slice(0, at), host.slice(at + 1)] : [host, '80']
  return LOCAL_NAMES.has(name) && Number(given) === port
}
