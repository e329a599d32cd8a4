export interface Option {
  readonly value: string
  readonly label: string
}

const COMPOSED = /^[a-z'\s]+$/i

/** While pinyin is being composed, letters that match nothing show all options. */
export function searchedOptions(
  options: readonly Option[],
  typed: string,
  alike: ReadonlySet<string> = new Set(),
): Option[] {
  const wanted = folded(typed)
  if (wanted === '') return [...options]
  const found = options.filter(({ value, label }) => folded(label).includes(wanted) || alike.has(value))
  return found.length === 0 && COMPOSED.test(typed) ? [...options] : found
}

/** Width and case do not matter. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
