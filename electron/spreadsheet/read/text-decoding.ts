const BEGINNINGS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c], encoding: 'utf-16be' },
] as const

/** Throws TypeError for anything but UTF-8 and UTF-16. */
export class TextDecoding {
  #decoder: InstanceType<typeof TextDecoder> | undefined

  write(bytes: Uint8Array): string {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true })
    return this.#decoder.decode(bytes, { stream: true })
  }

  end(): string {
    return this.#decoder?.decode() ?? ''
  }
}

function encodingOf(bytes: Uint8Array): string {
  const found = BEGINNINGS.find(({ bytes: [first, second] }) => bytes[0] === first && bytes[1] === second)
  return found?.encoding ?? 'utf-8'
}
