import { z } from 'zod'
import { DEMO_KEY } from '../credit/reference/demo-key.ts'
import type { FaultCode } from '../errors/codes.ts'

/** Secrets that everybody can read: of the reference service, and of the examples in our papers, then and now. */
const PUBLISHED_SECRETS: readonly string[] = [DEMO_KEY.secret, 'at least eight characters', 'as the service issued it']

/** Of every service: the hosts, by name, for which the hall takes a risk on purpose. */
export const allowed = {
  allowPlainHttp: host('Name of a host that may be asked without encryption, e.g. within a closed network.'),
  allowTrainingKey: host('Name of a host that may be asked with the published training key: for training.'),
}

function host(about: string) {
  return z.string().min(1).exactOptional().describe(about)
}

/** A service that the hall asks. Persons travel to it: over https, or no further than this machine, unless a hall names it. */
interface OutgoingService {
  readonly url: string
  readonly keyId: string
  readonly secret: string
  readonly allowPlainHttp?: string
  readonly allowTrainingKey?: string
}

/** Why the hall must not ask the services that it is to ask; undefined when it may. */
export function openService({ credit: { url, ...source }, reminders }: Services): Fault | undefined {
  const services = {
    'credit.url': url === null ? null : { ...source, url },
    'reminders.gateway.url': reminders.gateway,
  }
  for (const [field, service] of Object.entries(services)) {
    const code = service && faultOf(service)
    if (code) return { code, detail: `${field}: ${hostOf(service.url)}` }
  }
  return undefined
}

interface Services {
  readonly credit: Omit<OutgoingService, 'url'> & { readonly url: string | null }
  readonly reminders: { readonly gateway: OutgoingService | null }
}

interface Fault {
  readonly code: Extract<FaultCode, 'A571' | 'A572'>
  readonly detail: string
}

function faultOf({ url, keyId, secret, allowPlainHttp, allowTrainingKey }: OutgoingService): Fault['code'] | undefined {
  if (isLoopback(url)) return undefined
  if (!isConfidential(url, allowPlainHttp)) return 'A571'
  const published = keyId === DEMO_KEY.id || PUBLISHED_SECRETS.includes(secret)
  return published && allowTrainingKey !== hostOf(url) ? 'A572' : undefined
}

/** Encrypted, or on this machine, or allowed by name. */
export function isConfidential(url: string, allowedHost: string | undefined): boolean {
  return new URL(url).protocol === 'https:' || isLoopback(url) || allowedHost === hostOf(url)
}

/** URL has made 127.1 and 0x7f000001 into 127.0.0.1 by then. */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function hostOf(url: string): string {
  return new URL(url).hostname
}
