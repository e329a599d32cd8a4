import type { CaseId, SubjectId } from '../cases/ids.ts'
import type { Party } from '../catalogue/model/item.ts'
import { HallError } from '../errors/hall-error.ts'
import { kindOfPersonNumber } from '../subjects/person-number.ts'
import { type TypedInput, typedParty } from '../subjects/typed-party.ts'
import { audited } from './audited.ts'
import type { Caller } from './case-desk.ts'
import type { HallParts } from './parts.ts'

/** Who is meant: a party of a case, whoever's card was read, or a number, for a purpose that is recorded. */
export type SubjectAsked =
  | { readonly by: 'case'; readonly caseId: string; readonly party: Party }
  | { readonly by: 'read'; readonly readId: string }
  | { readonly by: 'number'; readonly kind: TypedInput['kind']; readonly number: string; readonly purpose: string }

/** Shorter says nothing. */
const SHORTEST_PURPOSE = 2

/**
 * The subject that is meant; undefined when the hall has never met it. Records that it was looked for, found or not.
 * Throws K301 or K307 for a case or a party that is not there, K318 for a reading that is too old, K317 for a number that
 * is none and A506 for one without a purpose.
 */
export async function findSubject(
  parts: HallParts,
  asked: SubjectAsked,
  caller: Omit<Caller, 'commandId'>,
): Promise<SubjectId | undefined> {
  const { store, desk, readings } = parts
  switch (asked.by) {
    case 'case': {
      const { state } = await desk.load(asked.caseId as CaseId)
      const facts = state.parties[asked.party]
      if (!facts) throw new HallError('K307')
      await audited(parts, caller, [{ type: 'PersonLookedUp', subject: facts.subjectId, how: 'case' }])
      return facts.subjectId
    }
    case 'read': {
      const reading = readings.find(asked.readId)
      if (!reading) throw new HallError('K318')
      const { idNumber } = reading.card
      const subject = await store.vault.findSubject(store.db, kindOfPersonNumber(idNumber), idNumber)
      if (subject) await audited(parts, caller, [{ type: 'PersonLookedUp', subject, how: 'card' }])
      return subject
    }
    case 'number': {
      const purpose = asked.purpose.trim()
      if (purpose.length < SHORTEST_PURPOSE) throw new HallError('A506')
      const { numberKind, person } = typedParty({ kind: asked.kind, name: '-', number: asked.number })
      const subject = await store.vault.findSubject(store.db, numberKind, person.number)
      await audited(parts, caller, [
        subject ? { type: 'PersonLookedUp', subject, how: 'number', purpose } : { type: 'PersonSought', purpose },
      ])
      return subject
    }
  }
}
