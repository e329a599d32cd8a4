import { encode } from 'fast-png'
import type { Pixels } from './pixels.ts'

export function writePng({ width, height, rgba }: Pixels): Uint8Array {
  return encode({ width, height, data: rgba, depth: 8, channels: 4 })
}
