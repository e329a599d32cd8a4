import { createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { SubjectId } from '../cases/model/ids.ts'
import type { NumberKind } from '../cases/model/number-kind.ts'
import type { PersonalKind } from '../cases/personal.ts'
import { HallError } from '../errors/hall-error.ts'
import { type HallKeys, mac, sameMac } from './hall-key.ts'
import { insertRow, runCompiled, type SlotOf } from './prepared-statements.ts'
import type { HallDatabase, SubjectTable } from './schema.ts'
import { seal, unseal } from './sealing.ts'

const CACHED_KEYS = 10_000

/** `identity/2026:…` names kind and year of the key; boxes of the first release have the subject's own key. */
const BOX = /^([a-z]+)\/(\d{4}):(.*)$/s

/** Wrapped keys: hall → subject → kind and year. Destroying one erases or purges; the chain stays intact. */
export class Vault {
  readonly #keys: HallKeys
  readonly #cache = new Map<string, KeyObject | undefined>()
  readonly #made = new Set<string>()
  /** So that keys read before `forget` are not cached after it. */
  #epoch = 0

  constructor(keys: HallKeys) {
    this.#keys = keys
  }

  /** Not reversible without the hall's key. */
  lookupOf(kind: NumberKind, number: string): string {
    return mac(this.#keys.lookup, `${kind}:${number.toUpperCase()}`)
  }

  /** Throws S414 for an altered row, which could show another person. */
  async findSubject(db: Kysely<HallDatabase>, kind: NumberKind, number: string): Promise<SubjectId | undefined> {
    const byNumber = (slot: SlotOf) =>
      db.selectFrom('subject').select(['subject', 'kind', 'lookup', 'bound']).where('lookup', '=', slot('lookup'))
    const [row] = await runCompiled(db, 'subject by number', byNumber, { lookup: this.lookupOf(kind, number) })
    if (row && !this.isBound(row)) throw new HallError('S414', row.subject)
    return row?.subject as SubjectId | undefined
  }

  boundOf({ subject, kind, lookup }: SubjectPlace): string {
    return mac(this.#keys.bind, JSON.stringify([subject, kind, lookup]))
  }

  isBound(row: SubjectPlace & Pick<SubjectTable, 'bound'>): boolean {
    return sameMac(row.bound, this.boundOf(row))
  }

  async subjectFor(db: Kysely<HallDatabase>, kind: NumberKind, number: string): Promise<SubjectId> {
    const known = await this.findSubject(db, kind, number)
    if (known) return known
    const subject = randomUUID() as SubjectId
    const key = randomBytes(32)
    const place = { subject, kind, lookup: this.lookupOf(kind, number) }
    const sealed = { key: seal(this.#keys.wrap, key, subject), bound: this.boundOf(place) }
    await insertRow(db, 'subject', { ...place, ...sealed } satisfies SubjectTable)
    this.#made.add(subject)
    this.#remember(subject, createSecretKey(key))
    return subject
  }

  /** The row stays, so that the id is known. */
  async erase(db: Kysely<HallDatabase>, subject: SubjectId): Promise<void> {
    const row = await db.selectFrom('subject').select('kind').where('subject', '=', subject).executeTakeFirstOrThrow()
    const lookup = erasedLookup(subject)
    await db
      .updateTable('subject')
      .set({ key: null, lookup, bound: this.boundOf({ subject, kind: row.kind, lookup }) })
      .where('subject', '=', subject)
      .execute()
    await db.deleteFrom('subject_key').where('subject', '=', subject).execute()
  }

  /** `year`: when the data came. Takes the next year's key if a clock ahead purged this one. Throws after erasure. */
  async seal(
    db: Kysely<HallDatabase>,
    subject: SubjectId,
    kind: PersonalKind,
    year: number,
    value: unknown,
  ): Promise<string> {
    const known = await this.#kindKey(db, subject, kind, year)
    const under = known ? year : await this.#yearLeft(db, subject, kind, year)
    const key =
      known ?? (await this.#kindKey(db, subject, kind, under)) ?? (await this.#newKindKey(db, subject, kind, under))
    return `${kind}/${under}:${seal(key, Buffer.from(JSON.stringify(value)), placeOf(subject, kind, under))}`
  }

  /** Undefined after erasure or purge. */
  async unseal(db: Kysely<HallDatabase>, subject: SubjectId, box: string): Promise<unknown> {
    const [, kind, year, sealed] = BOX.exec(box) ?? []
    const [key, place] =
      kind && year
        ? [await this.#kindKey(db, subject, kind, Number(year)), placeOf(subject, kind, Number(year))]
        : [await this.#subjectKey(db, subject), subject]
    return key && JSON.parse(opened(key, sealed ?? box, place, subject).toString())
  }

  async opens(
    db: Kysely<HallDatabase>,
    subject: SubjectId,
    under?: { readonly purpose: string; readonly year: number },
  ): Promise<boolean> {
    try {
      const key = under ? this.#kindKey(db, subject, under.purpose, under.year) : this.#subjectKey(db, subject)
      return (await key) !== undefined
    } catch (error) {
      if (error instanceof HallError && error.code === 'S414') return false
      throw error
    }
  }

  committed(): void {
    this.#made.clear()
  }

  rolledBack(): void {
    for (const place of this.#made) this.#cache.delete(place)
    this.#made.clear()
  }

  forget(): void {
    this.#cache.clear()
    this.#made.clear()
    this.#epoch++
  }

  /** Undefined after erasure. */
  async #subjectKey(db: Kysely<HallDatabase>, subject: SubjectId): Promise<KeyObject | undefined> {
    if (this.#cache.has(subject)) return this.#cache.get(subject)
    const epoch = this.#epoch
    const own = (slot: SlotOf) => db.selectFrom('subject').select('key').where('subject', '=', slot('subject'))
    const [row] = await runCompiled(db, "subject's own key", own, { subject })
    const key = row?.key ? createSecretKey(opened(this.#keys.wrap, row.key, subject, subject)) : undefined
    // This transaction may be the erasure.
    if (!key) this.#made.add(subject)
    return this.#remember(subject, key, epoch)
  }

  async #kindKey(
    db: Kysely<HallDatabase>,
    subject: SubjectId,
    kind: string,
    year: number,
  ): Promise<KeyObject | undefined> {
    const place = placeOf(subject, kind, year)
    if (this.#cache.has(place)) return this.#cache.get(place)
    const epoch = this.#epoch
    const stored = (slot: SlotOf) =>
      db
        .selectFrom('subject_key')
        .select('key')
        .where('subject', '=', slot('subject'))
        .where('purpose', '=', slot('purpose'))
        .where('year', '=', slot('year'))
    const [row] = await runCompiled(db, 'subject key', stored, { subject, purpose: kind, year })
    const wrap = row?.key ? await this.#subjectKey(db, subject) : undefined
    if (!row?.key || !wrap) return undefined
    return this.#remember(place, createSecretKey(opened(wrap, row.key, place, subject)), epoch)
  }

  /** The first year from `year` on whose key was not destroyed. */
  async #yearLeft(db: Kysely<HallDatabase>, subject: SubjectId, kind: string, year: number): Promise<number> {
    const destroyedSince = (slot: SlotOf) =>
      db
        .selectFrom('subject_key')
        .select('year')
        .where('subject', '=', slot('subject'))
        .where('purpose', '=', slot('purpose'))
        .where('year', '>=', slot('year'))
        .where('key', 'is', null)
    const rows = await runCompiled(db, 'destroyed keys', destroyedSince, { subject, purpose: kind, year })
    const destroyed = new Set(rows.map(row => row.year))
    let left = year
    while (destroyed.has(left)) left++
    return left
  }

  async #newKindKey(db: Kysely<HallDatabase>, subject: SubjectId, kind: string, year: number): Promise<KeyObject> {
    const wrap = await this.#subjectKey(db, subject)
    if (!wrap) throw new Error(`subject ${subject} has no key`)
    const place = placeOf(subject, kind, year)
    const key = randomBytes(32)
    const row = { subject, purpose: kind, year, key: seal(wrap, key, place) }
    await insertRow(db, 'subject_key', row)
    const secret = createSecretKey(key)
    this.#made.add(place)
    this.#remember(place, secret)
    return secret
  }

  #remember(place: string, key: KeyObject | undefined, epoch = this.#epoch): KeyObject | undefined {
    // A purge or an erasure came in between.
    if (epoch !== this.#epoch) return key
    if (this.#cache.size >= CACHED_KEYS) this.#cache.clear()
    this.#cache.set(place, key)
    return key
  }
}

type SubjectPlace = Pick<SubjectTable, 'subject' | 'kind' | 'lookup'>

export function erasedLookup(subject: string): string {
  return `erased:${subject}`
}

function placeOf(subject: SubjectId, kind: string, year: number): string {
  return `${subject}/${kind}/${year}`
}

/** Throws S414 for another key or place, or changed bytes. */
function opened(key: KeyObject, box: string, place: string, subject: SubjectId): Buffer {
  try {
    return unseal(key, box, place)
  } catch (cause) {
    throw new HallError('S414', subject, { cause })
  }
}
