import type { Bilingual } from '../base/bilingual.ts'
import type { CreditSourceName } from '../cases/model/credit-answer.ts'
import type { GradeMapping } from '../cases/model/grade-mapping.ts'
import type { Item, SubjectKind } from '../catalogue/model/item.ts'
import type { CreditSource } from './source.ts'

/** A source, and what it answers for. */
export interface ConfiguredSource {
  /** Absent: the hall has one. */
  readonly named?: { readonly id: string; readonly name: Bilingual }
  readonly subjects: readonly SubjectKind[]
  /** Empty: whatever the item asks for. */
  readonly schemes: readonly string[]
  /** Its lists count (G6). */
  readonly lists: boolean
  readonly source: CreditSource
}

export type CreditSources = readonly ConfiguredSource[]

export const SUBJECT_KINDS = ['person', 'organisation', 'household'] as const satisfies readonly SubjectKind[]

export function onlySource(source: CreditSource): CreditSources {
  return [{ subjects: SUBJECT_KINDS, schemes: [], lists: true, source }]
}

export interface Wanted {
  readonly kind: SubjectKind
  readonly grade: boolean
  readonly lists: boolean
}

/** Those that can answer: no other learns of the person (个人信息保护法 art. 6). */
export function sourcesFor(
  all: CreditSources,
  { kind, grade, lists }: Wanted,
  { thresholds }: Pick<Item, 'thresholds'>,
  mappings: readonly GradeMapping[],
): CreditSources {
  const counts = (scheme: string) =>
    Object.hasOwn(thresholds, scheme) ||
    mappings.some(({ from, to }) => from === scheme && Object.hasOwn(thresholds, to))
  return all.filter(
    source =>
      source.subjects.includes(kind) &&
      ((grade && (source.schemes.length === 0 || source.schemes.some(counts))) || (lists && source.lists)),
  )
}

export function nameOf({ named, lists }: ConfiguredSource): CreditSourceName | undefined {
  return named && { ...named, ...(lists ? {} : { withoutLists: true as const }) }
}
