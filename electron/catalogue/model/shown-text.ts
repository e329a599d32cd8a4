/** What ids and codes are made of: no space, nothing invisible, none of the marks that separate the entries of a list. */
const ID = /^[^\s\p{Cc}\p{Cf}\p{Cs}\p{NChar}\uFFFD、，,；;：:]{1,50}$/u

/**
 * What breaks a line or a file without being seen: control characters, half a surrogate pair, what is no character, and
 * U+FFFD, which a wrong encoding leaves behind.
 */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{NChar}\uFFFD\u2028\u2029]/u

export function isId(text: string): boolean {
  // As a key it would be the object’s own prototype.
  return ID.test(text) && text !== '__proto__'
}

/** Whether it can be shown, printed and exported as it is. */
export function isShowable(text: string): boolean {
  return !UNSHOWABLE.test(text)
}

/** Characters as people count them: a rare one that takes two places in memory is one. */
export function lengthOf(text: string): number {
  return [...text].length
}
