import { birthDoubt } from './birth.ts'
import { checkIdNumber15 } from './first-generation.ts'
import { checkForeign2017, checkForeign2023, type Foreign2017Facts, type Foreign2023Facts } from './foreign-number.ts'
import { type HmtOrigin, hmtOrigin } from './hmt-permit.ts'
import { checkIdNumber, type IdNumberFacts } from './id-number.ts'
import { normaliseNumber } from './number-text.ts'
import { isInProvince, isRegion } from './regions.ts'
import { travelDocumentOf } from './travel-document.ts'
import { checkUscc, hasKnownOffice } from './uscc.ts'
import { type NumberWarning, numberWarning } from './warning.ts'

interface Reading<Kind extends string> {
  readonly kind: Kind
  /** As it is compared and stored: see `normaliseNumber`. */
  readonly normalised: string
  readonly warnings: readonly NumberWarning[]
}

/** What a number was recognised as. */
export type KnownNumber =
  | (Reading<'residentId'> & { readonly facts: IdNumberFacts })
  | (Reading<'residentId15'> & { readonly facts: IdNumberFacts })
  | (Reading<'hmtPermit'> & { readonly origin: HmtOrigin; readonly facts: IdNumberFacts })
  | (Reading<'foreign2017'> & { readonly facts: Foreign2017Facts })
  | (Reading<'foreign2023'> & { readonly facts: Foreign2023Facts })
  | (Reading<'uscc'> & { readonly checkFails: boolean })
  | (Reading<'hmtTravelPermit'> & { readonly origin: HmtOrigin })
  | (Reading<'passport'> & { readonly issuer: 'china' | 'other' })

export type IdentifiedNumber =
  | KnownNumber
  /** Two readings hold, check characters and all; a person must say which. */
  | (Reading<'ambiguous'> & { readonly readings: readonly KnownNumber[] })
  /** `resembles`: it has the form of such a number and breaks one of its rules, as a slip of the finger does. */
  | (Reading<'unknown'> & { readonly resembles: 'residentId' | 'foreign2023' | undefined })

/**
 * Says what number a text is, typed, pasted or scanned, on a day. The rules, in order:
 *
 * 1. Eighteen characters whose last one holds by GB 11643, with a province and a birth date that has come, are a person's
 *    number: a foreigner's when they begin with 9, a residence permit's under 810000, 820000, 830000, else a resident's. One
 *    in 31 of them holds by GB 32100 too, by chance: the text is ambiguous only when, read as a 统一社会信用代码, it names a
 *    registration office and a known region as well (about one ID number in 10,000, and one code in 1,500 of those that
 *    have digits only).
 * 2. Else eighteen characters whose last one holds by GB 32100 are such a code, with a warning for an office or a region that
 *    is not known, and for the form of a person's number.
 * 3. So they are when it does not hold, since genuine codes fail the check, but only with office and region, and without a
 *    date where a person's number has one: else they resemble a person's number.
 * 4. Fifteen characters: the first generation's number, the foreigner's card of 2017.
 * 5. What is left is compared with the patterns of travel documents, which prove nothing.
 *
 * Nothing is thrown, whatever the text. `today` is undefined for what is on record already: every birth date has come then.
 */
export function identifyNumber(text: string, today: string | undefined): IdentifiedNumber {
  const normalised = normaliseNumber(text)
  if (normalised.length === 18) return ofEighteen(normalised, today)
  const known = ofFifteen(normalised) ?? ofTravel(normalised)
  return known ?? { kind: 'unknown', normalised, warnings: [], resembles: undefined }
}

/**
 * Whether a text can be a code of an organisation and nothing else, whatever the day: what can be a person's number, or is
 * like one, is kept as a person's.
 */
export function isOrganisationsAlone(text: string): boolean {
  const found = identifyNumber(text, undefined)
  return found.kind === 'uscc' && !personShape(found.normalised)
}

function ofEighteen(normalised: string, today: string | undefined): IdentifiedNumber {
  const person = normalised.startsWith('9') ? foreigner(normalised, today) : resident(normalised, today)
  const code = organisation(normalised)
  if (person && code?.warnings.length === 0) {
    return { kind: 'ambiguous', normalised, warnings: [], readings: [person, code] }
  }
  if (person) return person
  const resembles = personShape(normalised)
  // A person's number with a slip in it would pass for a code whose check fails.
  if (!code || (resembles && code.checkFails)) return { kind: 'unknown', normalised, warnings: [], resembles }
  return resembles ? { ...code, warnings: [...code.warnings, numberWarning('likePersonNumber')] } : code
}

function resident(normalised: string, today: string | undefined): KnownNumber | undefined {
  const check = checkIdNumber(normalised)
  if (!check.valid || !isInProvince(normalised)) return undefined
  const { facts } = check
  const doubt = birthWarnings(facts.birthDate, today)
  if (!doubt) return undefined
  const origin = hmtOrigin(normalised)
  if (origin) return { kind: 'hmtPermit', normalised, origin, facts, warnings: doubt }
  return { kind: 'residentId', normalised, facts, warnings: [...regionWarnings(facts), ...doubt] }
}

/** From a text alone the birth date is asked for too: one code of an organisation in eleven would hold without it. */
function foreigner(normalised: string, today: string | undefined): KnownNumber | undefined {
  const check = checkForeign2023(normalised)
  if (!check.valid || !check.facts.birthDate) return undefined
  const doubt = birthWarnings(check.facts.birthDate, today)
  return doubt && { kind: 'foreign2023', normalised, facts: check.facts, warnings: [...check.facts.warnings, ...doubt] }
}

/** Numbers are given out to the living: 18, 19 or 20 begin every year. */
const CENTURY = /^(?:18|19|20)/

/** Undefined for a birth date that makes it no number at all. */
function birthWarnings(birthDate: string, today: string | undefined): NumberWarning[] | undefined {
  const doubt = today === undefined ? undefined : birthDoubt(birthDate, today)
  if (!CENTURY.test(birthDate) || doubt === 'birthInFuture') return undefined
  return doubt ? [numberWarning(doubt)] : []
}

/** GB 32100: registration office, kind of organisation, six digits region. */
const USCC_SHAPE = /^..(\d{6})/

/** The region of what is registered with the State itself. */
const NATIONAL = '100000'

/**
 * Of a code whose check fails everything else must fit. Where it holds, an office that is not in our list, or a region below
 * a known province, is a warning: offices and development zones are newer than any list. Digits alone are too likely to be
 * something else for that.
 */
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

/** Seventeen digits, one character, and a date of 1800–2099 where the birth date stands. */
const PERSON_SHAPE = /^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

function personShape(normalised: string): 'residentId' | 'foreign2023' | undefined {
  if (!PERSON_SHAPE.test(normalised)) return undefined
  return normalised.startsWith('9') ? 'foreign2023' : 'residentId'
}

function ofFifteen(normalised: string): KnownNumber | undefined {
  const resident15 = checkIdNumber15(normalised)
  if (resident15.valid && isInProvince(normalised)) {
    const warnings = [numberWarning('firstGeneration'), ...regionWarnings(resident15.facts)]
    return { kind: 'residentId15', normalised, facts: resident15.facts, warnings }
  }
  const foreign = checkForeign2017(normalised)
  if (!foreign.valid) return undefined
  return { kind: 'foreign2017', normalised, facts: foreign.facts, warnings: foreign.facts.warnings }
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

function regionWarnings(facts: IdNumberFacts): NumberWarning[] {
  return facts.regionKnown ? [] : [numberWarning('unknownRegion')]
}
