import { createHmac, randomBytes } from 'node:crypto'

/** Some days of a busy counter, below half a megabyte. */
export const REMEMBERED_PICTURES = 1000

/**
 * Detects a decoder that returns one picture for two photos, e.g. an old one or a "no licence" card. Keeps only digests under
 * a random key.
 */
export class PictureMemory {
  readonly #key = randomBytes(32)
  /** Source by picture, both as digests; last seen last. */
  readonly #sources = new Map<string, string>()

  /** False when this picture came from another source before. */
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
