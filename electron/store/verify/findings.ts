import type { Bilingual } from '../../base/bilingual.ts'
import type { FaultCode } from '../../errors/codes.ts'

/** Something that is not as it should be, with the first rows of which that is so. */
export interface Finding {
  readonly code: FaultCode
  readonly table: string
  readonly what: Bilingual
  readonly count: number
  readonly rows: readonly string[]
}

/** Rows that are named of each finding; the others are counted. */
const NAMED = 5

/** What a verification finds, in the order in which it is found; what is wrong with many rows alike is one finding. */
export class Findings {
  readonly #found = new Map<string, { -readonly [Key in keyof Finding]: Finding[Key] }>()

  add(code: FaultCode, table: string, row: string, what: Bilingual): void {
    const key = `${code} ${table} ${what.en}`
    const known = this.#found.get(key) ?? { code, table, what, count: 0, rows: [] }
    known.count++
    if (known.rows.length < NAMED) known.rows = [...known.rows, row]
    this.#found.set(key, known)
  }

  get all(): readonly Finding[] {
    return [...this.#found.values()]
  }
}

/** Told how far a step of it is; `of` is what there is in all, where that is known. */
export type Progress = (step: Bilingual, done: number, of?: number) => void
