/** What stands in a cell. A formula is no data: what it gave when somebody last opened the file may be out of date. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** YYYY-MM-DD, with a time where there is one: a number that is formatted as a day, or a day of its own (t="d"). */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly yes: boolean }
  | { readonly kind: 'formula' }
  /** #N/A and its like. */
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'broken'; readonly why: CellFault; readonly text: string }

/** Not what it says to be: neither true nor false, of a kind that there is none; in the file twice; longer than any cell. */
export type CellFault = 'notBoolean' | 'unknownKind' | 'twice' | 'tooLong'
