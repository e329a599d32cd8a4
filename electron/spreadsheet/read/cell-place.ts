/** ECMA-376-1, 18.3.1.73 and 18.3.1.4. */
const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** B7, b7, $B$7; row or column may be absent. */
const REFERENCE = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/

export interface CellPlace {
  readonly column: number | undefined
  readonly row: number | undefined
}

/** Throws outside a sheet. */
export function cellPlace(reference: string): CellPlace {
  const [, letters, digits] = REFERENCE.exec(reference.trim()) ?? []
  if (!letters && !digits) throw new Error(`no such cell: ${reference.slice(0, 20)}`)
  return {
    column: letters ? checkedColumn(columnNumber(letters)) : undefined,
    row: digits ? rowNumber(digits) : undefined,
  }
}

export function rowNumber(text: string): number {
  const row = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0
  if (row < 1 || row > MOST_ROWS) throw new Error(`no such row: ${text.slice(0, 20)}`)
  return row
}

export function checkedColumn(column: number): number {
  if (column > MOST_COLUMNS) throw new Error(`no such column: ${letters(column)}`)
  return column
}

export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}
