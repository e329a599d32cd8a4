import type { Kysely } from 'kysely'
import type { SubjectId } from '../cases/model/ids.ts'
import type { PersonalKind } from '../cases/personal.ts'
import type { HallDatabase } from './schema.ts'
import type { Vault } from './vault.ts'

/** For `sealed` of a hall event: about one subject, destroyed with the key. */
export async function sealedFor(
  db: Kysely<HallDatabase>,
  vault: Vault,
  subject: SubjectId,
  { kind, year }: { readonly kind: PersonalKind; readonly year: number },
  value: unknown,
): Promise<string> {
  return JSON.stringify({ subject: { subject, box: await vault.seal(db, subject, kind, year, value) } })
}

/** Undefined after erasure or purge. */
export async function unsealedFor(db: Kysely<HallDatabase>, vault: Vault, sealed: string): Promise<unknown> {
  const { subject: part } = JSON.parse(sealed) as { subject: { subject: SubjectId; box: string } }
  return vault.unseal(db, part.subject, part.box)
}
