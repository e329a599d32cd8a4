import type { SameKeys } from '../same-keys.ts'
import type { adminZh } from '../zh/admin.ts'
import { calendarEn } from './calendar.ts'
import { catalogueEn } from './catalogue.ts'
import { personalEn } from './personal.ts'

export const adminEn: SameKeys<typeof adminZh> = {
  ...calendarEn,
  catalogue: catalogueEn,
  people: { personal: personalEn },
}
