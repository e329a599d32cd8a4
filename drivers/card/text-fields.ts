import { ReaderError } from '../error.ts'
import { compactDate } from '../number/date.ts'
import { LONG_TERM } from './layouts.ts'
import { type FieldSpan, fieldText } from './text-block.ts'
import { isVisible } from './text-warnings.ts'

/** Errors name the field, never its content. */
export class TextFields<Field extends string> {
  readonly #block: Uint8Array
  readonly #layout: Readonly<Record<Field, FieldSpan>>

  constructor(block: Uint8Array, layout: Readonly<Record<Field, FieldSpan>>) {
    this.#block = block
    this.#layout = layout
  }

  text(field: Field): string {
    return fieldText(this.#block, this.#layout[field])
  }

  /** For a field continued in another; keeps spaces at the seam. */
  joined(first: Field, rest: Field): string {
    const { length } = this.#layout[first]
    const following = this.text(rest)
    return following === '' ? this.text(first) : this.text(first).padEnd(length / 2, ' ') + following
  }

  /** Throws R142 when nothing visible is there. */
  required(field: Field): string {
    const text = this.text(field)
    if (!isVisible(text)) throw new ReaderError('R142', field)
    return text
  }

  date(field: Field): string {
    const date = compactDate(this.text(field))
    if (!date) throw new ReaderError('R142', field)
    return date
  }

  /** `YYYY-MM-DD` or 长期. Throws R142 otherwise. */
  expiry(field: Field): string {
    return this.text(field) === LONG_TERM ? LONG_TERM : this.date(field)
  }
}
