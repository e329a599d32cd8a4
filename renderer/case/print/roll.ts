/** As electron/documents/style.ts has them for a roll: the width of the paper, and the margins above and below, mm. */
const ROLL = { width: 80, above: 3, below: 9 }

/**
 * Longest slip in one piece, mm: what printer drivers take as the length of a page (Windows counts tenths of mm in 16 bits). What
 * is longer comes in several pages of this length.
 */
const LONGEST = 3200

/** One line: should a word fall into the next one on paper, nothing is cut. Mm. */
const SPARE = 6

const MM_PER_PX = 25.4 / 96

/** What is needed of a document that is shown, as wide as it will be printed. */
export interface ShownSheets {
  querySelectorAll(selector: '.sheet'): Iterable<{ getBoundingClientRect(): { readonly height: number } }>
}

/** How high each copy stands on the screen, CSS px. */
export function sheetHeights(shown: ShownSheets): number[] {
  return [...shown.querySelectorAll('.sheet')].map(sheet => sheet.getBoundingClientRect().height)
}

/**
 * How long a page of a roll must be for these copies, mm. A roll has no height of its own: a page that is not said to end where
 * the text ends is as long as a sheet of A4, and a longer slip is cut. Each copy is a page, all as long as the longest.
 */
export function rollHeight(heightsPx: readonly number[]): number {
  const longest = Math.max(0, ...heightsPx) * MM_PER_PX
  const needed = Math.ceil(longest + SPARE + ROLL.above + ROLL.below)
  return Math.min(needed, LONGEST)
}

/** The rule that makes pages of a roll as long as they must be. */
export function rollPageRule(heightMm: number): string {
  return `@page { size: ${ROLL.width}mm ${heightMm}mm; }`
}
