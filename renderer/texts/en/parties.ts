import type { SameKeys } from '../same-keys.ts'
import type { partiesZh } from '../zh/parties.ts'

export const partiesEn: SameKeys<typeof partiesZh> = {
  number: {
    confirm: 'Compared with the identity document: the number is right',
    which: 'This number can be several things: compare it with the identity document and say which',
    kinds: {
      person: 'a person’s number',
      travelDocument: 'passport or travel permit',
      organisation: 'an organisation’s code',
      household: 'a household’s number',
    },
    change: 'Take it for {{kind}}',
  },
  person: {
    title: 'At the counter',
    none: 'Waiting for a card',
    name: 'Name',
    male: 'male',
    female: 'female',
    number: 'Number',
    owes: 'Still owed',
    owesNothing: 'Nothing is owed',
    openCases: 'Cases not finished',
    continue: 'Continue',
    take: 'Take',
  },
  applicant: {
    title: 'Applicant',
    same: 'Own matter',
    organisation: 'Organisation',
    person: 'Another person',
    household: 'Household',
    householdNumber: 'Household number',
    householdName: 'Head of the household',
    travelNumber: 'Passport or travel permit number',
    document: 'Identity document',
    documents: { person: 'ID number', travelDocument: 'Passport, travel permit' },
    name: 'Name',
    number: 'ID number',
    uscc: 'Unified social credit code',
    relation: 'The handler is the applicant’s',
    relations: {
      agent: 'agent',
      legalRepresentative: 'legal representative',
      guardian: 'guardian (statutory agent)',
    },
  },
}
