/** Little-endian u16 u16 u32 u32 u32, as vendors print it: 05.03-20210101-0001234567-1234567890. */
export function formatSamId(data: Uint8Array): string {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const field = (value: number, width: number) => value.toString().padStart(width, '0')
  return [
    `${field(view.getUint16(0, true), 2)}.${field(view.getUint16(2, true), 2)}`,
    field(view.getUint32(4, true), 8),
    field(view.getUint32(8, true), 10),
    field(view.getUint32(12, true), 10),
  ].join('-')
}

export function encodeSamId(text: string): Uint8Array {
  const match = /^(\d+)\.(\d+)-(\d+)-(\d+)-(\d+)$/.exec(text)
  if (!match) throw new RangeError(`not a SAM number: ${text}`)
  const [a, b, c, d, e] = match.slice(1).map(Number)
  const view = new DataView(new ArrayBuffer(16))
  view.setUint16(0, a ?? 0, true)
  view.setUint16(2, b ?? 0, true)
  view.setUint32(4, c ?? 0, true)
  view.setUint32(8, d ?? 0, true)
  view.setUint32(12, e ?? 0, true)
  return new Uint8Array(view.buffer)
}
