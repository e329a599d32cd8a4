import { api } from './context.ts'
import { cases } from './handlers/cases.ts'
import { documents } from './handlers/documents.ts'
import { items } from './handlers/items.ts'
import { people } from './handlers/people.ts'
import { reader } from './handlers/reader.ts'
import { statistics } from './handlers/statistics.ts'
import { system } from './handlers/system.ts'
import { worklists } from './handlers/worklists.ts'

/** The contract with its handlers. */
export const router = api.router({ system, reader, items, cases, people, documents, worklists, statistics })
