import { readFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import { z } from 'zod'
import { HallError } from '../errors/hall-error.ts'
import type { Item } from './model/item.ts'
import sample from './sample-catalogue.json' with { type: 'json' }
import { type CatalogueFile, catalogueSchema } from './schema.ts'

interface Entry {
  readonly item: Item
  /** Everything that a search may match, folded. */
  readonly keys: readonly string[]
}

/** The items that this hall handles, and the search over them. */
export class Catalogue {
  readonly sample: boolean
  readonly #entries: readonly Entry[]

  constructor(file: CatalogueFile) {
    this.sample = file.sample
    this.#entries = file.items.map(item => ({ item, keys: searchKeys(item) }))
  }

  /** The sample catalogue, or the one in a file. Throws A507 naming the field that is wrong. */
  static load(path: string | undefined): Catalogue {
    const parsed = catalogueSchema.safeParse(path === undefined ? sample : readJson(path))
    if (!parsed.success) throw new HallError('A507', `${path ?? 'sample'}: ${z.prettifyError(parsed.error)}`)
    return new Catalogue(parsed.data)
  }

  get items(): readonly Item[] {
    return this.#entries.map(entry => entry.item)
  }

  find(code: string): Item | undefined {
    return this.#entries.find(entry => entry.item.code === code)?.item
  }

  /**
   * Items whose name, code, pinyin or pinyin initials contain the query (公共场所, cc-wj, gonggong, ggcs). Matches at the
   * beginning come first. An empty query gives all.
   */
  search(query: string): readonly Item[] {
    const wanted = folded(query)
    return this.#entries
      .map(entry => ({ item: entry.item, rank: rankOf(entry, wanted) }))
      .filter(({ rank }) => rank < NO_MATCH)
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item)
  }
}

const NO_MATCH = 2

function rankOf(entry: Entry, wanted: string): number {
  if (entry.keys.some(key => key.startsWith(wanted))) return 0
  return entry.keys.some(key => key.includes(wanted)) ? 1 : NO_MATCH
}

function searchKeys(item: Item): string[] {
  const { zh, en } = item.name
  const syllables = pinyin(zh, { toneType: 'none', type: 'array' })
  return [zh, en, item.code, syllables.join(''), syllables.map(syllable => syllable.charAt(0)).join('')].map(folded)
}

/** Case, spaces and hyphens do not matter to somebody who types. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, '')
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new HallError('A507', path, { cause })
  }
}
