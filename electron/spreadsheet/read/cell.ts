/** A formula is not data: its cached result may be out of date. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** YYYY-MM-DD, with a time where there is one: a number that is formatted as a day, or a day of its own (t="d"). */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly yes: boolean }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'broken'; readonly why: CellFault; readonly text: string }

/** Invalid for its type, of unknown type, given twice, or too long. */
export type CellFault = 'notBoolean' | 'unknownKind' | 'twice' | 'tooLong'
