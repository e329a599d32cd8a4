import { checkForeign2023 } from '../../drivers/number/foreign-number.ts'
import { checkIdNumber } from '../../drivers/number/id-number.ts'
import { identifyNumber } from '../../drivers/number/identify-number.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'
import type { IdentifiedParty } from '../cases/model/state.ts'

/** By the number alone, so that card and keyboard agree. Foreigners' begin with letters (2017) or 9 (2023), as no region does. */
export function kindOfPersonNumber(number: string): 'resident' | 'foreign' {
  return !/^[A-Z9]/.test(number) && checkIdNumber(number).valid ? 'resident' : 'foreign'
}

/** The number outranks what earlier releases recorded: they confused some numbers of people and organisations. */
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

/** Its own kind, then the one that earlier releases may have filed it under. */
export function kindsOnFile(kind: NumberKind, number: string): readonly NumberKind[] {
  const found = identifyNumber(number, undefined).kind
  if ((kind === 'resident' || kind === 'foreign') && found !== 'ambiguous') return [kind, 'uscc']
  if (kind === 'uscc' && found !== 'ambiguous' && checkForeign2023(number).valid) return [kind, 'foreign']
  return [kind]
}
