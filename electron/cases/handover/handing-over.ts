import type { LocalDate } from '../../base/local-date.ts'
import { PARTIES } from '../../catalogue/model/item.ts'
import { isStopped } from '../course/clock.ts'
import { resultDecided } from '../course/result.ts'
import type { CaseEvent } from '../events.ts'
import { partyName } from '../gates/party.ts'
import type { CardDetails } from '../intake/events.ts'
import { hasRunOut } from '../model/card-validity.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { partyOf } from '../model/presence.ts'
import { type CaseState, outstanding } from '../model/state.ts'
import type { HandoverCommand } from './commands.ts'
import type { Authority, Identified } from './handover.ts'

type HandOver = Extract<HandoverCommand, { type: 'handOver' }>
type AtCounter = Extract<HandOver, { method: 'counter' }>
type Taken = Omit<Extract<CaseEvent, { type: 'HandedOver' }>, 'type' | 'on' | 'method'>

/**
 * 领取送达: what was decided for the applicant, to whoever stands there, or sent to the party on record. Locked while anything is
 * owed, or was brought and has not been checked.
 */
export function handOver(command: HandOver, state: CaseState, facts: Facts): Decision {
  const still = outstanding(state)
  if (still.length > 0) return refused('K306', { about: still.map(owed => owed.name) })
  if (!state.item.yieldsCertificate || state.result?.granted === false || isStopped(state)) return refused('K303')
  const granting = command.granting === true && state.item.kind === 'instant'
  if (!state.result && !granting) return refused('K397')
  const decided = state.result ? [] : [resultDecided(true, '', facts)]
  const { method } = command
  const handed = (taken: Taken) => happened(...decided, { type: 'HandedOver', on: facts.today, method, ...taken })
  if (command.method === 'counter') return collected(command, state, facts, handed)
  const { takenBy } = command
  return state.parties[takenBy] ? handed({ takenBy, identified: { by: 'record' } }) : refused('K307')
}

/** A party, as a card or a document that was compared says; or somebody with an authority that was checked. */
function collected(
  { standsThere, reason, authority }: AtCounter,
  state: CaseState,
  facts: Facts,
  then: (taken: Taken) => Decision,
): Decision {
  const identified = identifiedBy(standsThere.card, reason?.trim() ?? '', facts.today)
  if (!identified) return refused('K313')
  const { subjectId, numberKind, person, alsoOnFile = [], named = [] } = standsThere
  const party = partyOf(state, [subjectId, ...alsoOnFile])
  if (party) {
    // Of what was typed, name and number have to be one person's.
    const fits = standsThere.card !== undefined || named.includes(party)
    return fits ? then({ takenBy: party, identified }) : refused('K395', { about: mayCollect(state) })
  }
  if (!authority) return refused('K395', { about: mayCollect(state) })
  const checked = checkedAuthority(authority, facts.today)
  if (!checked) return refused('K396')
  return then({ takenBy: 'other', identified, collector: { subjectId, numberKind, person, authority: checked } })
}

/** Undefined where a reason is needed and none is given: no card was read, or one that has run out. */
function identifiedBy(card: CardDetails | undefined, reason: string, today: LocalDate): Identified | undefined {
  if (card && !hasRunOut(card, today)) return { by: 'card', card }
  if (reason === '') return undefined
  return card ? { by: 'card', card, reason } : { by: 'typed', reason }
}

/** With its number or its date, and not of a day that is still to come. */
function checkedAuthority({ kind, number, date, seen }: Authority, today: LocalDate): Authority | undefined {
  const text = number?.trim() ?? ''
  if ((text === '' && date === undefined) || (date !== undefined && date > today)) return undefined
  return { kind, ...(text === '' ? {} : { number: text }), ...(date === undefined ? {} : { date }), seen }
}

function mayCollect({ parties }: CaseState) {
  const bearer = { zh: '持授权文件的代领人', en: 'somebody with an authority' }
  return [...PARTIES.filter(party => parties[party]).map(partyName), bearer]
}
