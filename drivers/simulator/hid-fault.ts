export type HidFault =
  | { readonly kind: 'openHangs' }
  /** `message` in the system's words, e.g. `Permission denied`. */
  | { readonly kind: 'openRefused'; readonly message: string }
  | { readonly kind: 'staleReports'; readonly reports: readonly Uint8Array[] }
  | { readonly kind: 'writeHangs' }
  | { readonly kind: 'shortWrite' }
  | { readonly kind: 'readHangs' }
