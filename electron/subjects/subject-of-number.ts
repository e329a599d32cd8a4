import type { SubjectId } from '../cases/model/ids.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'
import type { HallData } from '../store/hall-data.ts'
import type { Vault } from '../store/vault.ts'
import { kindOfPersonNumber, kindsOnFile } from './person-number.ts'

export interface NumberOfKind {
  readonly numberKind: NumberKind
  readonly number: string
}

export function numberOnCard({ idNumber }: { readonly idNumber: string }): NumberOfKind {
  return { numberKind: kindOfPersonNumber(idNumber), number: idNumber }
}

/** Subjects misfiled by earlier releases come last. */
export async function subjectsOfNumber(
  db: HallData,
  vault: Vault,
  { numberKind, number }: NumberOfKind,
): Promise<readonly SubjectId[]> {
  const found: SubjectId[] = []
  for (const kind of kindsOnFile(numberKind, number)) {
    const subject = await vault.findSubject(db, kind, number)
    if (subject) found.push(subject)
  }
  return found
}

export async function subjectForNumber(db: HallData, vault: Vault, wanted: NumberOfKind): Promise<SubjectId> {
  const [known] = await subjectsOfNumber(db, vault, wanted)
  return known ?? (await vault.subjectFor(db, wanted.numberKind, wanted.number))
}
