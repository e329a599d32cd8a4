import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A name that a code had from one edition of GB/T 2260 to another, both included. */
export interface NameSpan {
  readonly name: string
  /** Index into `editions`. */
  readonly first: number
  readonly last: number
}

export interface RegionEditions {
  /** `YYYY-MM`, the oldest first. */
  readonly editions: readonly string[]
  /** Every code that any edition lists, with its names in order. A gap between two spans: not listed meanwhile. */
  readonly spans: ReadonlyMap<string, readonly NameSpan[]>
}

const require = createRequire(import.meta.url)
let loaded: RegionEditions | undefined

/**
 * The editions of GB/T 2260 that the package `gb2260` holds, 2002-12 to 2016-07. Read at the first question, folded into
 * one table and let go: the files are 1.7 MB, the table holds each name once.
 */
export function regionEditions(): RegionEditions {
  loaded ??= load()
  return loaded
}

function load(): RegionEditions {
  const list = require.resolve('gb2260/lib/revisions.json')
  const revisions = json<readonly string[]>(list).toSorted()
  const spans = new Map<string, { name: string; first: number; last: number }[]>()
  for (const [index, revision] of revisions.entries()) {
    const listed = json<Readonly<Record<string, string>>>(join(dirname(list), `${revision}.json`))
    for (const code in listed) {
      const name = listed[code] ?? ''
      const names = spans.get(code)
      const latest = names?.at(-1)
      if (latest?.name === name && latest.last === index - 1) latest.last = index
      else if (names) names.push({ name, first: index, last: index })
      else spans.set(code, [{ name, first: index, last: index }])
    }
  }
  return { editions: revisions.map(revision => `${revision.slice(0, 4)}-${revision.slice(4)}`), spans }
}

/** Read, not required: what is required stays in memory for good. */
function json<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content
}
