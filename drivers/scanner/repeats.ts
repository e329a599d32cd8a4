export class Repeats {
  readonly #withinMs: number
  #last: { readonly text: string; readonly at: number } | undefined

  constructor(withinMs: number) {
    this.#withinMs = withinMs
  }

  isRepeat(text: string, at: number): boolean {
    const repeat = this.#last?.text === text && at - this.#last.at < this.#withinMs
    this.#last = { text, at }
    return repeat
  }
}
