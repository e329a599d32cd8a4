import { api } from '../middleware/context.ts'
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

export const router = api.router({
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
})
