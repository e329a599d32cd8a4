import type { Kysely } from 'kysely'
import type { PartyPerson } from '../cases/intake/events.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'
import { PARTIES } from '../catalogue/model/item.ts'
import { sealedParts } from './case-codec.ts'
import type { HallDatabase, SubjectTable } from './schema.ts'
import type { Vault } from './vault.ts'

/** Checks a sealed number in the subject's cases. Undefined: none is readable. Throws S414 for a wrong seal. */
export async function lookupFits(
  db: Kysely<HallDatabase>,
  vault: Vault,
  { subject, kind, lookup }: Pick<SubjectTable, 'subject' | 'kind' | 'lookup'>,
): Promise<boolean | undefined> {
  let known: boolean | undefined
  for await (const box of boxesOf(db, subject)) {
    const person = (await vault.unseal(db, subject as SubjectId, box)) as PartyPerson | undefined
    if (!person) continue
    if (vault.lookupOf(kind as NumberKind, person.number) === lookup) return true
    known = false
  }
  return known
}

async function* boxesOf(db: Kysely<HallDatabase>, subject: string): AsyncGenerator<string> {
  for (const party of PARTIES) {
    const rows = await db
      .selectFrom('case_row')
      .select(`${party}_sealed as box`)
      .where(party, '=', subject)
      .orderBy('case_key', 'desc')
      .execute()
    for (const { box } of rows) if (box !== null) yield box
  }
  const events = await db
    .selectFrom('case_row')
    .innerJoin('event', 'event.stream', 'case_row.case_id')
    .select('sealed')
    .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
    .where('type', '=', 'PartyIdentified')
    .execute()
  for (const event of events) {
    for (const part of Object.values(sealedParts(event))) if (part.subject === subject) yield part.box
  }
}
