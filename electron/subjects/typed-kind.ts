/**
 * What somebody says that a number is: of a person's ID card, of a passport or travel permit, of an organisation, of a
 * household (户).
 */
export type TypedKind = 'person' | 'travelDocument' | 'organisation' | 'household'
