import { z } from 'zod'
import { DEMO_KEY } from '../credit/reference/demo-key.ts'
import type { FaultCode } from '../errors/codes.ts'

/** Of the reference service and of examples in our papers, also earlier ones. */
const PUBLISHED_SECRETS: readonly string[] = [DEMO_KEY.secret, 'at least eight characters', 'as the service issued it']

/** Risks taken on purpose, for a host by name. */
export const allowed = {
  allowPlainHttp: host('Name of a host that may be asked without encryption, e.g. within a closed network.'),
  allowTrainingKey: host('Name of a host that may be asked with the published training key, for training.'),
}

function host(about: string) {
  return z.string().min(1).exactOptional().describe(about)
}

/** Personal data travels: https, or this machine, unless allowed by name. */
interface OutgoingService {
  readonly url: string
  readonly keyId: string
  readonly secret: string
  readonly allowPlainHttp?: string
  readonly allowTrainingKey?: string
}

/** Why services must not be asked; undefined when they may. */
export function openService({ credit: { url, sources = [], ...source }, reminders }: Services): Fault | undefined {
  const services = {
    'credit.url': url === null || sources.length > 0 ? null : { ...source, url },
    ...Object.fromEntries(sources.map((each, index) => [`credit.sources.${index}.url`, each])),
    'reminders.gateway.url': reminders.gateway,
  }
  for (const [field, service] of Object.entries(services)) {
    const code = service && faultOf(service)
    if (code) return { code, detail: `${field}: ${hostOf(service.url)}` }
  }
  return undefined
}

interface Services {
  readonly credit: Omit<OutgoingService, 'url'> & {
    readonly url: string | null
    readonly sources?: readonly OutgoingService[]
  }
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

export function isConfidential(url: string, allowedHost: string | undefined): boolean {
  return new URL(url).protocol === 'https:' || isLoopback(url) || allowedHost === hostOf(url)
}

/** URL has already turned 127.1 and 0x7f000001 into 127.0.0.1. */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function hostOf(url: string): string {
  return new URL(url).hostname
}
