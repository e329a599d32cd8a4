import type { CardType } from './card-type.ts'
import type { FieldSpan } from './text-block.ts'

/**
 * Layouts of the 256-byte text block, in bytes; the rest is reserved. Resident: GA/T 490 and two public drivers. HMT
 * and foreign 2017: two public drivers. Foreign 2023: one driver and a vendor's field list.
 */
export type Layout = Readonly<Record<string, FieldSpan>>

const HOLDER_FIELDS = {
  name: { offset: 0, length: 30 },
  sex: { offset: 30, length: 2 },
  birthDate: { offset: 36, length: 16 },
  address: { offset: 52, length: 70 },
  idNumber: { offset: 122, length: 36 },
  authority: { offset: 158, length: 30 },
  validFrom: { offset: 188, length: 16 },
  validTo: { offset: 204, length: 16 },
} as const satisfies Layout

export const RESIDENT_LAYOUT = {
  ...HOLDER_FIELDS,
  ethnicity: { offset: 32, length: 4 },
} as const satisfies Layout

export const HMT_LAYOUT = {
  ...HOLDER_FIELDS,
  permitNumber: { offset: 220, length: 18 },
  issueCount: { offset: 238, length: 4 },
} as const satisfies Layout

export const FOREIGN_2017_LAYOUT = {
  englishName: { offset: 0, length: 120 },
  sex: { offset: 120, length: 2 },
  idNumber: { offset: 122, length: 30 },
  country: { offset: 152, length: 6 },
  name: { offset: 158, length: 30 },
  validFrom: { offset: 188, length: 16 },
  validTo: { offset: 204, length: 16 },
  birthDate: { offset: 220, length: 16 },
  cardVersion: { offset: 236, length: 4 },
  authorityCode: { offset: 240, length: 8 },
} as const satisfies Layout

export const FOREIGN_2023_LAYOUT = {
  name: { offset: 0, length: 30 },
  sex: { offset: 30, length: 2 },
  renewalCount: { offset: 32, length: 4 },
  birthDate: { offset: 36, length: 16 },
  /** Characters 1–35; continued in `englishNameRest`. */
  englishName: { offset: 52, length: 70 },
  idNumber: { offset: 122, length: 36 },
  validFrom: { offset: 188, length: 16 },
  validTo: { offset: 204, length: 16 },
  englishNameRest: { offset: 220, length: 22 },
  country: { offset: 242, length: 6 },
  formerNumber: { offset: 250, length: 6 },
} as const satisfies Layout

export const LAYOUTS = {
  resident: RESIDENT_LAYOUT,
  hmt: HMT_LAYOUT,
  foreign2017: FOREIGN_2017_LAYOUT,
  foreign2023: FOREIGN_2023_LAYOUT,
} as const satisfies Record<CardType, Layout>

export const LONG_TERM = '长期'
