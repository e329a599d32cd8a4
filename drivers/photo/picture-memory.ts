import { createHmac, randomBytes } from 'node:crypto'

/**
 * How many pictures are remembered; the one that was seen longest ago is forgotten first. Some days of a busy counter, and
 * less than half a megabyte.
 */
export const REMEMBERED_PICTURES = 1000

/**
 * Notices a decoder that answers one picture for two photos: a library that hands out what it still holds, a service that
 * reads a file which was not written anew, or the same "no licence" card for everybody.
 *
 * It keeps digests under a key of its own, no picture and no number.
 */
export class PictureMemory {
  readonly #key = randomBytes(32)
  /** The source of each picture, both as digests; the one that was seen last stands last. */
  readonly #sources = new Map<string, string>()

  /** False when this very picture came of another source before; that source stays the one remembered. */
  accepts(source: Uint8Array | string, picture: Uint8Array): boolean {
    const seen = this.#digest(picture)
    const now = this.#digest(source)
    const first = this.#sources.get(seen) ?? now
    this.#sources.delete(seen)
    this.#sources.set(seen, first)
    for (const oldest of this.#sources.keys()) {
      if (this.#sources.size <= REMEMBERED_PICTURES) break
      this.#sources.delete(oldest)
    }
    return first === now
  }

  #digest(bytes: Uint8Array | string): string {
    return createHmac('sha256', this.#key).update(bytes).digest('base64')
  }
}
