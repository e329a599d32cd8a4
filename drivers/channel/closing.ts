import type { ReaderError } from '../error.ts'

/** Remembers that a line closed. Calls each listener once, late ones too. */
export class Closing {
  #outcome: { error: ReaderError | undefined } | undefined
  readonly #listeners: ((error: ReaderError | undefined) => void)[] = []

  get closed(): boolean {
    return this.#outcome !== undefined
  }

  listen(listener: (error: ReaderError | undefined) => void): void {
    if (this.#outcome) listener(this.#outcome.error)
    else this.#listeners.push(listener)
  }

  settle(error: ReaderError | undefined): void {
    if (this.#outcome) return
    this.#outcome = { error }
    for (const listener of this.#listeners.splice(0)) listener(error)
  }
}
