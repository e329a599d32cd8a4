/** Faults of the connection, each once. */
export type UsbFault =
  | { readonly kind: 'openHangs' }
  /** `message` in the system's words. */
  | { readonly kind: 'openRefused'; readonly message: string }
  | { readonly kind: 'claimRefused'; readonly message: string }
  | { readonly kind: 'writeHangs' }
  | { readonly kind: 'shortWrite' }
  | { readonly kind: 'readHangs' }
  | { readonly kind: 'stall' }
  /** Old bytes wait in the device when its interface is claimed. */
  | { readonly kind: 'staleBytes'; readonly bytes: Uint8Array }
