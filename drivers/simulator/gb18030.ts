/** Node only decodes GB18030, so the table is made by decoding every sequence. Above U+FFFF there is a formula. */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point > 0xffff) bytes.push(...fourBytes(point - 0x10000 + SUPPLEMENTARY))
    else bytes.push(...(table().get(character) ?? encodeGb18030('?')))
  }
  return Uint8Array.from(bytes)
}

/** Index of U+10000 among four-byte sequences: 90 30 81 30. */
const SUPPLEMENTARY = 0x0f * 10 * 126 * 10
/** Four-byte sequences of the basic plane, to 84 31 A4 39. */
const BASIC = 39_420

let encodings: ReadonlyMap<string, readonly number[]> | undefined

function table(): ReadonlyMap<string, readonly number[]> {
  if (encodings) return encodings
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, readonly number[]>()
  const add = (sequence: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(sequence))
    if ([...character].length === 1 && character !== '\ufffd' && !made.has(character)) made.set(character, sequence)
  }
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) add([lead, trail])
  for (let place = 0; place < BASIC; place++) add(fourBytes(place))
  encodings = made
  return made
}

function fourBytes(place: number): number[] {
  return [
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ]
}
