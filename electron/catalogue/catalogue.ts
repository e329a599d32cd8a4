import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { LocalDate } from '../base/local-date.ts'
import { HallError } from '../errors/hall-error.ts'
import type { Item } from './model/item.ts'
import { type ItemVersion, inForce, isOffered, type Publication, versionOn, versionsIn } from './model/publication.ts'
import type { InForce } from './plan.ts'
import { SAMPLE } from './sample/index.ts'
import { type CatalogueFile, catalogueSchema } from './schema.ts'
import { ItemSearch } from './search.ts'

/** What holds on one day, made when it is first asked for. */
interface Day {
  readonly on: LocalDate
  readonly items: ReadonlyMap<string, Item>
  readonly search: ItemSearch
  readonly sample: boolean
}

/**
 * The items that this hall handles, version by version: those of its file, which hold since ever, and over them what was
 * published. What holds follows from the day alone, so that a version published for a later day begins at midnight.
 */
export class Catalogue {
  readonly #base: CatalogueFile
  #publications: readonly Publication[] = []
  #versions: ReadonlyMap<string, readonly ItemVersion[]>
  #day: Day | undefined

  constructor(base: CatalogueFile) {
    this.#base = base
    this.#versions = this.#fold(undefined)
  }

  /** The sample catalogue, or the one in a file. Throws A507 naming the field that is wrong. */
  static load(path: string | undefined): Catalogue {
    const parsed = catalogueSchema.safeParse(path === undefined ? SAMPLE : readJson(path))
    if (!parsed.success) throw new HallError('A507', `${path ?? 'sample'}: ${z.prettifyError(parsed.error)}`)
    return new Catalogue(parsed.data)
  }

  /** Takes what was published, in the order in which it was. */
  publish(...publications: readonly Publication[]): void {
    this.#publications = [...this.#publications, ...publications]
    this.#versions = this.#fold(undefined)
    this.#day = undefined
  }

  /** How many publications there have been: who has seen this many has seen all. */
  get revision(): number {
    return this.#publications.length
  }

  /** What is published for a day that has not begun. */
  planned(today: LocalDate): readonly Publication[] {
    return inForce(this.#publications).filter(({ from }) => from > today)
  }

  /** Items of which cases can be opened on a day, in the order in which they came. */
  items(on: LocalDate): readonly Item[] {
    return [...this.#on(on).items.values()]
  }

  /** The version of an item in force on a day; undefined when the item is not offered then. */
  find(code: string, on: LocalDate): Item | undefined {
    return this.#on(on).items.get(code)
  }

  /** Whether there ever was such an item. */
  knows(code: string): boolean {
    return this.#versions.has(code)
  }

  /** Every version of an item, the oldest first, those of later days included. */
  versionsOf(code: string): readonly ItemVersion[] {
    return this.#versions.get(code) ?? []
  }

  search(query: string, on: LocalDate): readonly Item[] {
    return this.#on(on).search.find(query)
  }

  /** Whether something that can be chosen on that day comes from a file that no authority has published. */
  isSample(on: LocalDate): boolean {
    return this.#on(on).sample
  }

  /** What a publication for a day is compared with: as if nothing were planned for that very day, when it is to come. */
  inForce(from: LocalDate, today: LocalDate): InForce {
    const versions = [...this.#fold(from > today ? from : undefined).values()]
    return {
      offered: versions.flatMap(entries => {
        const version = versionOn(entries, from)
        return version?.item && isOffered(version, from) ? [{ item: version.item, sample: version.sample }] : []
      }),
      known: versions.flatMap(entries => entries.flatMap(({ item }) => item ?? [])),
    }
  }

  #on(on: LocalDate): Day {
    if (this.#day?.on === on) return this.#day
    const held = [...this.#versions.values()]
      .map(entries => versionOn(entries, on))
      .filter(version => version !== undefined && isOffered(version, on))
    const items = held.flatMap(version => version?.item ?? [])
    this.#day = {
      on,
      items: new Map(items.map(item => [item.code, item])),
      search: new ItemSearch(items),
      sample: held.some(version => version?.sample),
    }
    return this.#day
  }

  #fold(withoutPlanFor: LocalDate | undefined): ReadonlyMap<string, readonly ItemVersion[]> {
    const { sample, items } = this.#base
    const published = inForce(this.#publications).filter(({ from }) => from !== withoutPlanFor)
    const versions = new Map<string, ItemVersion[]>()
    for (const version of [
      ...items.map(item => ({ code: item.code, from: undefined, item, sample })),
      ...published.flatMap(versionsIn),
    ]) {
      const entries = versions.get(version.code)
      if (entries) entries.push(version)
      else versions.set(version.code, [version])
    }
    return versions
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new HallError('A507', path, { cause })
  }
}
