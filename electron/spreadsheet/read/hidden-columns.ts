import { MOST_COLUMNS } from './cell-place.ts'

export class HiddenColumns {
  readonly #hidden = new Uint8Array(MOST_COLUMNS + 1)
  #ranges = 0

  add(from: number, to: number): void {
    if (++this.#ranges <= MOST_COLUMNS) this.#hidden.fill(1, from, to + 1)
  }

  has(column: number): boolean {
    return this.#hidden[column] === 1
  }
}
