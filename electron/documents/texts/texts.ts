import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { HallError } from '../../errors/hall-error.ts'
import acceptance from './2026-1/acceptance.json' with { type: 'json' }
import endings from './2026-1/endings.json' with { type: 'json' }
import lateness from './2026-1/lateness.json' with { type: 'json' }
import supply from './2026-1/supply.json' with { type: 'json' }
import acceptance2 from './2026-2/acceptance.json' with { type: 'json' }
import decisions2 from './2026-2/decisions.json' with { type: 'json' }
import endings2 from './2026-2/endings.json' with { type: 'json' }
import falsehood2 from './2026-2/falsehood.json' with { type: 'json' }
import lateness2 from './2026-2/lateness.json' with { type: 'json' }
import privacy2 from './2026-2/privacy.json' with { type: 'json' }
import supply2 from './2026-2/supply.json' with { type: 'json' }
import { spelledOut } from './like.ts'
import { COMMON, type DocumentText, textsSchema, unknownPlaceholders } from './schema.ts'
import { TEXT_SHAPES, type TextKey } from './shapes.ts'

/** Every version that was ever in use. */
const BUILT_IN: readonly unknown[] = [
  [acceptance, supply, lateness, endings],
  [acceptance2, supply2, lateness2, endings2, decisions2, privacy2, falsehood2],
].flat(2)

/** The last version of a key is in force; older ones are for reprints. */
export class DocumentTexts {
  readonly #texts: readonly DocumentText[]

  private constructor(texts: readonly DocumentText[]) {
    this.#texts = texts
  }

  /** Adds a hall's JSON file. Throws A550 unreadable, A551 invalid field, A552 unknown placeholder, A553 duplicate or missing version. */
  static load(path: string | undefined, promiseVersions: readonly string[]): DocumentTexts {
    const builtIn = parsed(BUILT_IN, 'built-in')
    const texts = path === undefined ? builtIn : [...builtIn, ...parsed(readJson(path), path, builtIn)]
    const seen = new Set<string>()
    for (const { key, version } of texts) {
      const name = `${key} ${version}`
      if (seen.has(name)) throw new HallError('A553', name)
      seen.add(name)
    }
    const all = new DocumentTexts(texts)
    const missing = promiseVersions.filter(version => !all.find('promise', version))
    if (missing.length > 0) throw new HallError('A553', `promise ${missing.join(', ')}`)
    return all
  }

  find(key: TextKey, version: string): DocumentText | undefined {
    return this.#texts.find(text => text.key === key && text.version === version)
  }

  current(key: TextKey): DocumentText {
    const text = this.#texts.findLast(candidate => candidate.key === key)
    if (!text) throw new Error(`no text for ${key}`)
    return text
  }
}

function parsed(value: unknown, name: string, before: readonly DocumentText[] = []): readonly DocumentText[] {
  const result = textsSchema.safeParse(spelledOut(value, before))
  if (!result.success) throw new HallError('A551', `${name}: ${z.prettifyError(result.error)}`)
  // The schema has checked each body against its key.
  const texts = result.data as unknown as readonly DocumentText[]
  for (const text of texts) {
    const unknown = unknownPlaceholders(text)
    if (unknown.length === 0) continue
    const known = [...TEXT_SHAPES[text.key].placeholders, ...COMMON].join(', ')
    throw new HallError('A552', `${name}: ${text.key} ${text.version}: ${unknown.join(', ')} (${known})`)
  }
  return texts
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new HallError('A550', path, { cause })
  }
}
