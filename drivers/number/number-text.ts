/** Full-width forms of the visible ASCII characters, U+FF01 to U+FF5E, lie this far above them. */
const FULL_WIDTH_SHIFT = 0xfee0

/**
 * A number as people type, paste or scan it, in the form in which it can be compared: full-width characters become ASCII,
 * letters upper case, and spaces, hyphens and marks without width go. Nothing else is changed, so that what was no number
 * stays none.
 */
export function normaliseNumber(text: string): string {
  return text
    .replace(/[！-～]/g, character => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[\s\u200B-\u200D\uFEFF\-\u2010-\u2015\u2212]/g, '')
    .replace(/[a-z]/g, letter => letter.toUpperCase())
}
