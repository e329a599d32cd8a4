import type { FieldSpan } from './text-block.ts'

/** A resident's card, GA/T 490: offsets and lengths in bytes. 220–255 is reserved, with the type letter at 248. */
export const RESIDENT_LAYOUT = {
  name: { offset: 0, length: 30 },
  sex: { offset: 30, length: 2 },
  ethnicity: { offset: 32, length: 4 },
  birthDate: { offset: 36, length: 16 },
  address: { offset: 52, length: 70 },
  idNumber: { offset: 122, length: 36 },
  authority: { offset: 158, length: 30 },
  validFrom: { offset: 188, length: 16 },
  validTo: { offset: 204, length: 16 },
} as const satisfies Record<string, FieldSpan>

export const LONG_TERM = '长期'
