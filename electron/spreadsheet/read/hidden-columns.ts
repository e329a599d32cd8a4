import { MOST_COLUMNS } from './cell-place.ts'

/** The columns of a sheet that nobody sees. */
export class HiddenColumns {
  readonly #hidden = new Uint8Array(MOST_COLUMNS + 1)
  #ranges = 0

  /** More ranges than columns say nothing new, and are left out. */
  add(from: number, to: number): void {
    if (++this.#ranges <= MOST_COLUMNS) this.#hidden.fill(1, from, to + 1)
  }

  has(column: number): boolean {
    return this.#hidden[column] === 1
  }
}
