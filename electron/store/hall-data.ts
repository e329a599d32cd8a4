import type { Kysely, Transaction } from 'kysely'
import type { HallDatabase } from './schema.ts'

/** What the hall has on record. Other rooms hand it on; what is asked of it stands in store/queries. */
export type HallData = Kysely<HallDatabase>

/** A step that is under way: all that is written in it happens, or none of it. */
export type HallStep = Transaction<HallDatabase>
