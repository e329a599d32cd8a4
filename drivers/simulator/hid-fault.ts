/** What can go wrong between a HID reader and the host, besides what goes wrong with its answers (faults.ts). Each once. */
export type HidFault =
  /** The system never says whether it opened the device. */
  | { readonly kind: 'openHangs' }
  /** The system refuses, in its own words, e.g. `Permission denied`. */
  | { readonly kind: 'openRefused'; readonly message: string }
  /** Reports of an earlier host's answer wait in the system when the device is opened. */
  | { readonly kind: 'staleReports'; readonly reports: readonly Uint8Array[] }
  | { readonly kind: 'writeHangs' }
  /** Fewer bytes are written than were given. */
  | { readonly kind: 'shortWrite' }
  /** A read does not come back in its time, or ever. */
  | { readonly kind: 'readHangs' }
