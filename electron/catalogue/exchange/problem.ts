import type { Bilingual } from '../../base/bilingual.ts'
import { lengthOf } from '../model/shown-text.ts'

/** Where in a file: a cell of a sheet, or a field of an entry of a JSON file. */
export interface Place {
  /** Name of the sheet; `items` in a JSON file. */
  readonly sheet: string
  /** As the program shows it, from 1; in a JSON file the entry, from 1. */
  readonly row?: number
  /** Letters of the column; in a JSON file the path of the field. */
  readonly column?: string
  readonly title?: Bilingual
}

/** One thing that keeps a file from being taken. */
export interface Problem extends Place {
  /** What stands there, shortened. */
  readonly value?: string
  readonly problem: Bilingual
  readonly remedy: Bilingual
}

/** Problems that are listed one by one; beyond it only their number is told. Nobody reads more before mending some. */
export const MOST_LISTED = 100

/** Longest value in a report, characters. */
const LONGEST_VALUE = 40

/** What was found wrong with a file: the first hundred, and how many in all. */
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
