/** A card as the simulator holds it: the two blocks that a reader would hand out. */
export interface SimulatedCard {
  /** For people: shown by the simulator's commands, never sent. */
  readonly label: string
  /** 256 bytes. */
  readonly text: Uint8Array
  /** 1024 bytes, or empty for a card without a photo. */
  readonly photo: Uint8Array
  /** SW3 of the newest additional address; undefined when the card has none (answer 91). */
  readonly newAddress?: Uint8Array
  /** A card that answers this SW3 to the command instead of working: a damaged or foreign chip. */
  readonly failure?: { readonly at: 'select' | 'read'; readonly sw3: number }
}

export const PHOTO_BYTES = 1024
const PHOTO_HEADER = [0x57, 0x4c, 0x66, 0x00, 0x7e, 0x00, 0x32, 0x00, 0x00]
const PHOTO_FILLER = 0xa5

/** A block with the header of a WLT picture and nothing decodable in it: no face belongs in a fixture. */
export function syntheticPhoto(): Uint8Array {
  const photo = new Uint8Array(PHOTO_BYTES).fill(PHOTO_FILLER)
  photo.set(PHOTO_HEADER)
  return photo
}
