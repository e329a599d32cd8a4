import type { Bilingual } from '../../base/bilingual.ts'
import { lengthOf } from '../model/shown-text.ts'

export interface Place {
  /** Sheet name; `items` in a JSON file. */
  readonly sheet: string
  /** From 1; in a JSON file the entry. */
  readonly row?: number
  /** Column letters; in a JSON file the field path. */
  readonly column?: string
  readonly title?: Bilingual
}

export interface Problem extends Place {
  readonly value?: string
  readonly problem: Bilingual
  readonly remedy: Bilingual
}

/** Further problems are only counted. */
export const MOST_LISTED = 100

/** Characters. */
const LONGEST_VALUE = 40

export class Problems {
  readonly #listed: Problem[] = []
  #count = 0

  add(place: Place, value: string | undefined, problem: Bilingual, remedy: Bilingual): void {
    this.#count++
    if (this.#listed.length >= MOST_LISTED) return
    this.#listed.push({ ...place, ...(value ? { value: shortened(value) } : {}), problem, remedy })
  }

  get count(): number {
    return this.#count
  }

  get listed(): readonly Problem[] {
    return this.#listed
  }
}

function shortened(value: string): string {
  const clean = value.toWellFormed().replace(/\p{Cc}/gu, ' ')
  return lengthOf(clean) <= LONGEST_VALUE ? clean : `${[...clean].slice(0, LONGEST_VALUE).join('')}…`
}
