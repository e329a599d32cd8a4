import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Party } from '../../catalogue/model/item.ts'
import type { CreditAnswer, ListEntry } from '../model/credit-answer.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { type Inquiry, listedParties, notAsked } from './asking.ts'
import { type GateInput, input, type Verdict, verdict } from './gate.ts'
import { withMarks } from './marks.ts'
import { partyName } from './party.ts'
import { type Judged, together, WORST_FIRST } from './sources.ts'

/** Ended and repaired entries are shown but do not count. */
export function noListEntry(state: CaseState, facts: Facts, inquiry: Inquiry): Verdict[] {
  return listedParties(state, facts).map(
    party => notAsked('noListEntry', party, state, inquiry, facts) ?? listsOf(party, state, facts),
  )
}

function listsOf(party: Party, state: CaseState, facts: Facts): Verdict {
  const asked = (state.answers[party] ?? []).filter(({ source }) => !source?.withoutLists)
  const { result, reason, inputs } =
    together(
      asked.map(({ source, answer }) => ({
        source,
        hasRecord: answer.status !== 'NOT_FOUND',
        ...listsIn(answer, party, facts),
      })),
      WORST_FIRST,
    ) ?? listsIn(undefined, party, facts)
  return verdict('noListEntry', result, reason, { ...(state.parties[party] ? { party } : {}), inputs })
}

function listsIn(answer: CreditAnswer | undefined, party: Party, { today, rules }: Facts): Judged {
  const { zh, en } = partyName(party)
  if (answer?.status !== 'FOUND' || answer.validUntil < today) {
    const reason = { zh: `未能查询${zh}的名单情况`, en: `Lists could not be queried for ${en}` }
    return { result: 'unknown', reason, inputs: [] }
  }
  const inputs = [input('查询日', 'queried', answer.reportNumber, answer.asOf), ...answer.lists.map(entryInput)]
  const inForce = answer.lists.filter(entry => isInForce(entry, today))
  const counted = inForce.find(entry => rules.barringLists.some(kind => kind === entry.kind) && !entry.disputed)
  if (counted) {
    const reason = {
      zh: `${zh}在“${counted.name}”内（${counted.basis}）`,
      en: `${en} is on “${counted.name}” (${counted.basis})`,
    }
    return { result: 'fail', reason, inputs }
  }
  // A supervisor weighs disputed entries and 重点关注.
  const weighed = inForce.find(entry => entry.kind !== 'RED')
  if (weighed) {
    const why = weighed.disputed ? { zh: '有异议', en: 'disputed' } : { zh: '重点关注', en: 'for attention' }
    const reason = {
      zh: `${zh}在“${weighed.name}”内，${why.zh}，由人决定`,
      en: `${en} is on “${weighed.name}”, ${why.en}: a person decides`,
    }
    return { result: 'unknown', reason, inputs }
  }
  return { result: 'pass', reason: { zh: `${zh}不在失信名单内`, en: `${en} is on no list of dishonesty` }, inputs }
}

function isInForce(entry: ListEntry, today: LocalDate): boolean {
  return !entry.repaired && entry.from <= today && (entry.to === undefined || entry.to >= today)
}

const LIST_NAMES: Readonly<Record<ListEntry['kind'], Bilingual>> = {
  RED: { zh: '守信激励名单', en: 'list of the trustworthy' },
  BLACK: { zh: '严重失信主体名单', en: 'list of serious dishonesty' },
  FOCUS: { zh: '重点关注名单', en: 'list for attention' },
}

function entryInput({ kind, name, from, to, ...marked }: ListEntry): GateInput {
  return input('名单', 'list', withMarks([LIST_NAMES[kind], name, `${from}–${to ?? ''}`], marked), from)
}
