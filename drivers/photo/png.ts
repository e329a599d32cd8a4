import { encode } from 'fast-png'
import type { Pixels } from './pixels.ts'

/** A PNG of 8 bits a channel, without colour profile, text or time. */
export function writePng({ width, height, rgba }: Pixels): Uint8Array {
  return encode({ width, height, data: rgba, depth: 8, channels: 4 })
}
