import { calendarZh } from './calendar.ts'
import { catalogueZh } from './catalogue.ts'
import { personalZh } from './personal.ts'

/** Loaded with the page of administration, and with what it shares. */
export const adminZh = { ...calendarZh, catalogue: catalogueZh, people: { personal: personalZh } }
