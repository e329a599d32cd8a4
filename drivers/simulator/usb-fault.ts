/** What can go wrong between a USB reader and the host, besides its answers. Each once. */
export type UsbFault =
  | { readonly kind: 'openHangs' }
  /** The system refuses to open the device, in its own words. */
  | { readonly kind: 'openRefused'; readonly message: string }
  /** The same for its interface. */
  | { readonly kind: 'claimRefused'; readonly message: string }
  | { readonly kind: 'writeHangs' }
  | { readonly kind: 'shortWrite' }
  | { readonly kind: 'readHangs' }
  /** A read finds the pipe stalled. */
  | { readonly kind: 'stall' }
  /** Bytes of an earlier host's answer wait in the device when its interface is claimed. */
  | { readonly kind: 'staleBytes'; readonly bytes: Uint8Array }
