import { calendar } from './calendar.ts'
import { cases } from './cases.ts'
import { catalogue } from './catalogue.ts'
import { documents } from './documents.ts'
import { items } from './items.ts'
import { jobs } from './jobs.ts'
import { measures } from './measures.ts'
import { people } from './people.ts'
import { privacy } from './privacy.ts'
import { reader } from './reader.ts'
import { reminders } from './reminders.ts'
import { statistics } from './statistics.ts'
import { subjects } from './subjects.ts'
import { system } from './system.ts'
import { worklists } from './worklists.ts'

/** Served over HTTP to browsers and programs, over a MessagePort to the desktop windows. */
export const contract = {
  system,
  reader,
  items,
  catalogue,
  cases,
  people,
  subjects,
  measures,
  documents,
  privacy,
  worklists,
  statistics,
  calendar,
  reminders,
  jobs,
}

export type HallContract = typeof contract

export type CallerHeader = 'x-hall-operator' | 'x-hall-station'
