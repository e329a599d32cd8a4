import type { Kysely } from 'kysely'
import { dateInHall, yearOf } from '../base/local-date.ts'
import type { CaseEvent } from '../cases/events.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import {
  joinPersonal,
  PERSONAL_ROLES,
  type PersonalRole,
  personalKind,
  type SplitEvent,
  splitPersonal,
} from '../cases/personal.ts'
import { upcast, withCurrentEventNames } from '../cases/upcast.ts'
import type { NewEvent } from './event-log.ts'
import type { EventTable, HallDatabase } from './schema.ts'
import type { Vault } from './vault.ts'

interface SealedPart {
  readonly subject: SubjectId
  readonly box: string
}

export type SealedParts = Partial<Record<PersonalRole, SealedPart>>

export async function encodeCaseEvent(
  db: Kysely<HallDatabase>,
  vault: Vault,
  event: CaseEvent,
  subjects: Partial<Record<PersonalRole, SubjectId>>,
  at: string,
): Promise<NewEvent> {
  const { body, personal } = splitPersonal(event)
  const { type, ...rest } = body
  const sealed: SealedParts = {}
  for (const role of PERSONAL_ROLES) {
    if (personal[role] === undefined) continue
    const subject = subjects[role]
    if (!subject) throw new Error(`${type} speaks of the ${role}, who has not been identified`)
    sealed[role] = {
      subject,
      box: await vault.seal(db, subject, personalKind(type), yearOf(dateInHall(at)), personal[role]),
    }
  }
  return { type, body: JSON.stringify(rest), sealed: Object.keys(sealed).length > 0 ? JSON.stringify(sealed) : '' }
}

export async function decodeCaseEvent(db: Kysely<HallDatabase>, vault: Vault, row: EventTable): Promise<CaseEvent> {
  const personal: Partial<Record<PersonalRole, unknown>> = {}
  const sealed = sealedParts(row)
  for (const role of PERSONAL_ROLES) {
    const part = sealed[role]
    if (part) personal[role] = await vault.unseal(db, part.subject, part.box)
  }
  return upcast(joinPersonal({ body: storedBody(row), personal }))
}

/** As if every person in the event had been erased. */
export function readUnnamed(row: EventTable): CaseEvent {
  return upcast(joinPersonal({ body: storedBody(row), personal: {} }))
}

function storedBody({ type, body }: EventTable): SplitEvent['body'] {
  return withCurrentEventNames<SplitEvent['body']>({ type, ...JSON.parse(body) })
}

export function sealedParts(row: Pick<EventTable, 'sealed'>): SealedParts {
  return row.sealed === '' ? {} : (JSON.parse(row.sealed) as SealedParts)
}
