import type { Bilingual } from '../base/bilingual.ts'
import type { PartyPerson } from '../cases/intake/events.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'
import type { SubjectKind } from '../catalogue/model/item.ts'
import { HallError } from '../errors/hall-error.ts'
import { birthDateOf, dateOrNothing } from './birth-date.ts'
import type { TypedKind } from './typed-kind.ts'
import { typedNumber } from './typed-number.ts'

/** `household`: 户号 and the name of the head. */
export interface TypedInput {
  readonly kind: TypedKind
  readonly name: string
  readonly number: string
  /** The kind was confirmed. */
  readonly confirmed?: boolean | undefined
}

export interface TypedParty {
  readonly subjectKind: SubjectKind
  readonly numberKind: NumberKind
  readonly person: PartyPerson
}

const SUBJECT_KINDS: Readonly<Record<TypedKind, SubjectKind>> = {
  person: 'person',
  travelDocument: 'person',
  organisation: 'organisation',
  household: 'household',
}

/** Throws K317 for an invalid number; unless confirmed K385 for an ambiguous and K386 for a doubtful one. */
export function typedParty(input: TypedInput, today: string): TypedParty {
  const found = typedNumber(input.kind, input.number, today)
  switch (found.result) {
    case 'refused':
      throw new HallError('K317', found.why)
    case 'ambiguous':
      if (!input.confirmed) throw new HallError('K385')
      break
    case 'doubtful':
      if (!input.confirmed) throw new HallError('K386', joined(found.notes))
      break
    case 'valid':
      break
  }
  const { numberKind, number } = found
  const subjectKind = SUBJECT_KINDS[input.kind]
  const name = input.name.trim()
  return { subjectKind, numberKind, person: input.kind === 'person' ? personOf(name, number, today) : { name, number } }
}

function joined(notes: readonly Bilingual[]): Bilingual {
  return { zh: notes.map(({ zh }) => zh).join('；'), en: notes.map(({ en }) => en).join('; ') }
}

/** Birth date of the number, else of the card. */
export function personOf(name: string, number: string, today: string, onCard?: string): PartyPerson {
  const birthDate = birthDateOf(number) ?? dateOrNothing(onCard)
  return { name, number, ...(birthDate && birthDate <= today ? { birthDate } : {}) }
}
