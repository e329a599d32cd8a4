import { localDate } from '../../../electron/base/local-date.ts'
import type { Action } from '../../../electron/cases/actions.ts'
import type { Retention } from '../../../electron/cases/archiving/events.ts'
import type { CertificateDetails } from '../../../electron/cases/certificate/certificate.ts'
import type { CheckOutcome } from '../../../electron/cases/checking/check-method.ts'
import type { CommandOnCase } from '../../../electron/cases/commands.ts'
import type { SpecialProcedure } from '../../../electron/cases/course/events.ts'
import type { ReturnMethod } from '../../../electron/cases/custody/events.ts'
import type { ChosenEnd } from '../../../electron/cases/ending/events.ts'
import type { NoticeMeans } from '../../../electron/cases/intake/events.ts'
import { AUTHORITY_SEEN } from '../../../electron/cases/model/authority-proof.ts'
import type { DeliveryMethod } from '../../../electron/cases/model/delivery.ts'
import type { OwedId } from '../../../electron/cases/model/ids.ts'
import type { Limits } from '../../../electron/cases/model/offer.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import type { SupplyMethod } from '../../../electron/cases/owing/events.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import type { DischargeMeans, Party } from '../../../electron/catalogue/model/item.ts'
import { ARCHIVE } from './archiving.ts'
import { NOT_FOUND, NOTICE } from './walk-acceptance.ts'

const reason = '理由'

