/** Bytes in a row that are as before: not written. By chance once in 10¹⁰ pictures (38,556 ÷ 256⁶). */
const UNWRITTEN_RUN = 6
/** By chance 0.4 % of bytes (1 in 256) stay the same, 0.7 % with ten standard deviations. */
const UNWRITTEN_SHARE = 0.01

/** Whether a buffer of random bytes was written completely. Less than one percent left out passes as chance. */
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
