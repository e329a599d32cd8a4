import { LONGEST_CELL } from '../longest-cell.ts'
import { fromXstring } from '../xstring.ts'

/** A character may be written as seven: _x000D_. What is longer is too long for a cell, and kept no further. */
export const LONGEST_WRITTEN = 7 * LONGEST_CELL

/** Shorter texts are copied anyway. */
const SHARED_FROM = 13

/** A text that is made of runs of rich text. Phonetic hints (rPh) are no part of it. */
export class TextRuns {
  #runs = ''
  #inText = false
  #inHint = false

  get content(): string {
    return ownCopy(fromXstring(this.#runs))
  }

  open(name: string): void {
    if (name === 'rPh') this.#inHint = true
    else if (name === 't') this.#inText = !this.#inHint
  }

  close(name: string): void {
    if (name === 'rPh') this.#inHint = false
    else if (name === 't') this.#inText = false
  }

  add(piece: string): void {
    if (this.#inText && this.#runs.length <= LONGEST_WRITTEN) this.#runs += piece
  }
}

/** A part of a string keeps the whole of it in memory: one word of every piece would keep a whole sheet. */
export function ownCopy(text: string): string {
  return text.length < SHARED_FROM ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}
