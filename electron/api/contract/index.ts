import { calendar } from './calendar.ts'
import { cases } from './cases.ts'
import { catalogue } from './catalogue.ts'
import { documents } from './documents.ts'
import { items } from './items.ts'
import { jobs } from './jobs.ts'
import { people } from './people.ts'
import { reader } from './reader.ts'
import { reminders } from './reminders.ts'
import { statistics } from './statistics.ts'
import { subjects } from './subjects.ts'
import { system } from './system.ts'
import { worklists } from './worklists.ts'

/** The one contract: over HTTP for browsers and other programs, over a MessagePort for the windows of the desktop app. */
export const contract = {
  system,
  reader,
  items,
  catalogue,
  cases,
  people,
  subjects,
  documents,
  worklists,
  statistics,
  calendar,
  reminders,
  jobs,
}

export type HallContract = typeof contract

/** Headers in which a caller says who and where it is. */
export type CallerHeader = 'x-hall-operator' | 'x-hall-station'
