const FULL_WIDTH_SHIFT = 0xfee0

/** Blanks (U+2800 is a braille cell without dots), control characters, marks without width. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu

const DASH = /[\p{Pd}\u2043\u2212]/gu

/** Points between groups of digits; an input method types 。 for a point. */
const POINT = /[.·•・‧∙⋅｡。]/g

/** Typed for an X, which Chinese keyboards lack near the digits: × ✕ ✖ ⨯, Cyrillic, Greek, Roman ten. */
const LIKE_X = /[×✕✖⨯ХхΧχⅩⅹ]/g

/** For comparing: ASCII, upper case, X for its look-alikes; no blanks, hyphens, points or marks without width. */
export function normaliseNumber(text: string): string {
  return visible(text).replace(DASH, '').replace(POINT, '').replace(LIKE_X, 'X').replace(/[a-z]/g, upper)
}

/** For codes with hyphens, as of cases and items: every dash becomes a hyphen. */
export function normaliseCode(text: string): string {
  return visible(text).replace(DASH, '-').replace(/[a-z]/g, upper)
}

/** The X was a look-alike: without a check character to confirm it, a person should check. */
export function guessedX(text: string): boolean {
  return text.search(LIKE_X) >= 0
}

export function visible(text: string): string {
  return narrow(text.replace(UNSEEN, ''))
}

export function narrow(text: string): string {
  return text.replace(/[！-～]/g, character => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_SHIFT))
}

function upper(letter: string): string {
  return letter.toUpperCase()
}
