/** A HID or USB device. Ids are four hexadecimal digits, upper case. */
export interface DeviceInfo {
  /** How the system opens it, or its port. May change when plugged in again. Missing on some systems. */
  readonly path?: string
  readonly vendorId: string
  readonly productId: string
  readonly manufacturer?: string
  readonly product?: string
  readonly serialNumber?: string
}

export function hexId(id: number): string {
  return id.toString(16).toUpperCase().padStart(4, '0')
}

export function deviceTexts(
  texts: {
    readonly [Name in 'manufacturer' | 'product' | 'serialNumber']?: string | null | undefined
  },
): Partial<Pick<DeviceInfo, 'manufacturer' | 'product' | 'serialNumber'>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  )
}
