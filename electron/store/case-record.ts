import { dateInHall, type LocalDate } from '../calendar/local-date.ts'
import type { CaseEvent } from '../cases/events.ts'
import { evolve } from '../cases/evolve.ts'
import { type CaseFigure, caseFigures } from '../cases/figures.ts'
import type { CaseId } from '../cases/ids.ts'
import type { CaseState } from '../cases/state.ts'
import type { Party } from '../catalogue/model/item.ts'
import type { SealedParts } from './case-codec.ts'
import type { EventMeta } from './event-log.ts'

/** A case as its events leave it, with what projections need beside the state. */
export interface CaseRecord {
  /** The place of its first event in the chain. */
  readonly key: number
  readonly state: CaseState
  /** Of the first event, of the acceptance, of the last event; `asked`: of the last question to a supervisor. */
  readonly opened: EventMeta
  /** The day of the first event in the hall. */
  readonly openedOn: LocalDate
  readonly accepted: EventMeta | undefined
  readonly asked: EventMeta | undefined
  readonly updated: EventMeta
  /** The calls that its events came from. */
  readonly commands: ReadonlySet<string>
  /** Each party's name and number, still sealed, as the last identification left them. */
  readonly sealed: Partial<Record<Party, string>>
  /** Who checked a document last, by its id. */
  readonly checkers: Readonly<Record<string, string>>
  /** What it has counted for so far. */
  readonly figures: readonly CaseFigure[]
}

export function evolveRecord(
  record: CaseRecord | undefined,
  caseId: CaseId,
  event: CaseEvent,
  at: { readonly seq: number; readonly meta: EventMeta; readonly sealed: SealedParts },
): CaseRecord {
  const { meta } = at
  const sealed = { ...record?.sealed }
  if (event.type === 'PartyIdentified') {
    const box = at.sealed[event.party]?.box
    if (box) sealed[event.party] = box
  }
  const figures = caseFigures(event, meta.at)
  return {
    key: record?.key ?? at.seq,
    state: evolve(record?.state, caseId, event),
    opened: record?.opened ?? meta,
    openedOn: record?.openedOn ?? dateInHall(meta.at),
    accepted: event.type === 'Accepted' ? meta : record?.accepted,
    asked: event.type === 'PersonAsked' ? meta : record?.asked,
    updated: meta,
    commands: record?.commands.has(meta.command) ? record.commands : new Set(record?.commands).add(meta.command),
    sealed,
    checkers: checkersAfter(record?.checkers ?? {}, event, meta),
    figures: figures.length > 0 ? [...(record?.figures ?? []), ...figures] : (record?.figures ?? []),
  }
}

function checkersAfter(
  known: CaseRecord['checkers'],
  event: CaseEvent,
  { operator }: EventMeta,
): CaseRecord['checkers'] {
  const checked =
    event.type === 'SupplyAccepted' || event.type === 'SupplyRejected' || event.type === 'MaterialDischarged'
  return checked ? { ...known, [event.owedId]: operator } : known
}
