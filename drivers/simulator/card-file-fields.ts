import { ReaderError } from '../error.ts'

/** Every fault is R150 with the field's name, never its content. */
export class CardFileFields {
  readonly #file: Readonly<Record<string, unknown>>
  readonly #label: string

  constructor(json: unknown, label: string) {
    this.#label = label
    if (typeof json !== 'object' || json === null || Array.isArray(json)) throw this.fault('no object')
    this.#file = json as Record<string, unknown>
  }

  fault(what: string): ReaderError {
    return new ReaderError('R150', `${this.#label}: ${what}`)
  }

  text(field: string): string | undefined {
    const value = this.#file[field] ?? undefined
    if (value !== undefined && typeof value !== 'string') throw this.fault(field)
    return value
  }

  required(field: string): string {
    const value = this.text(field)
    if (!value) throw this.fault(field)
    return value
  }

  choice<Value extends string | number>(field: string, choices: readonly Value[]): Value | undefined {
    const value = this.#file[field] ?? undefined
    if (value === undefined) return undefined
    const chosen = choices.find(choice => choice === value)
    if (chosen === undefined) throw this.fault(`${field} (${choices.join(', ')})`)
    return chosen
  }

  object(field: string): Readonly<Record<string, unknown>> | null | undefined {
    const value = this.#file[field]
    if (value === undefined || value === null) return value
    if (typeof value !== 'object' || Array.isArray(value)) throw this.fault(field)
    return value as Record<string, unknown>
  }

  fits(field: string, write: () => void): void {
    try {
      write()
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause
      throw this.fault(field)
    }
  }
}
