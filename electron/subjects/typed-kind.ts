/** As chosen at the counter; `household`: 户. */
export type TypedKind = 'person' | 'travelDocument' | 'organisation' | 'household'
