import { identifyNumber, type KnownNumber } from '../../drivers/number/identify-number.ts'
import { guessedX, normaliseNumber } from '../../drivers/number/number-text.ts'
import { travelDocumentOf } from '../../drivers/number/travel-document.ts'
import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'
import { numberFault } from './number-fault.ts'
import type { TypedKind } from './typed-kind.ts'

export type TypedNumber =
  | (Taken & { readonly result: 'valid' })
  /** Accepted after comparing the document. */
  | (Taken & { readonly result: 'doubtful' })
  /** Accepted once the kind is confirmed; it may be `others`. */
  | (Taken & { readonly result: 'ambiguous'; readonly others: readonly TypedKind[] })
  /** `others`: what it may be. */
  | { readonly result: 'refused'; readonly why: Bilingual; readonly others: readonly TypedKind[] }

interface Taken {
  readonly numberKind: NumberKind
  readonly number: string
  readonly notes: readonly Bilingual[]
}

/** 户号; no standard has a check. */
const HOUSEHOLD_NUMBER = /^[0-9A-Z]{4,20}$/

/** Checks a number against the chosen kind on a day. Looks nothing up. */
export function typedNumber(kind: TypedKind, text: string, today: string): TypedNumber {
  const found = identifyNumber(text, today)
  const meanings = found.kind === 'unknown' ? [] : found.kind === 'ambiguous' ? found.meanings : [found]
  const others = [...new Set(meanings.flatMap(meaning => kindOfMeaning(meaning) ?? []))].filter(each => each !== kind)
  const guess = guessedX(text) ? [GUESSED_X] : []
  switch (kind) {
    case 'person':
    case 'organisation': {
      const meaning = meanings.find(each => kindOfMeaning(each) === kind)
      if (!meaning) return { result: 'refused', why: numberFault(kind, text, today, others), others }
      const taken = { numberKind: numberKindOf(meaning), number: meaning.normalised }
      const notes = [...meaning.warnings.map(({ zh, en }) => ({ zh, en })), ...(hasCheck(meaning) ? [] : guess)]
      if (others.length > 0) return { result: 'ambiguous', ...taken, notes, others }
      return { result: isDoubtful(meaning) ? 'doubtful' : 'valid', ...taken, notes }
    }
    case 'travelDocument': {
      const document = travelDocumentOf(normaliseNumber(text))
      if (!document) return { result: 'refused', why: numberFault(kind, text, today, others), others }
      const numberKind = document.document === 'passport' ? 'passport' : 'hmtPermit'
      return { result: 'valid', numberKind, number: document.number, notes: guess }
    }
    case 'household': {
      const number = normaliseNumber(text)
      if (!HOUSEHOLD_NUMBER.test(number)) {
        return { result: 'refused', why: numberFault(kind, text, today, others), others }
      }
      const taken = { numberKind: 'household', number, notes: guess } as const
      // A valid check character is rarely chance.
      const proved = meanings.filter(hasCheck).flatMap(meaning => kindOfMeaning(meaning) ?? [])
      return proved.length > 0
        ? { result: 'ambiguous', ...taken, others: [...new Set(proved)] }
        : { result: 'valid', ...taken }
    }
  }
}

const GUESSED_X = bilingual(
  '号码中的“×”一类符号已读作字母 X，请与证件核对',
  'a sign like × was read as the letter X: compare it with the document',
)

/** Undefined for kinds no longer in use. */
function kindOfMeaning({ kind }: KnownNumber): TypedKind | undefined {
  switch (kind) {
    case 'residentId':
    case 'hmtPermit':
    case 'foreign2017':
    case 'foreign2023':
      return 'person'
    case 'uscc':
      return 'organisation'
    case 'hmtTravelPermit':
    case 'passport':
      return 'travelDocument'
    case 'residentId15':
      return undefined
  }
}

function numberKindOf({ kind }: KnownNumber): NumberKind {
  switch (kind) {
    case 'residentId':
    case 'residentId15':
    case 'hmtPermit':
      return 'resident'
    case 'foreign2017':
    case 'foreign2023':
      return 'foreign'
    case 'uscc':
      return 'uscc'
    case 'hmtTravelPermit':
      return 'hmtPermit'
    case 'passport':
      return 'passport'
  }
}

function hasCheck(meaning: KnownNumber): boolean {
  switch (meaning.kind) {
    case 'residentId':
    case 'hmtPermit':
    case 'foreign2023':
      return true
    case 'uscc':
      return !meaning.checkFails
    case 'foreign2017':
    case 'residentId15':
    case 'hmtTravelPermit':
    case 'passport':
      return false
  }
}

/** An unknown region, abolished or new, gives only a note. */
function isDoubtful({ kind, warnings }: KnownNumber): boolean {
  return warnings.some(({ code }) => !(kind === 'residentId' && code === 'unknownRegion'))
}
