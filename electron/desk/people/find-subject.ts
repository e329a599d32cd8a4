import { normaliseNumber } from '../../../drivers/number/number-text.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import type { Party } from '../../catalogue/model/item.ts'
import { HallError } from '../../errors/hall-error.ts'
import { kindOfPersonNumber } from '../../subjects/person-number.ts'
import { type NumberOfKind, numberOnCard, subjectsOfNumber } from '../../subjects/subject-of-number.ts'
import type { TypedKind } from '../../subjects/typed-kind.ts'
import { typedNumber } from '../../subjects/typed-number.ts'
import { audited, checkedPurpose } from '../audited.ts'
import type { Caller } from '../cases/case-desk.ts'
import type { HallParts } from '../parts.ts'

export type SubjectAsked =
  | { readonly by: 'case'; readonly caseId: string; readonly party: Party }
  | { readonly by: 'reading'; readonly readingId: string }
  | { readonly by: 'number'; readonly kind: TypedKind; readonly number: string; readonly purpose: string }

/**
 * Two where an earlier release filed a number under a wrong kind. Every search is audited. Throws K301 or K307 for an
 * unknown case or party, K318 for an old reading, A506 for a number without a purpose, K317 for an invalid number that is
 * not on file.
 */
export async function findSubjects(
  parts: HallParts,
  asked: SubjectAsked,
  caller: Caller,
): Promise<readonly SubjectId[]> {
  const { store, desk, readings } = parts
  switch (asked.by) {
    case 'case': {
      const { state } = await desk.load(asked.caseId as CaseId)
      const person = state.parties[asked.party]
      if (!person) throw new HallError('K307')
      await audited(parts, caller, [{ type: 'PersonLookedUp', subject: person.subjectId, how: 'case' }])
      return [person.subjectId]
    }
    case 'reading': {
      const reading = readings.find(asked.readingId)
      if (!reading) throw new HallError('K318')
      const subjects = await subjectsOfNumber(store.db, store.vault, numberOnCard(reading.card))
      await audited(
        parts,
        caller,
        subjects.map(subject => ({ type: 'PersonLookedUp', subject, how: 'card' })),
      )
      return subjects
    }
    case 'number': {
      const purpose = checkedPurpose(asked.purpose)
      const found = typedNumber(asked.kind, asked.number, desk.today)
      const wanted = found.result === 'refused' ? asTakenBefore(asked.kind, asked.number) : found
      const subjects = wanted ? await subjectsOfNumber(store.db, store.vault, wanted) : []
      if (found.result === 'refused' && subjects.length === 0) {
        throw new HallError('K317', found.why)
      }
      const looked = subjects.map(subject => ({ type: 'PersonLookedUp', subject, how: 'number', purpose }) as const)
      await audited(parts, caller, looked.length > 0 ? looked : [{ type: 'PersonSought', purpose }])
      return subjects
    }
  }
}

/** Earlier releases took numbers that are refused today; their subjects can still be found and erased. */
function asTakenBefore(kind: TypedKind, text: string): NumberOfKind | undefined {
  const number = normaliseNumber(text)
  switch (kind) {
    case 'person':
      return { numberKind: kindOfPersonNumber(number), number }
    case 'organisation':
      return { numberKind: 'uscc', number }
    case 'travelDocument':
    case 'household':
      return undefined
  }
}
