export interface UsbStandInOptions {
  readonly vendorId: number
  readonly productId: number
  readonly serialNumber?: string
  readonly ports: readonly number[]
  /** From one packet to the next, ms; 0 for no pacing. Default 0: a full-speed bulk pipe takes 0.05 ms. */
  readonly packetMs: number
  /** Bytes of a packet. Default 64, full speed. */
  readonly packetSize: number
  /** Answers with header and Len on the first pair of pipes and the rest on the second. Default false. */
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
