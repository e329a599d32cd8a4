/** Largest file, bytes: 338 items have 0.1 MB, 10,000 have 3 MB. */
export const MOST_BYTES = 20 * 1024 * 1024

/** Items of one file. The largest catalogue that is known (Ningbo) has 338; a province has some thousands. */
export const MOST_ITEMS = 20_000

/** Entries of one list of an item, or fields of one object of it. No list of an item may have more. */
export const MOST_ENTRIES = 200

/** What a JSON file may hold at most. */
export interface JsonBounds {
  /** Objects and lists inside one another; a catalogue has six. */
  readonly depth: number
  /** Values, and names of fields. 20,000 items have some 1,500,000. */
  readonly values: number
  /** Characters of one text. */
  readonly text: number
}

export const JSON_BOUNDS: JsonBounds = { depth: 20, values: 3_000_000, text: 32_767 }