/** Commands at the corners of an action's limits. */
export function commandsWithin({ id, about, limits }: Action, state: CaseState): readonly CommandOnCase[] {
  const choices = limits.choices ?? []
  const owedId = about.owedId ?? ('' as OwedId)
  switch (id) {
    case 'chooseSituation':
      return choices.map(situation => ({ type: id, situation }))
    case 'checkAuthority':
      return AUTHORITY_SEEN.filter(seen => choices.includes(seen)).map(seen => ({ type: id, seen }))
    case 'changeItem':
      return [{ type: id, item: { ...state.item, version: `${state.item.version}+` } }]
    case 'changeApplicant': {
      const { applicant } = state.parties
      return applicant ? [{ type: id, ...applicant, relation: 'agent' }] : []
    }
    case 'recordCredit':
      return [{ type: id, party: state.parties.handler ? 'handler' : 'applicant', answer: NOT_FOUND }]
    case 'showPrivacyNotice':
      return choices.map(how => ({ ...NOTICE, how: how as NoticeMeans }))
    case 'checkMaterials':
      return [{ type: id, missing: [] }]
    case 'signPromise':
      return [{ type: id, number: state.promise?.number ?? '' }]
    case 'discard':
    case 'preparePromise':
    case 'acceptFull':
    case 'acceptOwing':
    case 'giveOneTimeNotice':
    case 'holdPapers':
    case 'promiseCure':
    case 'readyResult':
      return [{ type: id }]
    case 'returnPapers':
      return choices.map(method => ({
        type: id,
        to: 'handler',
        method: method as ReturnMethod,
        ...(method === 'post' ? { mailNumber: 'EMS-1' } : {}),
      }))
    case 'archive':
      return choices.map(retention => ({ ...ARCHIVE, retention: retention as Retention }))
    case 'askPerson':
    case 'openArchive':
    case 'putAway':
    case 'dispose':
    case 'withdraw':
    case 'withdrawPromise':
      return [{ type: id, reason }]
    case 'personDecides':
      return [true, false].map(allowed => ({ type: id, allowed, reason }))
    case 'supply':
      return choices.flatMap(method =>
        [limits.day?.earliest, limits.day?.latest].flatMap(arrivedOn =>
          arrivedOn ? [{ type: id, owedId, method: method as SupplyMethod, arrivedOn, proof: reason }] : [],
        ),
      )
    case 'acceptSupply':
      return [{ type: id, owedId }]
    case 'rejectSupply':
    case 'findFalse':
      return [{ type: id, owedId, reason }]
    case 'checkPromise':
      return choices.map(outcome => ({
        type: id,
        owedId,
        method: 'site',
        found: reason,
        outcome: outcome as CheckOutcome,
      }))
    case 'discharge':
      return choices.map(means => ({
        type: id,
        owedId,
        means: means as Exclude<DischargeMeans, 'paper'>,
        reference: 'R-1',
      }))
    case 'askApproval':
      return requestsWithin(limits, about.request, owedId).map(request => ({
        type: id,
        requestId: `r-${state.version}`,
        request,
        reason,
      }))
    case 'answerApproval':
      return choices.map(choice => ({
        type: id,
        requestId: about.requestId ?? '',
        approved: choice === 'approve',
        reason,
      }))
    case 'stopClock':
      return choices.flatMap(cause =>
        corners(limits.days).map(days => ({
          type: id,
          cause: cause as SpecialProcedure,
          days,
          reason,
        })),
      )
    case 'resumeClock':
      return choices.map(cause => ({ type: id, cause: cause as SpecialProcedure }))
    case 'decideResult':
      return choices.map(choice => ({
        type: id,
        granted: choice === 'grant',
        reason: choice === 'grant' && limits.reason === 'toRefuse' ? '' : reason,
      }))
    case 'takeUp':
      return choices.map(examiner => ({ type: id, examiner }))
    case 'confirmResult':
      return choices.map(choice => ({ type: id, agreed: choice === 'agree', reason: choice === 'agree' ? '' : reason }))
    case 'returnToWindow':
      return [{ type: id, reason }]
    case 'answerDepartment':
      return [{ type: id, answer: reason }]
    case 'assign':
      return choices.map(operator => ({ type: id, operator, window: '1' }))
    case 'makeCertificate':
      return certificatesWithin(limits).map(certificate => ({ type: id, ...certificate }))
    case 'correctCertificate':
      return certificatesWithin(limits).map((certificate, index) => ({
        type: id,
        ...certificate,
        number: `${state.certificate?.certificate.number}${index}`,
        reason,
      }))
    case 'handOver': {
      const granting = limits.granting ? ({ granting: true } as const) : {}
      return (['post', 'electronic'] as const)
        .filter(method => choices.includes(method))
        .map(method => ({ type: id, method, takenBy: 'applicant', ...granting }))
    }
    case 'close':
      return choices.map(result => ({ type: id, result: result as '0' | '6', reason: '' }))
    case 'note':
      return [{ type: id, text: reason.repeat(250) }]
    case 'endOtherwise':
      return choices.map(way => ({ type: id, way: way as ChosenEnd, reason }))
    case 'findFalsehood':
      return [
        {
          type: id,
          materialIds: choices,
          facts: reason,
          foundBy: reason,
          foundOn: state.openedOn ?? localDate('2026-01-01'),
        },
      ]
    case 'deliverPriorNotice':
      return choices.flatMap(method =>
        [limits.day?.earliest, limits.day?.latest].flatMap(deliveredOn =>
          deliveredOn ? [{ type: id, deliveredOn, method: method as DeliveryMethod }] : [],
        ),
      )
    case 'hearDefence':
      return choices.map(kind => ({ type: id, kind: kind as 'statement' | 'waiver', said: reason, weighed: reason }))
    case 'decideFalsehood':
      return choices.map(choice => ({ type: id, proven: choice === 'proven', reason }))
    case 'repairBreach':
      return [{ type: id, breachId: about.breachId ?? '', reason }]
    case 'raiseObjection': {
      const { breachId } = about
      const subject = breachId === undefined ? ({ kind: 'decision' } as const) : ({ kind: 'breach', breachId } as const)
      return [{ type: id, objectionId: `o-${state.version}`, about: subject, reason }]
    }
    case 'decideObjection':
      return choices.map(choice => ({
        type: id,
        objectionId: about.objectionId ?? '',
        upheld: choice === 'uphold',
        reason,
      }))
    case 'recordContact':
      return choices.map(party => ({ type: id, party: party as Party, phone: '13800000000', reach: 'phone' }))
    case 'handOutDocument': {
      const { document } = about
      return document
        ? choices.map(how => ({ type: id, ...document, how: how as 'printed' | 'electronic' | 'notNeeded' }))
        : []
    }
    case 'supervise':
      return SUPERVISION_RULES.flatMap(rule =>
        rule.steps.flatMap(step =>
          step === about.step?.kind
            ? [
                {
                  type: id,
                  rule,
                  ...about.step,
                  step,
                  openedOn: state.openedOn ?? '',
                  content: reason,
                } as CommandOnCase,
              ]
            : [],
        ),
      )
    case 'answerSupervision':
      return [{ type: id, number: about.order ?? '', result: reason }]
    default:
      throw new Error(`nobody is offered ${id}`)
  }
}

