import type { Kysely, Transaction } from 'kysely'
import type { HallDatabase } from './schema.ts'

export type HallData = Kysely<HallDatabase>

export type HallStep = Transaction<HallDatabase>
