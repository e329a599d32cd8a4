import { birthDoubt } from './birth.ts'
import { checkIdNumber15 } from './first-generation.ts'
import { checkForeign2017, checkForeign2023, type Foreign2017Parts, type Foreign2023Parts } from './foreign-number.ts'
import { type HmtOrigin, hmtOrigin } from './hmt-permit.ts'
import { checkIdNumber, type IdNumberParts } from './id-number.ts'
import { normaliseNumber } from './number-text.ts'
import { isInProvince, isRegion } from './regions.ts'
import { travelDocumentOf } from './travel-document.ts'
import { checkUscc, hasKnownOffice } from './uscc.ts'
import { type NumberWarning, numberWarning } from './warning.ts'

interface Recognised<Kind extends string> {
  readonly kind: Kind
  readonly normalised: string
  readonly warnings: readonly NumberWarning[]
}

export type KnownNumber =
  | (Recognised<'residentId'> & { readonly parts: IdNumberParts })
  | (Recognised<'residentId15'> & { readonly parts: IdNumberParts })
  | (Recognised<'hmtPermit'> & { readonly origin: HmtOrigin; readonly parts: IdNumberParts })
  | (Recognised<'foreign2017'> & { readonly parts: Foreign2017Parts })
  | (Recognised<'foreign2023'> & { readonly parts: Foreign2023Parts })
  | (Recognised<'uscc'> & { readonly checkFails: boolean })
  | (Recognised<'hmtTravelPermit'> & { readonly origin: HmtOrigin })
  | (Recognised<'passport'> & { readonly issuer: 'china' | 'other' })

export type IdentifiedNumber =
  | KnownNumber
  /** Valid as both; a person must choose. */
  | (Recognised<'ambiguous'> & { readonly meanings: readonly KnownNumber[] })
  /** `resembles`: has the form of such a number, but breaks a rule, as a typing mistake does. */
  | (Recognised<'unknown'> & { readonly resembles: 'residentId' | 'foreign2023' | undefined })

/**
 * Recognises a number that was typed, pasted or scanned. Never throws. The rules, in order:
 *
 * 1. 18 characters valid by GB 11643, with a province and a past birth date: a person's number (9…: foreigner; 810000,
 *    820000, 830000: residence permit; else resident). One in 31 is valid by GB 32100 too, so it is ambiguous when,
 *    read as a 统一社会信用代码, it has a known office and region as well (about 1 ID number in 10,000).
 * 2. 18 characters valid by GB 32100: such a code, with warnings for an unknown office, region, or a person's form.
 * 3. The same with a wrong check character, as some genuine codes have, but only with known office and region and
 *    without a date in the place of a birth date.
 * 4. 15 characters: a first-generation number or a foreigner's of 2017.
 * 5. Else patterns of travel documents, which prove nothing.
 *
 * `today` undefined, for numbers on record: no birth date counts as future.
 */
export function identifyNumber(text: string, today: string | undefined): IdentifiedNumber {
  const normalised = normaliseNumber(text)
  if (normalised.length === 18) return ofEighteen(normalised, today)
  const known = ofFifteen(normalised) ?? ofTravel(normalised)
  return known ?? { kind: 'unknown', normalised, warnings: [], resembles: undefined }
}

/** Whether a text can only be an organisation's code. What resembles a person's number is treated as one. */
export function isOrganisationsAlone(text: string): boolean {
  const found = identifyNumber(text, undefined)
  return found.kind === 'uscc' && !personShape(found.normalised)
}

function ofEighteen(normalised: string, today: string | undefined): IdentifiedNumber {
  const person = normalised.startsWith('9') ? foreigner(normalised, today) : resident(normalised, today)
  const code = organisation(normalised)
  if (person && code?.warnings.length === 0) {
    return { kind: 'ambiguous', normalised, warnings: [], meanings: [person, code] }
  }
  if (person) return person
  const resembles = personShape(normalised)
  // A person's number with a typing mistake would pass for a code with a wrong check character.
  if (!code || (resembles && code.checkFails)) return { kind: 'unknown', normalised, warnings: [], resembles }
  return resembles ? { ...code, warnings: [...code.warnings, numberWarning('likePersonNumber')] } : code
}

