import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface NameSpan {
  readonly name: string
  /** Index into `editions`. */
  readonly first: number
  readonly last: number
}

export interface RegionEditions {
  /** `YYYY-MM`, oldest first. */
  readonly editions: readonly string[]
  /** Names per code, in order. Between two spans the code was not listed. */
  readonly spans: ReadonlyMap<string, readonly NameSpan[]>
}

const require = createRequire(import.meta.url)
let loaded: RegionEditions | undefined

/** GB/T 2260, 2002-12 to 2016-07, from the package `gb2260`. Loaded once into a compact table: the files are 1.7 MB. */
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

/** Not `require`, which would keep the file in memory. */
function json<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content
}
