/**
 * The SAM_V frame (GA/T 467), both directions:
 *
 *     AA AA AA 96 69 | Len1 Len2 | payload … | CHK
 *
 * `Len` (big-endian) counts the bytes after itself. CHK is the XOR from Len1 to the last payload byte. A request's
 * payload is CMD PARA DATA; a response's is SW1 SW2 SW3 DATA.
 */
export const PREAMBLE: readonly number[] = [0xaa, 0xaa, 0xaa, 0x96, 0x69]

const OVERHEAD = PREAMBLE.length + 3

export function xor(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum ^= bytes[i] ?? 0
  return sum
}

/** `payload`: 2 to 65,534 bytes. */
export function encodeFrame(payload: Uint8Array): Uint8Array {
  const frame = new Uint8Array(payload.length + OVERHEAD)
  frame.set(PREAMBLE)
  const length = payload.length + 1
  frame[5] = length >> 8
  frame[6] = length & 0xff
  frame.set(payload, 7)
  frame[frame.length - 1] = xor(frame, 5, frame.length - 1)
  return frame
}
