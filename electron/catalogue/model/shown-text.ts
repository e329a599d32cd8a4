/** No blanks, invisible characters or list separators. */
const ID = /^[^\s\p{Cc}\p{Cf}\p{Cs}\p{NChar}\uFFFD、，,；;：:]{1,50}$/u

/** Control characters, lone surrogates, non-characters, and U+FFFD from a wrong encoding. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{NChar}\uFFFD\u2028\u2029]/u

export function isId(text: string): boolean {
  // A key __proto__ would set the prototype.
  return ID.test(text) && text !== '__proto__'
}

export function isShowable(text: string): boolean {
  return !UNSHOWABLE.test(text)
}

/** Code points, so that a rare character counts once. */
export function lengthOf(text: string): number {
  return [...text].length
}