function certificatesWithin({ day }: Limits): readonly CertificateDetails[] {
  return [day?.earliest, day?.latest].flatMap(issuedOn =>
    issuedOn ? [{ number: '1'.repeat(64), issuedOn, validFrom: issuedOn, validUntil: 'longTerm', copies: 20 }] : [],
  )
}

function requestsWithin(limits: Limits, kind: 'extension' | 'waiver' | 'finish' | undefined, owedId: OwedId) {
  if (kind === 'waiver') return [{ kind, owedId }]
  if (kind === 'finish') return corners(limits.days).map(days => ({ kind, days }))
  const extension = (forceMajeure: boolean) => (days: number) =>
    ({ kind: 'extension', owedId, days, forceMajeure }) as const
  return [...corners(limits.days).map(extension(false)), ...corners(limits.daysOfForceMajeure).map(extension(true))]
}

function corners(range: { readonly min: number; readonly max: number } | undefined): readonly number[] {
  return range ? [...new Set([range.min, range.max])] : []
}

export function isOffered(command: CommandOnCase, { id, about, limits }: Action): boolean {
  if (command.type !== id) return false
  const given = command as unknown as Readonly<Record<string, unknown>>
  const request = command.type === 'askApproval' ? command.request : undefined
  const subject = command.type === 'raiseObjection' ? command.about : undefined
  const meant: Readonly<Record<string, unknown>> = {
    owedId: request && 'owedId' in request ? request.owedId : given['owedId'],
    request: request?.kind,
    requestId: command.type === 'answerApproval' ? command.requestId : undefined,
    breachId: subject?.kind === 'breach' ? subject.breachId : given['breachId'],
    objectionId: command.type === 'decideObjection' ? command.objectionId : undefined,
    order: command.type === 'answerSupervision' ? command.number : undefined,
  }
  const isAbout = Object.entries(meant).every(([name, value]) => about[name as keyof typeof about] === value)
  return isAbout && isWithin(command, limits)
}

function isWithin(command: CommandOnCase, { choices, days, daysOfForceMajeure, day }: Limits): boolean {
  const chosen = choiceOf(command)
  if (chosen !== undefined && choices && !choices.includes(chosen)) return false
  if (command.type === 'stopClock') return isIn(command.days, days)
  if (command.type === 'supply' && command.arrivedOn && day) {
    return command.arrivedOn >= day.earliest && command.arrivedOn <= day.latest
  }
  if (command.type === 'deliverPriorNotice' && day) {
    return command.deliveredOn >= day.earliest && command.deliveredOn <= day.latest
  }
  if ((command.type === 'makeCertificate' || command.type === 'correctCertificate') && day) {
    return command.issuedOn >= day.earliest && command.issuedOn <= day.latest
  }
  if (command.type === 'findFalsehood') return command.materialIds.every(material => choices?.includes(material))
  if (command.type !== 'askApproval' || command.request.kind === 'waiver') return true
  const { request } = command
  return isIn(request.days, request.kind === 'extension' && request.forceMajeure ? daysOfForceMajeure : days)
}

function isIn(value: number, range: Limits['days']): boolean {
  return range !== undefined && value >= range.min && value <= range.max
}

function choiceOf(command: CommandOnCase): string | undefined {
  switch (command.type) {
    case 'chooseSituation':
      return command.situation
    case 'checkAuthority':
      return command.seen
    case 'supply':
    case 'returnPapers':
    case 'handOver':
      return command.method
    case 'archive':
      return command.retention
    case 'discharge':
      return command.means
    case 'answerApproval':
      return command.approved ? 'approve' : 'refuse'
    case 'stopClock':
    case 'resumeClock':
      return command.cause
    case 'decideResult':
      return command.granted ? 'grant' : 'refuse'
    case 'confirmResult':
      return command.agreed ? 'agree' : 'return'
    case 'takeUp':
      return command.examiner
    case 'close':
      return command.result
    case 'endOtherwise':
      return command.way
    case 'showPrivacyNotice':
      return command.how
    case 'deliverPriorNotice':
      return command.method
    case 'hearDefence':
      return command.kind
    case 'decideFalsehood':
      return command.proven ? 'proven' : 'dropped'
    case 'decideObjection':
      return command.upheld ? 'uphold' : 'reject'
    case 'recordContact':
      return command.party
    default:
      return undefined
  }
}
