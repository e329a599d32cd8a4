/** RGBA, row by row from the top left. */
export interface Pixels {
  readonly kind: 'pixels'
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/** Three bytes a pixel. `Reversed`: pixels from last to first; the bytes within a pixel keep their order. */
export const RAW_LAYOUTS = ['bgrReversed', 'rgbReversed', 'bgr', 'rgb'] as const
export type RawLayout = (typeof RAW_LAYOUTS)[number]

export function pixelsFromRaw(raw: Uint8Array, layout: RawLayout, width: number, height: number): Pixels | undefined {
  const count = width * height
  if (raw.length !== count * 3) return undefined
  const reversed = layout === 'bgrReversed' || layout === 'rgbReversed'
  const [red, blue] = layout === 'rgb' || layout === 'rgbReversed' ? [0, 2] : [2, 0]
  const rgba = new Uint8Array(count * 4).fill(0xff)
  for (let pixel = 0; pixel < count; pixel++) {
    const from = (reversed ? count - 1 - pixel : pixel) * 3
    rgba[pixel * 4] = raw[from + red] ?? 0
    rgba[pixel * 4 + 1] = raw[from + 1] ?? 0
    rgba[pixel * 4 + 2] = raw[from + blue] ?? 0
  }
  return { kind: 'pixels', width, height, rgba }
}

/** True when all pixels are equal: the library did nothing. */
export function isBlank({ rgba }: Pixels): boolean {
  return rgba.every((byte, i) => byte === rgba[i % 4])
}
