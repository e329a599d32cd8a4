/** Knows whether a code has just been there. */
export class Repeats {
  readonly #withinMs: number
  #last: { readonly text: string; readonly at: number } | undefined

  constructor(withinMs: number) {
    this.#withinMs = withinMs
  }

  /** `at`: any clock that only goes forward, ms. Each time counts anew, so that a code left lying is told once. */
  isRepeat(text: string, at: number): boolean {
    const repeat = this.#last?.text === text && at - this.#last.at < this.#withinMs
    this.#last = { text, at }
    return repeat
  }
}
