/** A card as the simulator holds it: the blocks that a reader would hand out. */
export interface SimulatedCard {
  /** For people: shown by the simulator's commands, never sent. */
  readonly label: string
  /** 256 bytes. */
  readonly text: Uint8Array
  /** 1024 bytes, or empty for a card without a photo. */
  readonly photo: Uint8Array
  /** 0, 512 or 1024 bytes: none, one or two fingers. */
  readonly fingerprints: Uint8Array
  /** The newest additional address, 70 bytes; undefined when the card has none (answer 91). */
  readonly newAddress?: Uint8Array
  readonly failure?: CardFailure
}

/** A damaged or foreign chip: the command is answered with this SW3 instead of working. */
export interface CardFailure {
  readonly at: 'find' | 'select' | 'read' | 'newAddress'
  readonly sw3: number
}

export const PHOTO_BYTES = 1024
export const ADDITIONAL_ADDRESS_BYTES = 70
const PHOTO_HEADER = [0x57, 0x4c, 0x66, 0x00, 0x7e, 0x00, 0x32, 0x00, 0x00]
const FILLER = 0xa5
const FINGERPRINT_BYTES = 512
/** Right and left index finger, as their codes stand in byte 5 of a template. */
const FINGERS = [12, 17] as const

/** A block with the header of a WLT picture and nothing decodable in it: no face belongs in a fixture. */
export function syntheticPhoto(): Uint8Array {
  const photo = new Uint8Array(PHOTO_BYTES).fill(FILLER)
  photo.set(PHOTO_HEADER)
  return photo
}

/** Templates with the header of a fingerprint and no finger in them. */
export function syntheticFingerprints(count: 0 | 1 | 2): Uint8Array {
  const block = new Uint8Array(count * FINGERPRINT_BYTES).fill(FILLER)
  for (const [i, finger] of FINGERS.slice(0, count).entries()) {
    // 'C', three bytes of version, enrolled (1), which finger, quality of 100.
    block.set([0x43, 0x01, 0x00, 0x00, 0x01, finger, 80], i * FINGERPRINT_BYTES)
  }
  return block
}
