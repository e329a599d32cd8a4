import type { Bilingual } from '../../base/bilingual.ts'
import type { FaultCode } from '../../errors/codes.ts'

export interface Finding {
  readonly code: FaultCode
  readonly table: string
  readonly what: Bilingual
  readonly count: number
  readonly rows: readonly string[]
}

const NAMED = 5

/** Equal faults of many rows are one finding. */
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

export type Progress = (step: Bilingual, done: number, of?: number) => void
