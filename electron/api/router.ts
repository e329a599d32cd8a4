import { api } from './context.ts'
import { calendar } from './handlers/calendar.ts'
import { cases } from './handlers/cases.ts'
import { catalogue } from './handlers/catalogue.ts'
import { documents } from './handlers/documents.ts'
import { items } from './handlers/items.ts'
import { jobs } from './handlers/jobs.ts'
import { people } from './handlers/people.ts'
import { prompts } from './handlers/prompts.ts'
import { reader } from './handlers/reader.ts'
import { statistics } from './handlers/statistics.ts'
import { subjects } from './handlers/subjects.ts'
import { system } from './handlers/system.ts'
import { worklists } from './handlers/worklists.ts'

/** The contract with its handlers. */
export const router = api.router({
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
  prompts,
  jobs,
})
