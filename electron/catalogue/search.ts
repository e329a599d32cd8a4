import { match, pinyin } from 'pinyin-pro'
import { normaliseCode } from '../../drivers/number/number-text.ts'
import { plainText } from '../../drivers/scanner/plain-text.ts'
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
   * Items whose name, code, pinyin or pinyin initials contain the query (公共场所, cc-wj, gonggong, ggcs), also as an input
   * method shows it while it is composed (g'g'c's). Matches at the beginning come first. An empty query gives all. Where
   * nothing matches so, syllables may be written out in part (gong'g'cs), or the input method may have made other
   * characters of the same sounds.
   */
  find(query: string): readonly Item[] {
    const wanted = folded(query)
    const found = this.#containing(wanted)
    if (found.length > 0) return found
    const partly = this.#items.filter(item => match(item.name.zh, wanted, SYLLABLES) !== null)
    if (partly.length > 0 || !HAN.test(wanted)) return partly
    const { whole, initials } = sounds(wanted)
    const alike = this.#containing(whole)
    return alike.length > 0 ? alike : this.#containing(initials)
  }

  #containing(wanted: string): readonly Item[] {
    this.#entries ??= this.#items.map(item => ({ item, keys: searchKeys(item) }))
    return this.#entries
      .map(entry => ({ item: entry.item, rank: rankOf(entry, wanted) }))
      .filter(({ rank }) => rank < NO_MATCH)
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item)
  }
}

/** Each syllable by how it begins, one after another. */
const SYLLABLES = { precision: 'start', continuous: true, v: true } as const

const HAN = /\p{Script=Han}/u

function rankOf(entry: Entry, wanted: string): number {
  if (entry.keys.some(key => key.startsWith(wanted))) return 0
  return entry.keys.some(key => key.includes(wanted)) ? 1 : NO_MATCH
}

function searchKeys(item: Item): string[] {
  const { zh, en } = item.name
  const { whole, initials } = sounds(zh)
  return [folded(zh), folded(en), folded(item.code), whole, initials]
}

function sounds(text: string): { readonly whole: string; readonly initials: string } {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
  return {
    whole: folded(syllables.join('')),
    initials: folded(syllables.map(syllable => syllable.charAt(0)).join('')),
  }
}

/** Width, case, blanks, hyphens, and the apostrophes between composed syllables do not matter; ü is typed as v. */
function folded(text: string): string {
  return normaliseCode(plainText(text)).toLowerCase().replace(/ü/g, 'v').replace(/['-]+/g, '')
}
