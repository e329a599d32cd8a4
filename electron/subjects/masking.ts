import type { PartyFacts } from '../cases/state.ts'

/** How persons appear in lists, on screens and in exports unless somebody with a purpose unmasks them. */

/** 张* for two characters, 李*敏 for more; a Latin name keeps its first letter. */
export function maskName(name: string): string {
  const characters = [...name]
  const [first = ''] = characters
  if (characters.length <= 1) return '*'
  if (/^[\p{Script=Latin}]/u.test(name)) return `${first}***`
  return characters.length === 2 ? `${first}*` : `${first}*${characters.at(-1) ?? ''}`
}

/** A party's name as screens and lists show it: an organisation's is public, a person's is masked. */
export function shownName(party: Pick<PartyFacts, 'subjectKind' | 'person'>): string {
  return party.subjectKind === 'organisation' ? party.person.name : maskName(party.person.name)
}

/** First six and last four, as the guidance for ID numbers in lists has it: 440604********0018. */
export function maskNumber(number: string): string {
  if (number.length <= 10) return '*'.repeat(number.length)
  return `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`
}

/** 138****3210; of a landline the area code and the last four: 0757-****1234. */
export function maskPhone(phone: string): string {
  const [area, number] = phone.split('-')
  if (area === undefined || number === undefined) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return `${area}-****${number.slice(-4)}`
}
