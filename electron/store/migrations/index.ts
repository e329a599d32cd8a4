import type { Migration } from 'kysely/migration'
import { up as initial } from './0001-initial.ts'
import { up as lifeOfOwedDocuments } from './0002-life-of-owed-documents.ts'
import { up as workLists } from './0006-work-lists.ts'

/** Every migration, in its order. A published one is never changed; the next change is the next number. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-initial': { up: initial },
  '0002-life-of-owed-documents': { up: lifeOfOwedDocuments },
  '0006-work-lists': { up: workLists },
}
