/** Where first-load.spec.ts leaves what it measured, for the summary of `npm test`. */
export const FIRST_LOAD_REPORT = 'test-results/first-load.json'

export interface FirstLoad {
  /** kB of gzip by page: the scripts that a browser loads before it shows it, and how much they may be. */
  readonly sizes: Readonly<Record<string, number>>
  readonly most: Readonly<Record<string, number>>
}

/** One line: each page's scripts beside their limit. */
export function firstLoadLine({ sizes, most }: FirstLoad): string {
  const pages = Object.entries(sizes).map(([page, kB]) => `${page} ${kB} of ${most[page]}`)
  return `first load, kB gzip JS: ${pages.join(', ')}`
}
