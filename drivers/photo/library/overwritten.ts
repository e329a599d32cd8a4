/**
 * A run of this many bytes that still are what was there before was not written: by chance that happens to one picture
 * in ten thousand million (38,556 ÷ 256⁶ = 1.4 × 10⁻¹⁰).
 */
const UNWRITTEN_RUN = 6
/** By chance one byte in 256 stays what it was, 0.4 %; ten standard deviations above that in a picture are 0.7 %. */
const UNWRITTEN_SHARE = 0.01

/**
 * Whether a buffer that was filled at random was written all over. What was left out would show whatever lay there
 * before. Bytes left out here and there, less than one in a hundred, cannot be told from chance.
 */
export function isOverwritten(before: Uint8Array, after: Uint8Array): boolean {
  let run = 0
  let same = 0
  for (const [i, byte] of after.entries()) {
    run = byte === before[i] ? run + 1 : 0
    if (run > 0) same++
    if (run >= UNWRITTEN_RUN) return false
  }
  return same <= after.length * UNWRITTEN_SHARE
}
