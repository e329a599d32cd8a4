/** How a text in XML can begin: with a byte order mark, or with `<` in two bytes. Everything else is UTF-8. */
const BEGINNINGS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c], encoding: 'utf-16be' },
] as const

/** Turns the bytes of a part into text, as they come: UTF-8 or UTF-16. Throws TypeError for what is neither. */
export class TextDecoding {
  #decoder: InstanceType<typeof TextDecoder> | undefined

  write(bytes: Uint8Array): string {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    return this.#decoder.decode(bytes, { stream: true })
  }

  /** What was held back, an incomplete character. */
  end(): string {
    return this.#decoder?.decode() ?? ''
  }
}

function encodingOf(bytes: Uint8Array): string {
  const found = BEGINNINGS.find(({ bytes: [first, second] }) => bytes[0] === first && bytes[1] === second)
  return found?.encoding ?? 'utf-8'
}
