import type { PartyPerson } from '../cases/intake/events.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { SubjectKind } from '../catalogue/model/item.ts'
import type { HallData } from '../store/hall-data.ts'
import { lastNamed } from '../store/queries/last-named.ts'
import type { Vault } from '../store/vault.ts'
import { maskNumber, shownName } from './masking.ts'

export interface ShownSubject {
  readonly kind: SubjectKind
  readonly name: string
  readonly number: string
}

/** As in the last case; undefined once erased. */
export async function shownSubject(db: HallData, vault: Vault, subject: SubjectId): Promise<ShownSubject | undefined> {
  const named = await lastNamed(db, subject)
  const person = named?.box && ((await vault.unseal(db, subject, named.box)) as PartyPerson | undefined)
  if (!named || !person) return undefined
  const { kind } = named
  return { kind, name: shownName({ subjectKind: kind, person }), number: maskNumber(person.number) }
}
