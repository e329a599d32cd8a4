import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import { relationTyped } from '../../cases/model/relation.ts'
import type { IdentifiedParty } from '../../cases/model/state.ts'
import type { Item, Relation } from '../../catalogue/model/item.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { nameDifference } from '../../subjects/name/compare-names.ts'
import { subjectForNumber } from '../../subjects/subject-of-number.ts'
import { type TypedInput, type TypedParty, typedParty } from '../../subjects/typed-party.ts'
import { auditWithin } from '../audited.ts'
import type { HallParts } from '../parts.ts'
import { type WhoInput, type WhoStandsHere, whoStandsHere } from '../people/who-stands-here.ts'
import type { Caller } from './case-desk.ts'
import { refuseSecond } from './entered-already.ts'

export type ApplicantInput = { readonly kind: 'same' } | TypedInput

export interface OpenCaseInput {
  readonly caseId: CaseId
  readonly itemCode: string
  readonly handler: WhoInput
  readonly applicant: ApplicantInput
  /** Absent: an agent, unless they are one person. */
  readonly relation?: Relation | undefined
  readonly another: boolean
}

type Identify = Extract<CaseCommand, { type: 'identify' }>

/**
 * Throws K314 for an unknown item, A528 for one not offered today, K317 for an invalid number, K385 and K386 for one to
 * be confirmed, K387 for one number with two names, K318 for an old reading, and EnteredAlready. A repeat throws none of
 * these.
 */
export async function openCase(parts: HallParts, input: OpenCaseInput, caller: Caller): Promise<CaseRecord> {
  const known = await parts.desk.repeated(input.caseId, caller)
  if (known) return known
  const item = itemOffered(parts, input.itemCode)
  const handler = whoStandsHere(parts, input.handler)
  const applicant = applicantOf(parts, input.applicant, handler) ?? handler

  return parts.desk.run(
    input.caseId,
    async trx => {
      const identify = async (party: 'handler' | 'applicant', who: WhoStandsHere): Promise<Identify> => ({
        type: 'identify',
        party,
        subjectId: await subjectForNumber(trx, parts.store.vault, { ...who, number: who.person.number }),
        subjectKind: who.subjectKind,
        numberKind: who.numberKind,
        person: who.person,
        ...(who.card ? { card: who.card } : {}),
        ...(party === 'handler' && input.relation
          ? { relation: relationTyped(input.relation, applicant.subjectKind) }
          : {}),
      })
      const [asHandler, asApplicant] = [await identify('handler', handler), await identify('applicant', applicant)]
      if (!input.another) await refuseSecond(trx, asApplicant.subjectId, item.code, input.caseId)
      const how = input.handler.kind === 'card' ? 'card' : 'number'
      const subjects = new Set([asHandler.subjectId, asApplicant.subjectId])
      const looks = [...subjects].map(subject => ({ type: 'PersonLookedUp', subject, how }) as const)
      await auditWithin(trx, parts, caller, looks)
      return [{ type: 'open', item, station: caller.station, window: parts.config.window }, asHandler, asApplicant]
    },
    caller,
    0,
  )
}

/** Throws K314 for an unknown item, A528 for one not offered today. */
export function itemOffered({ catalogue, desk }: Pick<HallParts, 'catalogue' | 'desk'>, itemCode: string): Item {
  const item = catalogue.find(itemCode, desk.today)
  if (!item) throw new HallError(catalogue.knows(itemCode) ? 'A528' : 'K314', itemCode)
  return item
}

/** Undefined for the handler: one number is one subject, under the name on the card. */
export function applicantOf(
  { desk }: Pick<HallParts, 'desk'>,
  input: ApplicantInput,
  handler: Pick<IdentifiedParty, 'numberKind' | 'person'>,
): TypedParty | undefined {
  if (input.kind === 'same') return undefined
  const typed = typedParty(input, desk.today)
  if (typed.numberKind !== handler.numberKind || typed.person.number !== handler.person.number) return typed
  const difference = nameDifference(typed.person.name, handler.person.name)
  if (difference) throw new HallError('K387', difference)
  return undefined
}
