import { isOrganisationsAlone } from '../../drivers/number/identify-number.ts'
import { narrow, normaliseNumber } from '../../drivers/number/number-text.ts'
import type { PartyPerson } from '../cases/intake/events.ts'
import type { IdentifiedParty } from '../cases/model/state.ts'
import { ERASED_PERSON } from '../cases/personal.ts'

const MASK = '*'

/** 张*, 李*敏; keeps the first letter of a Latin name. */
export function maskName(name: string): string {
  const characters = charactersOf(name)
  const [first = '', ...rest] = characters
  const last = rest.at(-1)
  if (last === undefined) return MASK
  if (/\p{Script=Latin}/u.test(first)) return `${first}***`
  return rest.length === 1 ? `${first}${MASK}` : `${first}${MASK}${last}`
}

function isErased({ name, number }: PartyPerson): boolean {
  return name === ERASED_PERSON.name && number === ERASED_PERSON.number
}

/** An organisation's name is public. The number decides: earlier releases filed some people as organisations. */
export function shownName({ subjectKind, person }: Pick<IdentifiedParty, 'subjectKind' | 'person'>): string {
  const isPublic = isErased(person) || (subjectKind === 'organisation' && isOrganisationsAlone(person.number))
  return isPublic ? person.name : maskName(person.name)
}

/** Shorter numbers show fewer digits. */
const LONG_NUMBER = 15
const SHORT_NUMBER = 11

/** 440604********0018. */
export function maskNumber(number: string): string {
  const characters = graphemes(normaliseNumber(number).replaceAll(MASK, ''))
  const { length } = characters
  if (length < SHORT_NUMBER) return MASK.repeat(length)
  const [head, tail] = length < LONG_NUMBER ? [2, 2] : [6, 4]
  return [...characters.slice(0, head), MASK.repeat(length - head - tail), ...characters.slice(-tail)].join('')
}

const MOBILE = 11
const LANDLINE = 7

/** 138****3210, 0757-****1234; hides an invalid number. */
export function maskPhone(phone: string): string {
  const [area = '', number] = narrow(phone)
    .replace(/[^\d-]/g, '')
    .split('-')
  if (number === undefined) {
    return area.length < MOBILE ? MASK.repeat(area.length) : `${area.slice(0, 3)}****${area.slice(-4)}`
  }
  return number.length < LANDLINE ? '****-****' : `${area}-****${number.slice(-4)}`
}

const CHARACTER = /[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{P}\u2800]/u

function charactersOf(name: string): readonly string[] {
  return graphemes(name).filter(cluster => CHARACTER.test(cluster.normalize('NFKC')))
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Each is a cluster by itself; the segmenter takes a hundred times as long to find that. */
const SINGLE = /^[\u4e00-\u9fff0-9A-Za-z*]*$/

function graphemes(text: string): readonly string[] {
  if (SINGLE.test(text)) return [...text]
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment)
}
