export const FIRST_LOAD_REPORT = 'test-results/first-load.json'

export interface FirstLoad {
  /** kB of gzip by page; `most`: the limit. */
  readonly sizes: Readonly<Record<string, number>>
  readonly most: Readonly<Record<string, number>>
}

export function firstLoadLine({ sizes, most }: FirstLoad): string {
  const pages = Object.entries(sizes).map(([page, kB]) => `${page} ${kB} of ${most[page]}`)
  return `first load, kB gzip JS: ${pages.join(', ')}`
}
