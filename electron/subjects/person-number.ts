import { checkForeign2023 } from '../../drivers/number/foreign-number.ts'
import { checkIdNumber } from '../../drivers/number/id-number.ts'
import { identifyNumber } from '../../drivers/number/identify-number.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'
import type { IdentifiedParty } from '../cases/model/state.ts'

/**
 * The kind of a natural person's number, by the number alone, so that it is the same whether it was typed or read from a
 * card. Residents of Hong Kong, Macao and Taiwan have numbers by GB 11643, as residents have. Foreigners' begin with
 * letters (2017) or with 9 (2023), as no region does; what is no valid number by GB 11643 comes from a foreigner's card.
 */
export function kindOfPersonNumber(number: string): 'resident' | 'foreign' {
  return !/^[A-Z9]/.test(number) && checkIdNumber(number).valid ? 'resident' : 'foreign'
}

/**
 * The kind of a party's number; cases of the first release did not record it. What the number is outranks what was recorded:
 * earlier releases took a person's number for an organisation's code, and a code of digits alone for a foreigner's number.
 */
export function numberKindOf({ numberKind, subjectKind, person }: IdentifiedParty): NumberKind {
  const recorded = numberKind ?? (subjectKind === 'organisation' ? 'uscc' : kindOfPersonNumber(person.number))
  switch (identifyNumber(person.number, undefined).kind) {
    case 'residentId':
    case 'hmtPermit':
    case 'foreign2023':
      return recorded === 'uscc' ? kindOfPersonNumber(person.number) : recorded
    case 'uscc':
      return recorded === 'foreign' ? 'uscc' : recorded
    case 'ambiguous':
    case 'residentId15':
    case 'foreign2017':
    case 'hmtTravelPermit':
    case 'passport':
    case 'unknown':
      return recorded
  }
}

/**
 * The kinds under which a number may be on file: its own, then the one that earlier releases may have taken it for. Where it can
 * be both, neither is a mistake.
 */
export function kindsOnFile(kind: NumberKind, number: string): readonly NumberKind[] {
  const found = identifyNumber(number, undefined).kind
  if ((kind === 'resident' || kind === 'foreign') && found !== 'ambiguous') return [kind, 'uscc']
  if (kind === 'uscc' && found !== 'ambiguous' && checkForeign2023(number).valid) return [kind, 'foreign']
  return [kind]
}
