import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { CaseState } from '../model/state.ts'

const PARTY_ZH: Readonly<Record<Party, string>> = { applicant: '申请人', handler: '经办人' }
const PARTY_EN: Readonly<Record<Party, string>> = { applicant: 'the applicant', handler: 'the handler' }

export function partyName(party: Party) {
  return { zh: PARTY_ZH[party], en: PARTY_EN[party] }
}

/** The applicant alone where both are one person. */
export function subjectsOnce({ parties }: CaseState): readonly Party[] {
  const identified = PARTIES.filter(party => parties[party])
  return parties.applicant?.subjectId === parties.handler?.subjectId ? identified.slice(0, 1) : identified
}
