const NUMBERED = /_x([0-9A-Fa-f]{4})_/g

/** An underscore that would look like an escape. */
const UNDERLINE = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Not allowed in XML 1.0, and CR, which XML reads as LF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters.
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g

/** ST_Xstring (ECMA-376-1, 22.9.2.19): `_x000D_` stands for a character. A lone surrogate becomes U+FFFD. */
export function xstring(text: string): string {
  return text.toWellFormed().replace(UNDERLINE, '_x005F_').replace(UNWRITABLE, numbered)
}

export function fromXstring(written: string): string {
  return written.replace(NUMBERED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function numbered(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
