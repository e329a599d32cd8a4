/** Four hexadecimal digits each, upper case. */
export interface UsbIds {
  readonly vendorId: string
  readonly productId: string
}

export function idsText({ vendorId, productId }: UsbIds): string {
  return `${vendorId}:${productId}`
}

export function sameIds(a: UsbIds | undefined, b: UsbIds | undefined): boolean {
  return a?.vendorId === b?.vendorId && a?.productId === b?.productId
}
