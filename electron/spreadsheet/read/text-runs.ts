import { LONGEST_CELL } from '../longest-cell.ts'
import { fromXstring } from '../xstring.ts'

/** _x000D_ stands for one character. */
export const LONGEST_WRITTEN = 7 * LONGEST_CELL

const SHARED_FROM = 13

/** Rich text without phonetic hints (rPh). */
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

/** A substring would keep the whole sheet in memory. */
export function ownCopy(text: string): string {
  return text.length < SHARED_FROM ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}
