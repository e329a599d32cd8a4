import type { Bilingual } from '../../base/bilingual.ts'
import type { Relation, SubjectKind } from '../../catalogue/model/item.ts'

const REPRESENTATIVE: Bilingual = { zh: '法定代表人', en: 'the legal representative' }

const NAMES: Readonly<Record<Exclude<Relation, 'legalRepresentative'>, Bilingual>> = {
  self: { zh: '本人', en: 'the applicant in person' },
  agent: { zh: '委托代理人', en: 'an agent' },
  guardian: { zh: '监护人（法定代理人）', en: 'the guardian (statutory agent)' },
}

/** An organisation has a 法定代表人 (民法典 art. 61), a person a guardian, who is the 法定代理人 (art. 23). */
export function relationName(relation: Relation, applicant: SubjectKind | undefined): Bilingual {
  if (relation !== 'legalRepresentative') return NAMES[relation]
  return applicant === 'organisation' ? REPRESENTATIVE : NAMES.guardian
}

/** In decisions and papers of earlier releases, whoever the applicant was. */
export const RELATION_NAMES_THEN: Readonly<Record<Relation, Bilingual>> = {
  self: NAMES.self,
  agent: NAMES.agent,
  legalRepresentative: { zh: '法定代表人（法定代理人）', en: 'the legal representative' },
  guardian: { zh: '监护人', en: 'the guardian' },
}
