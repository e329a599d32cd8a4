import type { IdNumberFault } from '../../drivers/number/id-number.ts'
import { normaliseNumber } from '../../drivers/number/number-text.ts'
import { travelDocumentOf } from '../../drivers/number/travel-document.ts'
import { checkUscc } from '../../drivers/number/uscc.ts'
import type { PartyPerson } from '../cases/events.ts'
import type { NumberKind } from '../cases/number-kind.ts'
import type { SubjectKind } from '../catalogue/model/item.ts'
import { HallError } from '../errors/hall-error.ts'
import { birthDateOf, dateOrNothing } from './birth-date.ts'
import { kindOfPersonNumber, personNumberFault } from './person-number.ts'

/**
 * Who is typed in: a person by an ID number, or by a passport or travel permit when there is no such number; an organisation
 * by its code; a household (户) by the number of its register, under its head's name.
 */
export interface TypedInput {
  readonly kind: 'person' | 'travelDocument' | 'organisation' | 'household'
  readonly name: string
  readonly number: string
}

export interface TypedParty {
  readonly subjectKind: SubjectKind
  readonly numberKind: NumberKind
  readonly person: PartyPerson
}

const ID_NUMBER_FAULTS: Readonly<Record<IdNumberFault, string>> = {
  length: '位数 / length',
  characters: '字符 / characters',
  birthDate: '出生日期 / birth date',
  checkDigit: '校验码 / check digit',
}

/** 户号: digits, or digits and letters where the police have older ones. No standard has a check for it. */
const HOUSEHOLD_NUMBER = /^[0-9A-Z]{4,20}$/

/** Throws K317, naming what is wrong, for a number that breaks the rules of its kind. */
export function typedParty(input: TypedInput): TypedParty {
  const name = input.name.trim()
  switch (input.kind) {
    case 'person': {
      const number = input.number.trim().toUpperCase()
      const fault = personNumberFault(number)
      if (fault) throw new HallError('K317', ID_NUMBER_FAULTS[fault])
      return { subjectKind: 'person', numberKind: kindOfPersonNumber(number), person: personOf(name, number) }
    }
    case 'travelDocument': {
      const found = travelDocumentOf(normaliseNumber(input.number))
      if (!found) throw new HallError('K317', '护照或通行证号码 / passport or travel permit')
      const numberKind = found.document === 'passport' ? 'passport' : 'hmtPermit'
      return { subjectKind: 'person', numberKind, person: { name, number: found.number } }
    }
    case 'organisation': {
      const number = input.number.trim().toUpperCase()
      // Some genuine codes fail the check digit, so only the form is a rule.
      if (checkUscc(number) === 'malformed') throw new HallError('K317', '统一社会信用代码 / credit code')
      return { subjectKind: 'organisation', numberKind: 'uscc', person: { name, number } }
    }
    case 'household': {
      const number = normaliseNumber(input.number)
      if (!HOUSEHOLD_NUMBER.test(number)) throw new HallError('K317', '户号 / household number')
      return { subjectKind: 'household', numberKind: 'household', person: { name, number } }
    }
  }
}

/** The number's birth date, else the card's own. */
export function personOf(name: string, number: string, onCard?: string): PartyPerson {
  const birthDate = birthDateOf(number) ?? dateOrNothing(onCard)
  return { name, number, ...(birthDate ? { birthDate } : {}) }
}
