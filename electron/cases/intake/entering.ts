import { assess } from '../gates/evaluate.ts'
import { hasMaterials, lacksSituation, materialsAsked } from '../model/asked.ts'
import { decidedBy } from '../model/decided-by.ts'
import { type Decision, happened, type Refusal, refused } from '../model/decision.ts'
import type { Facts, OwnFacts } from '../model/facts.ts'
import type { FormDefect } from '../model/form-defect.ts'
import { noticeTold } from '../model/notice-told.ts'
import { proofsOf } from '../model/proof.ts'
import type { CaseState, ShownNotice } from '../model/state.ts'
import type { IntakeCommand } from './commands.ts'
import type { Receipt } from './events.ts'

type Command<Type extends IntakeCommand['type']> = Extract<IntakeCommand, { type: Type }>

export function identify(command: Command<'identify'>): Decision {
  const { party, subjectId, subjectKind, numberKind, person, card, relation } = command
  return happened({
    type: 'PartyIdentified',
    party,
    subjectId,
    subjectKind,
    ...(numberKind ? { numberKind } : {}),
    method: card ? 'card' : 'typed',
    ...(card ? { card } : {}),
    ...(relation && party === 'handler' ? { relation } : {}),
    person,
  })
}

type Askable = { readonly ok: true; readonly told: ShownNotice } | { readonly ok: false; readonly refusal: Refusal }

/** Whether somebody may be asked about credit now, by the notice that they were shown. */
export function creditAskable(state: CaseState, facts: Facts): Askable {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  const { asking, toAsk, against } = assess(state, facts)
  if (asking !== 'open' || toAsk.length === 0) return refused('K377', asking === 'inVain' ? { gates: against } : {})
  const told = noticeTold(state, facts.rules)
  return told ? { ok: true, told } : refused('K379')
}

export function recordCredit(command: Command<'recordCredit'>, state: CaseState, facts: Facts): Decision {
  if (!state.parties[command.party]) return refused('K307')
  const askable = creditAskable(state, facts)
  if (!askable.ok) return askable
  return happened({
    type: 'CreditAnswered',
    party: command.party,
    noticeVersion: askable.told.version,
    answer: command.answer,
    ...(command.source ? { source: command.source } : {}),
    ...(command.others ? { others: command.others } : {}),
  })
}

export function chooseSituation(command: Command<'chooseSituation'>, state: CaseState): Decision {
  if (!state.item.situations.some(({ id }) => id === command.situation)) return refused('K309')
  const same = command.situation === state.situation
  return same ? happened() : happened({ type: 'SituationChosen', situation: command.situation })
}

export function checkMaterials(command: Command<'checkMaterials'>, state: CaseState, facts: OwnFacts): Decision {
  const known = materialsAsked(state).map(material => material.id)
  if (command.missing.some(id => !known.includes(id))) return refused('K309')
  // In item order, so that the same list is the same event.
  const missing = known.filter(id => command.missing.includes(id))
  const defects = defectsOf(command)
  if (defects.some(({ materialId }) => !missing.includes(materialId))) return refused('K309')
  if (defects.some(({ what }) => what === '')) return refused('K313')
  // The same list again keeps the decisions on it, except that it reopens a noticed or held case.
  const told = state.status === 'noticed' || state.status === 'held'
  const same = !told && JSON.stringify([missing, defects]) === JSON.stringify([state.missing, state.defects])
  if (same) return happened()
  const isFirst = state.received === undefined && hasMaterials({ ...state, missing })
  return happened({
    type: 'MaterialsChecked',
    missing,
    ...(defects.length > 0 ? { defects } : {}),
    on: facts.today,
    by: facts.operator.id,
    ...(isFirst ? { received: receiptOf(facts) } : {}),
  })
}

function receiptOf({ today, calendar, rules }: OwnFacts): Receipt {
  return { on: today, tellBy: calendar.addWorkingDays(today, rules.tellWithinDays) }
}

function defectsOf({ defects = [] }: Command<'checkMaterials'>): readonly FormDefect[] {
  return defects
    .map(({ materialId, what }) => ({ materialId, what: what.trim() }))
    .toSorted((a, b) => (a.materialId < b.materialId ? -1 : 1))
}

/** K309 unless it shows what this handler is to this applicant, or corrects what was recorded. The same again is nothing new. */
export function checkAuthority({ seen }: Command<'checkAuthority'>, state: CaseState, facts: OwnFacts): Decision {
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  const { authorityCheck } = state
  const isFitting = seen === 'nothing' ? authorityCheck !== undefined : proofsOf(state, facts).includes(seen)
  if (!isFitting) return refused('K309')
  if (authorityCheck?.seen === seen && authorityCheck.on === facts.today) return happened()
  return happened({ type: 'AuthorityChecked', seen, on: facts.today })
}

export function decideNow(state: CaseState, facts: Facts): Decision {
  if (lacksSituation(state)) return refused('K375')
  if (!state.missing) return refused('K308')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  const assessment = assess(state, facts)
  const { outcome, gates } = assessment
  return happened({ type: 'Decided', outcome, gates, ...decidedBy(assessment, facts) })
}
