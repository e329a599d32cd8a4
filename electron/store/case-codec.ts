import type { Kysely } from 'kysely'
import { dateInHall, yearOf } from '../calendar/local-date.ts'
import type { CaseEvent } from '../cases/events.ts'
import type { SubjectId } from '../cases/ids.ts'
import { joinPersonal, personalKind, type SplitEvent, splitPersonal } from '../cases/personal.ts'
import { upcast } from '../cases/upcast.ts'
import { PARTIES, type Party } from '../catalogue/model/item.ts'
import type { NewEvent } from './event-log.ts'
import type { EventTable, HallDatabase } from './schema.ts'
import type { Vault } from './vault.ts'

/** In `event.sealed`: whose data it is, and the box. */
interface SealedPart {
  readonly subject: SubjectId
  readonly box: string
}

export type SealedParts = Partial<Record<Party, SealedPart>>

export async function encodeCaseEvent(
  db: Kysely<HallDatabase>,
  vault: Vault,
  event: CaseEvent,
  subjects: Partial<Record<Party, SubjectId>>,
  at: string,
): Promise<NewEvent> {
  const { body, personal } = splitPersonal(event)
  const { type, ...rest } = body
  const sealed: SealedParts = {}
  for (const party of PARTIES) {
    if (personal[party] === undefined) continue
    const subject = subjects[party]
    if (!subject) throw new Error(`${type} speaks of the ${party}, who has not been identified`)
    sealed[party] = {
      subject,
      box: await vault.seal(db, subject, personalKind(type), yearOf(dateInHall(at)), personal[party]),
    }
  }
  return { type, body: JSON.stringify(rest), sealed: Object.keys(sealed).length > 0 ? JSON.stringify(sealed) : '' }
}

export async function decodeCaseEvent(db: Kysely<HallDatabase>, vault: Vault, row: EventTable): Promise<CaseEvent> {
  const personal: Partial<Record<Party, unknown>> = {}
  const sealed = sealedParts(row)
  for (const party of PARTIES) {
    const part = sealed[party]
    if (part) personal[party] = await vault.unseal(db, part.subject, part.box)
  }
  return upcast(joinPersonal({ body: { type: row.type, ...JSON.parse(row.body) } as SplitEvent['body'], personal }))
}

export function sealedParts(row: Pick<EventTable, 'sealed'>): SealedParts {
  return row.sealed === '' ? {} : (JSON.parse(row.sealed) as SealedParts)
}
