import { cardName } from '../../drivers/card/card.ts'
import type { IdNumberFault } from '../../drivers/number/id-number.ts'
import { checkUscc } from '../../drivers/number/uscc.ts'
import type { CaseCommand } from '../cases/commands.ts'
import type { CardFacts, PartyPerson } from '../cases/events.ts'
import type { CaseId } from '../cases/ids.ts'
import type { Relation } from '../cases/relation.ts'
import { HallError } from '../errors/hall-error.ts'
import type { CaseRecord } from '../store/case-record.ts'
import { birthDateOf, dateOrNothing } from '../subjects/birth-date.ts'
import { kindOfPersonNumber, type NumberKind, personNumberFault } from '../subjects/person-number.ts'
import type { Caller } from './case-desk.ts'
import type { HallParts } from './parts.ts'

const ID_NUMBER_FAULTS: Readonly<Record<IdNumberFault, string>> = {
  length: '位数 / length',
  characters: '字符 / characters',
  birthDate: '出生日期 / birth date',
  checkDigit: '校验码 / check digit',
}

/** Who stands at the counter. */
export type HandlerInput =
  | { readonly kind: 'card'; readonly readId: string }
  | { readonly kind: 'typed'; readonly name: string; readonly number: string }

/** Whose matter it is. */
export type ApplicantInput =
  | { readonly kind: 'same' }
  | { readonly kind: 'person' | 'organisation'; readonly name: string; readonly number: string }

export interface OpenCaseInput {
  readonly caseId: CaseId
  readonly itemCode: string
  readonly handler: HandlerInput
  readonly applicant: ApplicantInput
  /** What the handler is to the applicant; absent: an agent, unless they are one person. */
  readonly relation?: Relation | undefined
}

interface Identified {
  readonly numberKind: NumberKind
  readonly person: PartyPerson
  readonly card?: CardFacts
}

/**
 * Opens a case with its item and both parties, as one step. Throws K314 for an unknown item, A528 for one that is not
 * offered today, K317 for a number that breaks its rules, K318 when the card reading is too old.
 */
export function openCase(parts: HallParts, input: OpenCaseInput, caller: Caller): Promise<CaseRecord> {
  const item = parts.catalogue.find(input.itemCode, parts.desk.today)
  if (!item) throw new HallError(parts.catalogue.knows(input.itemCode) ? 'A528' : 'K314', input.itemCode)
  const handler = handlerOf(parts, input.handler)
  const applicant = input.applicant.kind === 'same' ? handler : typedParty(input.applicant)

  return parts.desk.run(
    input.caseId,
    async trx => {
      const identify = async (party: 'handler' | 'applicant', who: Identified): Promise<CaseCommand> => ({
        type: 'identify',
        party,
        subjectId: await parts.store.vault.subjectFor(trx, who.numberKind, who.person.number),
        subjectKind: who.numberKind === 'uscc' ? 'organisation' : 'person',
        person: who.person,
        ...(who.card ? { card: who.card } : {}),
        ...(party === 'handler' && input.relation ? { relation: input.relation } : {}),
      })
      return [
        { type: 'open', item, station: caller.station, window: parts.config.window },
        await identify('handler', handler),
        await identify('applicant', applicant),
      ]
    },
    caller,
    0,
  )
}

function handlerOf(parts: HallParts, input: HandlerInput): Identified {
  if (input.kind === 'typed') return typedParty({ kind: 'person', name: input.name, number: input.number })
  const reading = parts.readings.find(input.readId)
  if (!reading) throw new HallError('K318')
  const { card, samId } = reading
  return {
    numberKind: kindOfPersonNumber(card.idNumber),
    person: personOf(cardName(card), card.idNumber, card.birthDate),
    card: {
      validTo: card.validTo,
      samId,
      warnings: card.warnings.map(warning => warning.code),
      cardType: card.cardType,
    },
  }
}

function typedParty(input: Exclude<ApplicantInput, { kind: 'same' }>): Identified {
  const name = input.name.trim()
  const number = input.number.trim().toUpperCase()
  if (input.kind === 'organisation') {
    // Some genuine codes fail the check digit, so only the form is a rule.
    if (checkUscc(number) === 'malformed') throw new HallError('K317', '统一社会信用代码 / credit code')
    return { numberKind: 'uscc', person: { name, number } }
  }
  const fault = personNumberFault(number)
  if (fault) throw new HallError('K317', ID_NUMBER_FAULTS[fault])
  return { numberKind: kindOfPersonNumber(number), person: personOf(name, number) }
}

/** The number's birth date, else the card's own. */
function personOf(name: string, number: string, onCard?: string): PartyPerson {
  const birthDate = birthDateOf(number) ?? dateOrNothing(onCard)
  return { name, number, ...(birthDate ? { birthDate } : {}) }
}
