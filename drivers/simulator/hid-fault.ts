/** Faults of the connection; for faults of answers see faults.ts. Each happens once. */
export type HidFault =
  | { readonly kind: 'openHangs' }
  /** `message` in the system's words, e.g. `Permission denied`. */
  | { readonly kind: 'openRefused'; readonly message: string }
  /** Old reports wait in the system at opening. */
  | { readonly kind: 'staleReports'; readonly reports: readonly Uint8Array[] }
  | { readonly kind: 'writeHangs' }
  | { readonly kind: 'shortWrite' }
  | { readonly kind: 'readHangs' }