function resident(normalised: string, today: string | undefined): KnownNumber | undefined {
  const check = checkIdNumber(normalised)
  if (!check.valid || !isInProvince(normalised)) return undefined
  const { parts } = check
  const doubt = birthWarnings(parts.birthDate, today)
  if (!doubt) return undefined
  const origin = hmtOrigin(normalised)
  if (origin) return { kind: 'hmtPermit', normalised, origin, parts, warnings: doubt }
  return { kind: 'residentId', normalised, parts, warnings: [...regionWarnings(parts), ...doubt] }
}

/** Requires the birth date: without it one organisation's code in eleven would pass. */
function foreigner(normalised: string, today: string | undefined): KnownNumber | undefined {
  const check = checkForeign2023(normalised)
  if (!check.valid || !check.parts.birthDate) return undefined
  const doubt = birthWarnings(check.parts.birthDate, today)
  return doubt && { kind: 'foreign2023', normalised, parts: check.parts, warnings: [...check.parts.warnings, ...doubt] }
}

const CENTURY = /^(?:18|19|20)/

function birthWarnings(birthDate: string, today: string | undefined): NumberWarning[] | undefined {
  const doubt = today === undefined ? undefined : birthDoubt(birthDate, today)
  if (!CENTURY.test(birthDate) || doubt === 'birthInFuture') return undefined
  return doubt ? [numberWarning(doubt)] : []
}

/** GB 32100: office 1, kind of organisation 1, region 6. */
const USCC_SHAPE = /^..(\d{6})/

/** Registered with the State. */
const NATIONAL = '100000'

/** A wrong check character needs a known office and region; a right one a known province and, if all digits, office. */
function organisation(normalised: string): Extract<KnownNumber, { kind: 'uscc' }> | undefined {
  const region = USCC_SHAPE.exec(normalised)?.[1]
  const check = checkUscc(normalised)
  if (!region || check === 'malformed') return undefined
  const checkFails = check === 'checkFails'
  const knowsRegion = region === NATIONAL || isRegion(region)
  const warnings: NumberWarning[] = []
  if (!hasKnownOffice(normalised)) {
    if (checkFails || /^\d*$/.test(normalised)) return undefined
    warnings.push(numberWarning('unknownOffice'))
  }
  if (!knowsRegion) {
    if (checkFails || !isInProvince(region)) return undefined
    warnings.push(numberWarning('unknownRegion'))
  }
  if (checkFails) warnings.push(numberWarning('usccCheckFails'))
  return { kind: 'uscc', normalised, checkFails, warnings }
}

/** 17 digits, one character, with a date of 1800–2099 in the place of the birth date. */
const PERSON_SHAPE = /^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

function personShape(normalised: string): 'residentId' | 'foreign2023' | undefined {
  if (!PERSON_SHAPE.test(normalised)) return undefined
  return normalised.startsWith('9') ? 'foreign2023' : 'residentId'
}

function ofFifteen(normalised: string): KnownNumber | undefined {
  const resident15 = checkIdNumber15(normalised)
  if (resident15.valid && isInProvince(normalised)) {
    const warnings = [numberWarning('firstGeneration'), ...regionWarnings(resident15.parts)]
    return { kind: 'residentId15', normalised, parts: resident15.parts, warnings }
  }
  const foreign = checkForeign2017(normalised)
  if (!foreign.valid) return undefined
  return { kind: 'foreign2017', normalised, parts: foreign.parts, warnings: foreign.parts.warnings }
}

function ofTravel(normalised: string): KnownNumber | undefined {
  const found = travelDocumentOf(normalised)
  const warnings = [numberWarning('patternOnly')]
  switch (found?.document) {
    case 'hmtTravelPermit':
      return { kind: 'hmtTravelPermit', normalised: found.number, origin: found.origin, warnings }
    case 'passport':
      return { kind: 'passport', normalised: found.number, issuer: found.issuer, warnings }
    case undefined:
      return undefined
  }
}

function regionWarnings(parts: IdNumberParts): NumberWarning[] {
  return parts.regionKnown ? [] : [numberWarning('unknownRegion')]
}
