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

interface Day {
  readonly on: LocalDate
  readonly items: ReadonlyMap<string, Item>
  readonly search: ItemSearch
  readonly sample: boolean
}

/** Items of the file, always in force, under the published versions. Everything follows from the day asked about. */
export class Catalogue {
  readonly #base: CatalogueFile
  #publications: readonly Publication[] = []
  #versions: ReadonlyMap<string, readonly ItemVersion[]>
  #day: Day | undefined

  constructor(base: CatalogueFile) {
    this.#base = base
    this.#versions = this.#fold(undefined)
  }

  /** Without a path the sample. Throws A507 naming the invalid field. */
  static load(path: string | undefined): Catalogue {
    const parsed = catalogueSchema.safeParse(path === undefined ? SAMPLE : readJson(path))
    if (!parsed.success) throw new HallError('A507', `${path ?? 'sample'}: ${z.prettifyError(parsed.error)}`)
    return new Catalogue(parsed.data)
  }

  publish(...publications: readonly Publication[]): void {
    this.#publications = [...this.#publications, ...publications]
    this.#versions = this.#fold(undefined)
    this.#day = undefined
  }

  /** Number of publications so far. */
  get revision(): number {
    return this.#publications.length
  }

  planned(today: LocalDate): readonly Publication[] {
    return inForce(this.#publications).filter(({ from }) => from > today)
  }

  items(on: LocalDate): readonly Item[] {
    return [...this.#on(on).items.values()]
  }

  /** Undefined when the item is not offered that day. */
  find(code: string, on: LocalDate): Item | undefined {
    return this.#on(on).items.get(code)
  }

  knows(code: string): boolean {
    return this.#versions.has(code)
  }

  /** Oldest first, planned ones included. */
  versionsOf(code: string): readonly ItemVersion[] {
    return this.#versions.get(code) ?? []
  }

  search(query: string, on: LocalDate): readonly Item[] {
    return this.#on(on).search.find(query)
  }

  isSample(on: LocalDate): boolean {
    return this.#on(on).sample
  }

  /** What a publication is compared with; without that day's own plan if it is still to come. */
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
