import type { Kysely } from 'kysely'
import { HallError } from '../errors/hall-error.ts'
import { type HallKeys, mac } from './hall-key.ts'
import { runCompiled, type SlotOf } from './prepared-statements.ts'
import type { HallDatabase, KeptCallTable } from './schema.ts'

/** ms. Clients repeat a call within minutes. */
export const KEPT_FOR_MS = 7 * 86_400_000

/** Without `digest`: a call that cannot be repeated. */
export interface KnownCall {
  readonly commandId: string
  readonly digest?: string
}

/** A repeated call happens once, also after a crash; another call under its id is refused. */
export class KeptCalls {
  readonly #keys: HallKeys
  readonly #underWay = new Map<string, { readonly digest: string; readonly answer: Promise<unknown> }>()

  constructor(keys: HallKeys) {
    this.#keys = keys
  }

  /** Keyed, because content may name people. */
  digestOf(content: readonly unknown[]): string {
    return mac(this.#keys.lookup, `call:${JSON.stringify(content)}`)
  }

  /** Throws K390 when the id belongs to another call. */
  async find(db: Kysely<HallDatabase>, call: KnownCall, about: string): Promise<KeptCallTable | undefined> {
    if (call.digest === undefined) return undefined
    const byId = (slot: SlotOf) => db.selectFrom('kept_call').selectAll().where('call_id', '=', slot('call_id'))
    const [kept] = await runCompiled(db, 'kept call', byId, { call_id: call.commandId })
    if (kept && (kept.about !== about || kept.digest !== call.digest)) throw new HallError('K390')
    return kept
  }

  async keep(
    db: Kysely<HallDatabase>,
    { commandId, digest }: KnownCall,
    { about, at, answer = null }: Pick<KeptCallTable, 'about' | 'at'> & { readonly answer?: string | null },
  ): Promise<void> {
    if (digest === undefined) return
    const row: KeptCallTable = { call_id: commandId, about, digest, at, answer }
    const put = (slot: SlotOf) =>
      db
        .insertInto('kept_call')
        .values({
          call_id: slot('call_id'),
          about: slot('about'),
          digest: slot('digest'),
          at: slot('at'),
          answer: slot('answer'),
        })
        .onConflict(conflict => conflict.column('call_id').doUpdateSet(eb => ({ answer: eb.ref('excluded.answer') })))
    await runCompiled(db, 'keep call', put, { ...row })
  }

  async together<Answer>({ commandId, digest }: KnownCall, work: () => Promise<Answer>): Promise<Answer> {
    if (digest === undefined) return work()
    const other = this.#underWay.get(commandId)
    if (other && other.digest !== digest) throw new HallError('K390')
    // The digest covers the procedure, so the answer has its type.
    if (other) return other.answer as Promise<Answer>
    const answer = work().finally(() => this.#underWay.delete(commandId))
    this.#underWay.set(commandId, { digest, answer })
    return answer
  }

  async forgetBefore(db: Kysely<HallDatabase>, at: string): Promise<void> {
    await db.deleteFrom('kept_call').where('at', '<', at).execute()
  }

  async forgetAbout(db: Kysely<HallDatabase>, cases: readonly string[]): Promise<void> {
    if (cases.length > 0)
      await db
        .deleteFrom('kept_call')
        .where('about', 'in', [...cases])
        .execute()
  }
}
