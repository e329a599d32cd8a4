/** Bytes; 10,000 items have 3 MB. */
export const MOST_BYTES = 20 * 1024 * 1024

/** The largest known catalogue (Ningbo) has 338; a province has thousands. */
export const MOST_ITEMS = 20_000

/** Of one list or object in an item. */
export const MOST_ENTRIES = 200

export interface JsonBounds {
  /** A catalogue has six levels. */
  readonly depth: number
  /** Values and field names; 20,000 items have 1,500,000. */
  readonly values: number
  /** Characters. */
  readonly text: number
}

export const JSON_BOUNDS: JsonBounds = { depth: 20, values: 3_000_000, text: 32_767 }
