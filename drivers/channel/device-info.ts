/** A device on USB, as the lists of HID and USB devices give it. Ids are four hexadecimal digits, upper case. */
export interface DeviceInfo {
  /** What the system opens it by, or where it is plugged in. It may change whenever it is plugged in again. */
  readonly path: string
  readonly vendorId: string
  readonly productId: string
  readonly manufacturer?: string
  readonly product?: string
  readonly serialNumber?: string
}

export function hexId(id: number): string {
  return id.toString(16).toUpperCase().padStart(4, '0')
}

/** What a device says about itself. Devices leave these empty, or fill them with blanks. */
export function deviceTexts(
  texts: {
    readonly [Name in 'manufacturer' | 'product' | 'serialNumber']?: string | null | undefined
  },
): Partial<Pick<DeviceInfo, 'manufacturer' | 'product' | 'serialNumber'>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  )
}
