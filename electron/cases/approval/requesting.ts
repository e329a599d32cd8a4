import { laterOf } from '../../base/local-date.ts'
import { extendedFinish, isHalted } from '../course/clock.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { isOver } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { Range } from '../model/offer.ts'
import { isOwedByCitizen } from '../model/promised-material.ts'
import type { Rules } from '../model/rules.ts'
import type { Clock } from '../model/state.ts'
import { type CaseState, isSuspended, type OwedMaterial } from '../model/state.ts'
import { latestNewDate, stopForOwed, withinFinish } from '../owing/office-time.ts'
import { settled, withOwed } from '../owing/supplying.ts'
import type { ApprovalCommand } from './commands.ts'
import type { ApprovalRequest, PendingRequest } from './events.ts'

type Command<Type extends ApprovalCommand['type']> = Extract<ApprovalCommand, { type: Type }>

/** Working days of one extension. */
const FORCE_MAJEURE_DAYS = 60

export function askApproval(command: Command<'askApproval'>, state: CaseState, facts: Facts): Decision {
  const { requestId, request } = command
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  if (state.requests.some(pending => pending.requestId === requestId || isSame(pending.request, request))) {
    return refused('K342')
  }
  return (
    against(request, state, facts) ??
    happened({
      type: 'ApprovalAsked',
      requestId,
      request,
      on: facts.today,
      by: facts.operator.id,
      reason,
      answerBy: facts.calendar.addWorkingDays(facts.today, facts.rules.answerDays),
    })
  )
}

/** Needs another supervisor and a reason. Approval acts at once. */
export function answerApproval(command: Command<'answerApproval'>, state: CaseState, facts: Facts): Decision {
  const pending = state.requests.find(({ requestId }) => requestId === command.requestId)
  if (!pending) return refused('K343')
  if (facts.operator.role !== 'supervisor' || facts.operator.id === pending.by) return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const { requestId } = pending
  const { approved } = command
  const answered: CaseEvent = {
    type: 'ApprovalAnswered',
    requestId,
    on: facts.today,
    by: facts.operator.id,
    approved,
    reason,
  }
  if (!approved) return happened(answered)
  const effect = granted(pending, evolve(state, state.caseId, answered), facts)
  return effect.ok ? happened(answered, ...effect.events) : effect
}

function against(request: ApprovalRequest, state: CaseState, facts: Facts): Decision | undefined {
  switch (request.kind) {
    case 'extension': {
      const found = withOwed(
        state,
        request.owedId,
        ['owed'],
        owed => mayExtend(request, owed, state, facts) ?? happened(),
      )
      return found.ok ? undefined : found
    }
    case 'waiver': {
      const found = withOwed(state, request.owedId, ['owed', 'supplied', 'lapsed'], () => happened())
      return found.ok ? undefined : found
    }
    case 'finish': {
      const { clock } = state
      const last = isSuspended(state) ? (clock?.statutory ?? clock?.finish) : clock?.finish
      if (!clock || !last || state.result || state.item.kind === 'instant' || last.date < facts.today) {
        return refused('K303')
      }
      return isWithin(request.days, finishDays(clock, facts.rules)) ? undefined : refused('K345')
    }
  }
}

/** 延期: before the date and within the rules; the approver weighs force majeure. */
function mayExtend(
  { days, forceMajeure }: Extract<ApprovalRequest, { kind: 'extension' }>,
  owed: OwedMaterial,
  state: CaseState,
  facts: Facts,
): Decision | undefined {
  const about = { about: [owed.name] }
  if (!isOwedByCitizen(owed) || owed.due.kind !== 'date' || owed.lateness || isOver(owed.due, facts)) {
    return refused('K344', about)
  }
  if (roomFor(owed, state, facts) < days) return refused('K325', about)
  const limits = extensionDays(owed, state, facts)
  return isWithin(days, forceMajeure ? limits.forceMajeure : limits.usual) ? undefined : refused('K345', about)
}

/** Working days, within the promised finish where the hall caps. Absent: none are left. */
export function extensionDays(
  owed: OwedMaterial,
  state: CaseState,
  facts: Facts,
): { readonly usual?: Range; readonly forceMajeure?: Range } {
  const { rules } = facts
  const room = roomFor(owed, state, facts)
  const range = (max: number): Range | undefined => (room < 1 ? undefined : { min: 1, max: Math.min(max, room) })
  const usual = owed.extensions < rules.maxExtensions ? range(rules.extensionDays) : undefined
  const forceMajeure = range(FORCE_MAJEURE_DAYS)
  return { ...(usual ? { usual } : {}), ...(forceMajeure ? { forceMajeure } : {}) }
}

/** Working days up to the promised finish, where the hall caps. */
function roomFor({ due }: OwedMaterial, state: CaseState, facts: Facts): number {
  const latest = latestNewDate(state, facts)
  if (!latest || due.kind !== 'date') return Number.POSITIVE_INFINITY
  return facts.calendar.workingDaysBetween(laterOf(due.date, facts.today), latest.date)
}

/** 延长审批: working days that are left. */
export function finishDays({ extendedDays }: Clock, { finishExtensionDays }: Rules): Range {
  return { min: 1, max: finishExtensionDays - extendedDays }
}

function granted({ request, reason }: PendingRequest, state: CaseState, facts: Facts): Decision {
  const approvedBy = facts.operator.id
  const on = facts.today
  switch (request.kind) {
    case 'extension':
      return withOwed(state, request.owedId, ['owed', 'supplied'], ({ owedId, due }) => {
        if (due.kind !== 'date') return refused('K344')
        const { days, forceMajeure } = request
        const { calendar } = facts
        // A late answer does not shorten the extension.
        const from = laterOf(due.date, on)
        const inAll = due.days + calendar.workingDaysBetween(due.date, from) + days
        const given = withinFinish(calendar.citizenDeadline(from, days), due.date, state, facts)
        if (given.date <= due.date) return refused('K325')
        const later = { kind: 'date', days: inAll, ...given } as const
        return extended(state, facts, {
          type: 'DeadlineExtended',
          owedId,
          on,
          before: due,
          due: later,
          days,
          forceMajeure,
          reason,
          approvedBy,
        })
      })
    case 'waiver':
      return withOwed(state, request.owedId, ['owed', 'supplied', 'lapsed'], ({ owedId }) =>
        settled(state, facts, { type: 'MaterialWaived', owedId, on, reason, approvedBy }),
      )
    case 'finish': {
      const { finish, statutory } = state.clock ?? {}
      const later = state.clock && extendedFinish(state.clock, request.days, facts)
      if (!finish || !later || state.result || (isSuspended(state) && isHalted(state))) return refused('K303')
      return happened({
        type: 'FinishExtended',
        on,
        days: request.days,
        before: finish,
        finish: later,
        ...(statutory ? { statutory: facts.calendar.addWorkingDays(statutory.date, request.days) } : {}),
        reason,
        approvedBy,
      })
    }
  }
}

/** The date before may have passed while nobody answered. */
function extended(state: CaseState, facts: Facts, event: CaseEvent): Decision {
  return happened(event, ...stopForOwed(evolve(state, state.caseId, event), facts))
}

function isSame(a: ApprovalRequest, b: ApprovalRequest): boolean {
  if (a.kind === 'finish' || b.kind === 'finish') return a.kind === b.kind
  return a.kind === b.kind && a.owedId === b.owedId
}

function isWithin(days: number, range: Range | undefined): boolean {
  return range !== undefined && Number.isInteger(days) && days >= range.min && days <= range.max
}
