export interface Option {
  readonly value: string
  readonly label: string
}

/** What an input method shows of pinyin that is not chosen yet. */
const COMPOSED = /^[a-z'\s]+$/i

/**
 * The options that a typed text means: those whose label contains it, and those in `alike`. While pinyin is composed, letters
 * that no label contains say nothing yet: all are shown.
 */
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
