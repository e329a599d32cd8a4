export type UsbFault =
  | { readonly kind: 'openHangs' }
  | { readonly kind: 'openRefused'; readonly message: string }
  | { readonly kind: 'claimRefused'; readonly message: string }
  | { readonly kind: 'writeHangs' }
  | { readonly kind: 'shortWrite' }
  | { readonly kind: 'readHangs' }
  | { readonly kind: 'stall' }
  | { readonly kind: 'staleBytes'; readonly bytes: Uint8Array }
