/** Full-width forms of the visible ASCII characters, U+FF01 to U+FF5E, lie this far above them. */
const FULL_WIDTH_SHIFT = 0xfee0

/** Blanks of every width (U+2800 is a braille cell without dots), control characters, marks without width or direction. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Hyphens, dashes and minus signs. */
const DASH = /[\p{Pd}\u2043\u2212]/gu

/** Points that stand between groups of digits; an input method types 。 for a point. */
const POINT = /[.·•・‧∙⋅｡。]/g

/** Signs that people take for an X, since no keyboard for Chinese has it near the digits: × ✕ ✖ ⨯, Cyrillic, Greek, Roman ten. */
const LIKE_X = /[×✕✖⨯ХхΧχⅩⅹ]/g

/**
 * A number as people type, paste or scan it, in the form in which it can be compared: full-width characters become ASCII,
 * letters upper case, signs that look like an X are one, and blanks, hyphens, points and marks without width go. Nothing else
 * is changed, so that what was no number stays none.
 */
export function normaliseNumber(text: string): string {
  return visible(text).replace(DASH, '').replace(POINT, '').replace(LIKE_X, 'X').replace(/[a-z]/g, upper)
}

/** The same for a code in which hyphens count, as those of cases and items: every dash is a hyphen. */
export function normaliseCode(text: string): string {
  return visible(text).replace(DASH, '-').replace(/[a-z]/g, upper)
}

/** Something else stood where an X was read: where no check character confirms it, a person should look. */
export function guessedX(text: string): boolean {
  return text.search(LIKE_X) >= 0
}

/** What can be seen of a text, full-width characters as ASCII. */
export function visible(text: string): string {
  return narrow(text.replace(UNSEEN, ''))
}

/** Full-width characters as ASCII. */
export function narrow(text: string): string {
  return text.replace(/[！-～]/g, character => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT))
}

function upper(letter: string): string {
  return letter.toUpperCase()
}
