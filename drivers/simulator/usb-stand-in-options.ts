export interface UsbStandInOptions {
  readonly vendorId: number
  readonly productId: number
  readonly serialNumber?: string
  readonly ports: readonly number[]
  /** Between two packets, ms; 0 for no pacing. Default 0: a packet takes 0.05 ms. */
  readonly packetMs: number
  /** Bytes. Default 64, full speed. */
  readonly packetSize: number
  /** Header and Len on the first pair of pipes. Default false. */
  readonly twoPairs: boolean
}

export const USB_STAND_IN_DEFAULTS: UsbStandInOptions = {
  vendorId: 0x0400,
  productId: 0xc35a,
  ports: [1],
  packetMs: 0,
  packetSize: 64,
  twoPairs: false,
}
