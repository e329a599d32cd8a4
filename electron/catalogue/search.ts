import { match, pinyin } from 'pinyin-pro'
import { normaliseCode } from '../../drivers/number/number-text.ts'
import { plainText } from '../../drivers/scanner/plain-text.ts'
import type { Item } from './model/item.ts'

interface Entry {
  readonly item: Item
  /** Folded. */
  readonly keys: readonly string[]
}

const NO_MATCH = 2

export class ItemSearch {
  readonly #items: readonly Item[]
  #entries: readonly Entry[] | undefined

  constructor(items: readonly Item[]) {
    this.#items = items
  }

  /** By name, code, pinyin or initials (公共场所, cc-wj, ggcs), prefixes first; else by partial syllables or same sounds. Empty: all. */
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

/** Syllables match by their beginnings, in sequence. */
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

/** Ignores width, case, blanks, hyphens and apostrophes; v is ü. */
function folded(text: string): string {
  return normaliseCode(plainText(text)).toLowerCase().replace(/ü/g, 'v').replace(/['-]+/g, '')
}
