import { pinyin } from 'pinyin-pro'
import { normaliseCode } from '../../drivers/number/number-text.ts'
import type { Item } from './model/item.ts'

interface Entry {
  readonly item: Item
  /** Everything that a search may match, folded. */
  readonly keys: readonly string[]
}

const NO_MATCH = 2

/** The search over the items of a day. */
export class ItemSearch {
  readonly #items: readonly Item[]
  #entries: readonly Entry[] | undefined

  constructor(items: readonly Item[]) {
    this.#items = items
  }

  /**
   * Items whose name, code, pinyin or pinyin initials contain the query (公共场所, cc-wj, gonggong, ggcs). Matches at the
   * beginning come first. An empty query gives all.
   */
  find(query: string): readonly Item[] {
    const wanted = folded(query)
    this.#entries ??= this.#items.map(item => ({ item, keys: searchKeys(item) }))
    return this.#entries
      .map(entry => ({ item: entry.item, rank: rankOf(entry, wanted) }))
      .filter(({ rank }) => rank < NO_MATCH)
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item)
  }
}

function rankOf(entry: Entry, wanted: string): number {
  if (entry.keys.some(key => key.startsWith(wanted))) return 0
  return entry.keys.some(key => key.includes(wanted)) ? 1 : NO_MATCH
}

function searchKeys(item: Item): string[] {
  const { zh, en } = item.name
  const syllables = pinyin(zh, { toneType: 'none', type: 'array' })
  return [zh, en, item.code, syllables.join(''), syllables.map(syllable => syllable.charAt(0)).join('')].map(folded)
}

/** Case, width, blanks and hyphens do not matter to somebody who types. */
function folded(text: string): string {
  return normaliseCode(text).toLowerCase().replaceAll('-', '')
}
