/** mm, as in electron/documents/style.ts: width of the paper, margins above and below. */
const ROLL = { width: 80, above: 3, below: 9 }

/** mm. Printer drivers take no longer page (Windows counts tenths of mm in 16 bits); a longer slip becomes several pages. */
const LONGEST = 3200

/** mm. One line, in case a word wraps differently on paper. */
const SPARE = 6

const MM_PER_PX = 25.4 / 96

export interface ShownSheets {
  querySelectorAll(selector: '.sheet'): Iterable<{ getBoundingClientRect(): { readonly height: number } }>
}

/** CSS px. */
export function sheetHeights(shown: ShownSheets): number[] {
  return [...shown.querySelectorAll('.sheet')].map(sheet => sheet.getBoundingClientRect().height)
}

/**
 * Page length for a roll, mm. Without it a browser uses the length of A4 and cuts longer slips. All copies are as long as
 * the longest.
 */
export function rollHeight(heightsPx: readonly number[]): number {
  const longest = Math.max(0, ...heightsPx) * MM_PER_PX
  const needed = Math.ceil(longest + SPARE + ROLL.above + ROLL.below)
  return Math.min(needed, LONGEST)
}

export function rollPageRule(heightMm: number): string {
  return `@page { size: ${ROLL.width}mm ${heightMm}mm; }`
}
