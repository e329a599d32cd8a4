/** UTF-16LE, right-padded (GA/T 490). */
export const TEXT_BLOCK_BYTES = 256

export interface FieldSpan {
  readonly offset: number
  readonly length: number
}

/** Trims spaces and U+0000 at the end only. Keeps all else as read, surrogates and private-use code points included. */
export function fieldText(block: Uint8Array, span: FieldSpan): string {
  const text = Buffer.from(block.subarray(span.offset, span.offset + span.length)).toString('utf16le')
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\0')) end--
  return text.slice(0, end)
}

export function writeField(block: Uint8Array, span: FieldSpan, text: string): void {
  if (text.length * 2 > span.length) {
    throw new RangeError(`${text.length} characters do not fit into ${span.length / 2}`)
  }
  const view = new DataView(block.buffer, block.byteOffset + span.offset, span.length)
  for (let i = 0; i < span.length / 2; i++) {
    view.setUint16(i * 2, i < text.length ? text.charCodeAt(i) : 0x20, true)
  }
}
