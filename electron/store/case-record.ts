import { dateInHall, type LocalDate } from '../base/local-date.ts'
import type { CaseEvent } from '../cases/events.ts'
import { evolve } from '../cases/evolve.ts'
import { type CaseFigure, caseFigures } from '../cases/figures.ts'
import type { CaseId } from '../cases/model/ids.ts'
import type { CaseState } from '../cases/model/state.ts'
import { PARTIES, type Party } from '../catalogue/model/item.ts'
import type { SealedParts } from './case-codec.ts'
import type { EventMeta } from './event-log.ts'

export interface CaseRecord {
  /** `seq` of the first event. */
  readonly key: number
  readonly state: CaseState
  readonly opened: EventMeta
  readonly openedOn: LocalDate
  readonly accepted: EventMeta | undefined
  readonly asked: EventMeta | undefined
  readonly updated: EventMeta
  readonly commands: ReadonlySet<string>
  readonly sealed: Partial<Record<Party, string>>
  readonly contacts: Partial<Record<Party, string>>
  readonly checkers: Readonly<Record<string, string>>
  /** Each under the item that the case had then. */
  readonly figures: readonly CountedFigure[]
}

interface CountedFigure extends CaseFigure {
  readonly department: string
  readonly itemCode: string
  readonly window: string
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
  const state = evolve(record?.state, caseId, event)
  const { item, window } = state
  const figures = caseFigures(event, meta.at).map(figure => ({
    ...figure,
    department: item.department.zh,
    itemCode: item.code,
    window,
  }))
  return {
    key: record?.key ?? at.seq,
    state,
    opened: record?.opened ?? meta,
    openedOn: record?.openedOn ?? dateInHall(meta.at),
    accepted: event.type === 'Accepted' ? meta : record?.accepted,
    asked: event.type === 'PersonAsked' ? meta : record?.asked,
    updated: meta,
    commands: record?.commands.has(meta.command) ? record.commands : new Set(record?.commands).add(meta.command),
    sealed,
    contacts: contactsAfter(record, event, at.sealed),
    checkers: checkersAfter(record?.checkers ?? {}, event, meta),
    figures: figures.length > 0 ? [...(record?.figures ?? []), ...figures] : (record?.figures ?? []),
  }
}

/** By the same rules as changeByReminding. */
function contactsAfter(record: CaseRecord | undefined, event: CaseEvent, sealed: SealedParts): CaseRecord['contacts'] {
  const known = record?.contacts ?? {}
  switch (event.type) {
    case 'PartyIdentified':
      return withBox(known, [event.party], undefined)
    case 'ContactRecorded':
      return withBox(known, sameParties(record, event.party), sealed[event.party]?.box)
    case 'Reminded':
      return event.result === 'wrongNumber' ? withBox(known, sameParties(record, event.to), undefined) : known
    default:
      return known
  }
}

function withBox(
  known: CaseRecord['contacts'],
  parties: readonly Party[],
  box: string | undefined,
): CaseRecord['contacts'] {
  return Object.fromEntries(
    PARTIES.flatMap(party => {
      const kept = parties.includes(party) ? box : known[party]
      return kept === undefined ? [] : [[party, kept]]
    }),
  )
}

function sameParties(record: CaseRecord | undefined, party: Party): readonly Party[] {
  const parties = record?.state.parties ?? {}
  return PARTIES.filter(name => parties[name]?.subjectId === parties[party]?.subjectId)
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
