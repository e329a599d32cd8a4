/** Formulas are not data: a cached result may be old. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** YYYY-MM-DD, perhaps with a time. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'boolean'; readonly yes: boolean }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'broken'; readonly why: CellFault; readonly text: string }

export type CellFault = 'notBoolean' | 'unknownKind' | 'twice' | 'tooLong'
