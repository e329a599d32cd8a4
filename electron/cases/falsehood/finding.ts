import type { CaseEvent } from '../events.ts'
import { materialsAsked } from '../model/asked.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { type OwedId, owedId } from '../model/ids.ts'
import type { CaseState, Falsehood } from '../model/state.ts'
import type { Consequence } from './consequence.ts'
import { consequenceOf } from './consequences.ts'
import type { Finding, IntendedConsequence } from './events.ts'
import { findingsOf, openFalsehood } from './falsehood.ts'

/** 查明虚假并事先告知. With an open finding it is one finding, told and heard anew. */
export function falsehoodFound(
  finding: Finding & { readonly owedId?: OwedId },
  state: CaseState,
  facts: OwnFacts,
): Decision {
  const { today, calendar, rules, operator } = facts
  const consequence = consequenceOf(state)
  if (!consequence) return refused('K303')
  if (!state.parties.handler || !state.parties.applicant) return refused('K307')
  const [found, foundBy] = [finding.facts.trim(), finding.foundBy.trim()]
  if (found === '' || foundBy === '') return refused('K313')
  if (finding.foundOn > today) return refused('K351')
  const given = materialsGiven(state)
  const named = [...new Set(finding.materialIds)]
  if (named.length === 0 || !named.every(id => given.includes(id))) return refused('K309')
  const open = openFalsehood(state)
  const earlier = notStatedAnew(open, named)
  const event: CaseEvent = {
    type: 'FalsehoodFound',
    on: today,
    by: operator.id,
    caseNumber: state.caseNumber ?? facts.nextCaseNumber,
    materialIds: [...earlier.flatMap(({ materialIds }) => materialIds), ...named],
    facts: found,
    foundBy,
    foundOn: finding.foundOn,
    owedId: finding.owedId ?? open?.owedId ?? owedIdOf(state, named[0] ?? ''),
    ...(earlier.length > 0 ? { earlier } : {}),
    intended: intended(consequence, state, facts),
    days: rules.defenceDays,
    hearing: rules.falsehood.hearing,
    deliverBy: calendar.addWorkingDays(today, rules.answerDays),
    ruleVersion: rules.version,
  }
  return happened(event)
}

/** Of the last promise of it that stands; otherwise one of its own. */
function owedIdOf({ caseId, owed }: CaseState, materialId: string): OwedId {
  const promised = owed.filter(material => material.materialId === materialId)
  const standing = promised.filter(({ status }) => status !== 'void').at(-1)
  return standing?.owedId ?? owedId(caseId, materialId, promised.length)
}

function notStatedAnew(open: Falsehood | undefined, named: readonly string[]): readonly Finding[] {
  return (open ? findingsOf(open) : []).flatMap(({ materialIds, ...found }) => {
    const left = materialIds.filter(id => !named.includes(id))
    return left.length > 0 ? [{ ...found, materialIds: left }] : []
  })
}

/** Ids of what was asked for and can be false: brought, or promised instead of brought. */
export function materialsGiven(state: CaseState): readonly string[] {
  const { missing, owed } = state
  if (!missing) return []
  const replied = owed.flatMap(({ materialId, status, mode, suppliedOn }) =>
    suppliedOn || status === 'discharged' || mode === 'promise' ? [materialId] : [],
  )
  return materialsAsked(state).flatMap(({ id }) => (!missing.includes(id) || replied.includes(id) ? [id] : []))
}

/** 警告 and the bar need a law: they go with licences alone (行政处罚法 art. 38). */
function intended(consequence: Consequence, { item }: CaseState, { rules }: OwnFacts): IntendedConsequence {
  const { licences, others, warning, bars } = rules.falsehood
  if (item.taskType !== '01') return { consequence, basis: others }
  const bar = item.safety ? bars[consequence === 'revoked' ? 'afterGrant' : 'beforeGrant'] : undefined
  return {
    consequence,
    basis: licences[consequence],
    ...(consequence === 'revoked' ? {} : { warning }),
    ...(bar ? { bar } : {}),
  }
}
