/** Looks like a character that is written by its number. */
const NUMBERED = /_x([0-9A-Fa-f]{4})_/g

/** An underline that would be read as the beginning of one. */
const UNDERLINE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Characters that XML 1.0 cannot hold, and the carriage return, which every XML reader makes a line feed of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters.
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g

/**
 * A text as OOXML writes it (ST_Xstring, ECMA-376-1, 22.9.2.19): what XML cannot hold as `_x000D_`, and a text that looks like
 * that as `_x005F_x000D_`. Half a surrogate pair is no text and becomes U+FFFD.
 */
export function xstring(text: string): string {
  return text.toWellFormed().replace(UNDERLINE, '_x005F_').replace(UNWRITABLE, numbered)
}

/** The text that was written so. */
export function fromXstring(written: string): string {
  return written.replace(NUMBERED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A character by its number. */
function numbered(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
