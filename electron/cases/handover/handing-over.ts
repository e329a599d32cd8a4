import type { LocalDate } from '../../base/local-date.ts'
import { PARTIES } from '../../catalogue/model/item.ts'
import { lacksCertificate } from '../certificate/lacks-certificate.ts'
import { isStopped } from '../course/clock.ts'
import { mayGrantAtWindow, resultDecided } from '../department/deciding.ts'
import type { CaseEvent } from '../events.ts'
import { partyName } from '../gates/party.ts'
import type { CardDetails } from '../intake/events.ts'
import { hasRunOut } from '../model/card-validity.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { partyOf } from '../model/presence.ts'
import { isIncapable } from '../model/relation.ts'
import { type CaseState, outstanding } from '../model/state.ts'
import type { HandoverCommand } from './commands.ts'
import type { Authority, Identified } from './handover.ts'

type HandOver = Extract<HandoverCommand, { type: 'handOver' }>
type AtCounter = Extract<HandOver, { method: 'counter' }>
type Taken = Omit<Extract<CaseEvent, { type: 'HandedOver' }>, 'type' | 'on' | 'method'>

/** 领取送达. K306 while a material is outstanding, K397 before the decision, K354 before the certificate is made. */
export function handOver(command: HandOver, state: CaseState, facts: OwnFacts): Decision {
  const still = outstanding(state)
  if (still.length > 0) return refused('K306', { about: still.map(owed => owed.name) })
  if (!state.item.yieldsCertificate || state.result?.granted === false || isStopped(state)) return refused('K303')
  const granting = command.granting === true && mayGrantAtWindow(state, facts)
  if (!state.result && !granting) return refused('K397')
  const decided = state.result ? [] : [resultDecided(true, '', facts)]
  if (lacksCertificate(state)) return refused('K354')
  const { method } = command
  const handed = (taken: Taken) => happened(...decided, { type: 'HandedOver', on: facts.today, method, ...taken })
  if (command.method === 'counter') return collected(command, state, facts, handed)
  const { takenBy } = command
  return state.parties[takenBy] ? handed({ takenBy, identified: { by: 'record' } }) : refused('K307')
}

function collected(
  { standsThere, reason, authority }: AtCounter,
  state: CaseState,
  facts: OwnFacts,
  then: (taken: Taken) => Decision,
): Decision {
  const identified = identifiedBy(standsThere.card, reason?.trim() ?? '', facts.today)
  if (!identified) return refused('K313')
  const { subjectId, numberKind, person, alsoOnFile = [], named = [] } = standsThere
  const party = partyOf(state, [subjectId, ...alsoOnFile])
  // 民法典 art. 20.
  if (party === 'applicant' && isIncapable(state, facts)) return refused('K395', { about: [GUARDIAN] })
  if (party) {
    // A typed name and number must belong to one person.
    const fits = standsThere.card !== undefined || named.includes(party)
    return fits ? then({ takenBy: party, identified }) : refused('K395', { about: mayCollect(state) })
  }
  if (!authority) return refused('K395', { about: mayCollect(state) })
  const checked = checkedAuthority(authority, facts.today)
  if (!checked) return refused('K396')
  return then({ takenBy: 'other', identified, collector: { subjectId, numberKind, person, authority: checked } })
}

const GUARDIAN = { zh: '监护人（法定代理人）', en: 'the guardian' }

function identifiedBy(card: CardDetails | undefined, reason: string, today: LocalDate): Identified | undefined {
  if (card && !hasRunOut(card, today)) return { by: 'card', card }
  if (reason === '') return undefined
  return card ? { by: 'card', card, reason } : { by: 'typed', reason }
}

/** Needs a number or a date, and no future date. */
function checkedAuthority({ kind, number, date, seen }: Authority, today: LocalDate): Authority | undefined {
  const text = number?.trim() ?? ''
  if ((text === '' && date === undefined) || (date !== undefined && date > today)) return undefined
  return { kind, ...(text === '' ? {} : { number: text }), ...(date === undefined ? {} : { date }), seen }
}

function mayCollect({ parties }: CaseState) {
  const bearer = { zh: '持授权文件的代领人', en: 'somebody with an authority' }
  return [...PARTIES.filter(party => parties[party]).map(partyName), bearer]
}
