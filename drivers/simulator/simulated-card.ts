export interface SimulatedCard {
  /** For people, never sent. */
  readonly label: string
  readonly text: Uint8Array
  readonly photo: Uint8Array
  /** 512 bytes per finger, at most two. */
  readonly fingerprints: Uint8Array
  /** 70 bytes; undefined: the card answers 91. */
  readonly newAddress?: Uint8Array
  readonly failure?: CardFailure
}

/** This command always answers this SW3. */
export interface CardFailure {
  readonly at: 'find' | 'select' | 'read' | 'newAddress'
  readonly sw3: number
}

export const PHOTO_BYTES = 1024
export const ADDITIONAL_ADDRESS_BYTES = 70
const PHOTO_HEADER = [0x57, 0x4c, 0x66, 0x00, 0x7e, 0x00, 0x32, 0x00, 0x00]
const FILLER = 0xa5
const FINGERPRINT_BYTES = 512
const FINGERS = [12, 17] as const

/** A WLT header and filler: no face belongs in a fixture. */
export function syntheticPhoto(): Uint8Array {
  const photo = new Uint8Array(PHOTO_BYTES).fill(FILLER)
  photo.set(PHOTO_HEADER)
  return photo
}

export function syntheticFingerprints(count: 0 | 1 | 2): Uint8Array {
  const block = new Uint8Array(count * FINGERPRINT_BYTES).fill(FILLER)
  for (const [i, finger] of FINGERS.slice(0, count).entries()) {
    // 'C', version, enrolled, finger, quality.
    block.set([0x43, 0x01, 0x00, 0x00, 0x01, finger, 80], i * FINGERPRINT_BYTES)
  }
  return block
}
