import type { ServiceProtocol } from './protocol.ts'

export interface VendorServiceLimits {
  /** Allows another machine. Default false: these services are unprotected, and photos travel in clear. */
  readonly allowRemote: boolean
  /** Time for everything, ms. Range 100–60,000. Default 5000: the service reads the card again. */
  readonly timeoutMs: number
  /** Bytes. Range 64 Ki–64 Mi. Default 4 Mi: a photo is 20–60 KB of base64, images of the card some hundred more. */
  readonly longestAnswer: number
}

export interface VendorService {
  /** `http://127.0.0.1:19196`; see `usualUrl` of the protocol. */
  readonly url: string
  /** From SERVICE_PROTOCOLS, or your own. */
  readonly protocol: ServiceProtocol
}

export type VendorServiceOptions = VendorService & Partial<VendorServiceLimits>

export const VENDOR_SERVICE_DEFAULTS: VendorServiceLimits = {
  allowRemote: false,
  timeoutMs: 5000,
  longestAnswer: 4 * 1024 * 1024,
}
