import { inspect } from 'node:util'

/** Bytes with personal data. Logs, JSON and consoles show only their number. */
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
