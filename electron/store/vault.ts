import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { SubjectId } from '../cases/ids.ts'
import type { NumberKind } from '../subjects/person-number.ts'
import { runCompiled } from './compiled.ts'
import { type HallKeys, mac } from './hall-key.ts'
import type { HallDatabase } from './schema.ts'
import { seal, unseal } from './sealing.ts'

/** How many subjects' keys are kept unwrapped in memory at most. */
const CACHED_KEYS = 5000

/**
 * A key of its own for every subject, wrapped by the hall's key. Personal data is sealed under it; destroying it erases
 * the data wherever it stands, in events and in backups made afterwards, and leaves the chain whole.
 */
export class Vault {
  readonly #keys: HallKeys
  readonly #cache = new Map<SubjectId, KeyObject | undefined>()

  constructor(keys: HallKeys) {
    this.#keys = keys
  }

  /** The text under which a number is found; it cannot be turned back without the hall's key. */
  lookupOf(kind: NumberKind, number: string): string {
    return mac(this.#keys.lookup, `${kind}:${number.toUpperCase()}`)
  }

  async findSubject(db: Kysely<HallDatabase>, kind: NumberKind, number: string): Promise<SubjectId | undefined> {
    const row = await db
      .selectFrom('subject')
      .select('subject')
      .where('lookup', '=', this.lookupOf(kind, number))
      .executeTakeFirst()
    return row?.subject as SubjectId | undefined
  }

  /** The subject with that number; made, with a key, when it is not known yet. */
  async subjectFor(db: Kysely<HallDatabase>, kind: NumberKind, number: string): Promise<SubjectId> {
    const known = await this.findSubject(db, kind, number)
    if (known) return known
    const subject = randomUUID() as SubjectId
    const key = randomBytes(32)
    await db
      .insertInto('subject')
      .values({ subject, kind, lookup: this.lookupOf(kind, number), key: seal(this.#keys.wrap, key, subject) })
      .execute()
    return subject
  }

  /** Undefined after erasure. */
  async keyOf(db: Kysely<HallDatabase>, subject: SubjectId): Promise<KeyObject | undefined> {
    if (this.#cache.has(subject)) return this.#cache.get(subject)
    const wrapped = () => db.selectFrom('subject').select('key').where('subject', '=', subject)
    const [row] = await runCompiled(db, 'key of subject', wrapped, [subject])
    const key = row?.key ? createSecretKey(unseal(this.#keys.wrap, row.key, subject)) : undefined
    if (this.#cache.size >= CACHED_KEYS) this.#cache.clear()
    this.#cache.set(subject, key)
    return key
  }

  async seal(db: Kysely<HallDatabase>, subject: SubjectId, value: unknown): Promise<string> {
    const key = await this.keyOf(db, subject)
    if (!key) throw new Error(`subject ${subject} has no key`)
    return seal(key, Buffer.from(JSON.stringify(value)), subject)
  }

  /** Undefined when the subject was erased. */
  async unseal(db: Kysely<HallDatabase>, subject: SubjectId, box: string): Promise<unknown> {
    const key = await this.keyOf(db, subject)
    return key && JSON.parse(unseal(key, box, subject).toString())
  }

  /** Keys that a rolled-back transaction made are not kept. */
  forget(): void {
    this.#cache.clear()
  }
}
