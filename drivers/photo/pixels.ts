/** A picture as pixels. Rows run from the top, pixels from the left, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly kind: 'pixels'
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array
}

/**
 * How a decoder lays out three bytes a pixel. `Reversed`: the last pixel comes first, and rows and columns run backwards,
 * so that one walks from the end; the bytes within a pixel keep their order.
 */
export const RAW_LAYOUTS = ['bgrReversed', 'rgbReversed', 'bgr', 'rgb'] as const
export type RawLayout = (typeof RAW_LAYOUTS)[number]

/** Undefined when the bytes are not exactly `width` × `height` pixels. */
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

/** True when every pixel is the same: what a library leaves that did nothing, and no photo of anybody. */
export function isBlank({ rgba }: Pixels): boolean {
  return rgba.every((byte, i) => byte === rgba[i % 4])
}
