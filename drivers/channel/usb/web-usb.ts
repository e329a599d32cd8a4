import { missingPart } from '../missing-part.ts'

export interface WebUsb {
  getDevices(): Promise<readonly WebUsbDevice[]>
}

export interface WebUsbDevice {
  readonly vendorId: number
  readonly productId: number
  /** These three and `configuration` may throw: some systems open the device for them. */
  readonly manufacturerName?: string | null | undefined
  readonly productName?: string | null | undefined
  readonly serialNumber?: string | null | undefined
  readonly configuration?: WebUsbConfiguration | null | undefined
  readonly bus?: string
  readonly ports?: readonly number[]
  open(): Promise<void>
  close(): Promise<void>
  claimInterface(interfaceNumber: number): Promise<void>
  releaseInterface(interfaceNumber: number): Promise<void>
  /** Rejects with a text containing `Cancelled` on time-out (`timeoutMs` is not in WebUSB). */
  transferIn(endpoint: number, length: number, timeoutMs?: number): Promise<WebUsbReceived>
  transferOut(endpoint: number, data: Uint8Array<ArrayBuffer>, timeoutMs?: number): Promise<WebUsbSent>
  clearHalt(direction: WebUsbDirection, endpoint: number): Promise<void>
}

export type WebUsbDirection = 'in' | 'out'

export interface WebUsbReceived {
  readonly data?: DataView | undefined
  readonly status?: string | undefined
}

export interface WebUsbSent {
  readonly bytesWritten: number
  readonly status?: string | undefined
}

export interface WebUsbConfiguration {
  readonly interfaces: readonly {
    readonly interfaceNumber: number
    readonly alternate: { readonly endpoints: readonly WebUsbEndpoint[] }
  }[]
}

export interface WebUsbEndpoint {
  readonly endpointNumber: number
  readonly direction: WebUsbDirection
  readonly type: string
  readonly packetSize: number
}

/** Loads the optional package. Rejects with R109 when it or its native part is missing. */
export async function loadWebUsb(load: () => Promise<{ readonly usb: WebUsb }> = loadPackage): Promise<WebUsb> {
  try {
    return (await load()).usb
  } catch (cause) {
    throw missingPart('usb', cause)
  }
}

async function loadPackage(): Promise<{ readonly usb: WebUsb }> {
  const { usb } = await import('usb')
  // The package's types need WebUSB's, which it does not bring.
  return { usb: usb as unknown as WebUsb }
}
