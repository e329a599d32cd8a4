import { inspect } from 'node:util'

/** Bytes that hold personal data. They are handed out by a deliberate call; a log, a JSON text or a console shows how many. */
export class RedactedBytes {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes.slice()
  }

  /** For support, with the person's consent. */
  reveal(): Uint8Array {
    return this.#bytes.slice()
  }

  toString(): string {
    return `[${this.#bytes.length} bytes]`
  }

  toJSON(): string {
    return this.toString()
  }

  [inspect.custom](): string {
    return this.toString()
  }
}
