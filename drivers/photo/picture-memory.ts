import { createHmac, randomBytes } from 'node:crypto'

/** Some days of a busy counter, below half a megabyte. */
export const REMEMBERED_PICTURES = 1000

/** Detects one picture for two photos, e.g. an old one or a "no licence" card. Keeps only keyed digests. */
export class PictureMemory {
  readonly #key = randomBytes(32)
  readonly #origins = new Map<string, string>()

  /** False when this picture came from another origin before. */
  accepts(origin: Uint8Array | string, picture: Uint8Array): boolean {
    const seen = this.#digest(picture)
    const now = this.#digest(origin)
    const first = this.#origins.get(seen) ?? now
    this.#origins.delete(seen)
    this.#origins.set(seen, first)
    for (const oldest of this.#origins.keys()) {
      if (this.#origins.size <= REMEMBERED_PICTURES) break
      this.#origins.delete(oldest)
    }
    return first === now
  }

  #digest(bytes: Uint8Array | string): string {
    return createHmac('sha256', this.#key).update(bytes).digest('base64')
  }
}
