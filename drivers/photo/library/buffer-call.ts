import { randomFillSync } from 'node:crypto'
import { PHOTO_HEIGHT, PHOTO_WIDTH } from '../wlt.ts'
import type { BufferOutput } from './library-call.ts'
import type { LibraryAnswer } from './messages.ts'
import { isOverwritten } from './overwritten.ts'

const PICTURE_BYTES: Record<BufferOutput, number> = {
  bgr: PHOTO_WIDTH * PHOTO_HEIGHT * 3,
  rgb: PHOTO_WIDTH * PHOTO_HEIGHT * 3,
  bgrReversed: PHOTO_WIDTH * PHOTO_HEIGHT * 3,
  rgbReversed: PHOTO_WIDTH * PHOTO_HEIGHT * 3,
  // Headers 54; rows of 306 bytes padded to 308.
  bmp: 54 + 308 * PHOTO_HEIGHT,
}
/** Detects a library that writes past the picture. */
const GUARD_BYTES = 64 * 1024
/** A library that reads past the block finds zeros. */
const INPUT_BYTES = 4096

/** Memory to memory. The buffer starts random, so an old or partial picture is detected. */
export function callWithBuffers(
  call: (wlt: Uint8Array, picture: Uint8Array) => number,
  wlt: Uint8Array,
  output: BufferOutput,
  success: readonly number[],
): LibraryAnswer {
  const size = PICTURE_BYTES[output]
  const input = new Uint8Array(INPUT_BYTES)
  input.set(wlt)
  const memory = randomFillSync(new Uint8Array(size + GUARD_BYTES))
  const before = memory.slice()
  try {
    const code = call(input, memory)
    if (!success.includes(code)) return { kind: 'returned', code }
    if (Buffer.compare(memory.subarray(size), before.subarray(size)) !== 0) return { kind: 'tooMuch' }
    const picture = memory.slice(0, size)
    return isOverwritten(before, picture) ? { kind: 'decoded', bytes: picture } : { kind: 'notWritten' }
  } finally {
    input.fill(0)
    memory.fill(0)
  }
}
