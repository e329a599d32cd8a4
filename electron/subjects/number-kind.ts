import type { Card } from '../../drivers/card/card.ts'

/** What a number is: numbers of different kinds never meet. */
export type NumberKind = 'resident' | 'foreign' | 'uscc'

/**
 * Hong Kong, Macao and Taiwan permits have numbers by GB 11643, as residents have; foreigners have numbers of their own.
 */
export function numberKindOfCard(cardType: Card['cardType']): NumberKind {
  switch (cardType) {
    case 'resident':
    case 'hmt':
      return 'resident'
    case 'foreign2017':
    case 'foreign2023':
      return 'foreign'
  }
}

/** The kind of a natural person's number: foreigners' begin with letters (2017) or 9 (2023), no region does. */
export function numberKindOfPerson(number: string): NumberKind {
  return /^[A-Z9]/.test(number) ? 'foreign' : 'resident'
}
