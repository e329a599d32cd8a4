import type { ServiceProtocol } from './protocol.ts'

export interface VendorServiceLimits {
  /**
   * Whether the service may be on another machine. Default false: these services have no protection, so whoever answers
   * at such an address is believed, and the photo travels in clear.
   */
  readonly allowRemote: boolean
  /** Until the answer is there, opening the device included, ms. Range 100–60,000. Default 5000: it reads the card anew. */
  readonly timeoutMs: number
  /**
   * Longest answer, bytes. Range 64 Ki–64 Mi. Default 4 Mi: a photo has 20–60 KB as base64, images of both sides of the
   * card some hundred more.
   */
  readonly longestAnswer: number
}

export interface VendorService {
  /** `http://127.0.0.1:19196`; `usualUrl` of the protocol when nobody changed it. */
  readonly url: string
  /** One of SERVICE_PROTOCOLS, or one's own. */
  readonly protocol: ServiceProtocol
}

export type VendorServiceOptions = VendorService & Partial<VendorServiceLimits>

export const VENDOR_SERVICE_DEFAULTS: VendorServiceLimits = {
  allowRemote: false,
  timeoutMs: 5000,
  longestAnswer: 4 * 1024 * 1024,
}
