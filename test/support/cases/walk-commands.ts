import { addDays, type LocalDate } from '../../../electron/base/local-date.ts'
import type { CertificateDetails } from '../../../electron/cases/certificate/certificate.ts'
import { CHECK_METHODS, CHECK_OUTCOMES } from '../../../electron/cases/checking/check-method.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { SPECIAL_PROCEDURES } from '../../../electron/cases/course/events.ts'
import { CHOSEN_ENDS } from '../../../electron/cases/ending/events.ts'
import { materialsGiven } from '../../../electron/cases/falsehood/finding.ts'
import { DELIVERY_METHODS } from '../../../electron/cases/model/delivery.ts'
import { type OwedId, owedId, type SubjectId } from '../../../electron/cases/model/ids.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import { ARCHIVE } from './archiving.ts'
import { CASE, found } from './case-builder.ts'
import { identify, NOT_FOUND, NOTICE, someDeferrable } from './walk-acceptance.ts'
import { beside } from './walk-beside.ts'
import { walkItem } from './walk-item.ts'
import { chosen, type Move } from './walk-moves.ts'
import { settling } from './walk-settling.ts'

const REASON = '理由'
const OTHER = 'subject-other' as SubjectId
const MEANS = ['sharing', 'check', 'creditReport', 'licenceLibrary'] as const
const METHODS = ['counter', 'upload', 'post', 'sharing'] as const

/** `subject`: of the case; `other`: somebody else. */
export function commandOf(
  move: Move,
  state: CaseState | undefined,
  subject: SubjectId,
  today: LocalDate,
  other = OTHER,
): CaseCommand {
  const { pick, yes } = move
  const owed = owedMaterialFor(move, state)
  switch (move.of) {
    case 'accept':
    case 'days':
      throw new Error(`${move.of} is no command`)
    case 'identify':
      return identify(yes ? 'handler' : 'applicant', subject, pick % 4 === 0)
    case 'recordCredit': {
      const grade = chosen(['A', 'B', 'C'], pick) ?? 'B'
      const answer = yes ? found({ validUntil: today, grade }) : NOT_FOUND
      return { type: 'recordCredit', party: 'handler', answer }
    }
    case 'showPrivacyNotice':
      return { ...NOTICE, how: chosen(['screen', 'paper', 'aloud'] as const, pick) ?? 'screen', ...here(move, subject) }
    case 'checkAuthority':
      return { type: 'checkAuthority', seen: pick % 4 === 0 ? 'nothing' : yes ? 'guardianship' : 'licence' }
    case 'checkMaterials': {
      const missing = [...someDeferrable(pick), ...(yes ? [] : ['core'])]
      const defects = pick % 3 === 0 ? missing.map(materialId => ({ materialId, what: REASON })) : []
      return { type: 'checkMaterials', missing, defects }
    }
    case 'chooseSituation':
      return { type: 'chooseSituation', situation: yes ? 's' : 't' }
    case 'changeItem': {
      const item = state?.item ?? walkItem('liaoning')
      return { type: 'changeItem', item: yes ? { ...item, version: `${item.version}+` } : item }
    }
    case 'changeApplicant': {
      const { type: _, party: __, ...who } = identify('applicant', yes ? subject : other, pick % 2 === 0)
      return { type: 'changeApplicant', ...who, relation: yes || pick % 4 === 1 ? 'agent' : 'guardian' }
    }
    case 'expireDraft':
      return { type: 'expireDraft', since: addDays(today, -pick) }
    case 'askPerson':
    case 'withdrawPromise':
    case 'withdraw':
      return { type: move.of, reason: pick === 0 ? ' ' : REASON, ...here(move, subject) }
    case 'dispose':
    case 'putAway':
      return { type: move.of, reason: pick === 0 ? ' ' : REASON }
    case 'returnPapers': {
      const mail = { method: 'post', mailNumber: pick === 0 ? ' ' : 'EMS-1' } as const
      return { type: 'returnPapers', to: 'handler', ...(yes ? { method: 'counter', ...here(move, subject) } : mail) }
    }
    case 'archive':
      return pick === 0 ? { ...ARCHIVE, archiveNumber: ' ' } : ARCHIVE
    case 'openArchive':
      return { type: 'openArchive', reason: pick === 0 ? ' ' : REASON }
    case 'note':
      return { type: 'note', text: pick === 0 ? ' ' : '明天来电' }
    case 'endOtherwise':
      return { type: 'endOtherwise', way: chosen(CHOSEN_ENDS, move.who) ?? 'voided', reason: REASON }
    case 'personDecides':
      return { type: 'personDecides', allowed: yes, reason: REASON }
    case 'promiseCure':
      return { type: 'promiseCure', ...here(move, subject) }
    case 'signPromise':
      return { type: 'signPromise', number: state?.promise?.number ?? '' }
    case 'supply':
      return {
        type: 'supply',
        owedId: owed,
        method: chosen(METHODS, pick) ?? 'counter',
        ...(yes ? {} : { arrivedOn: addDays(today, -(pick % 9)), proof: REASON }),
      }
    case 'acceptSupply':
      return { type: 'acceptSupply', owedId: owed }
    case 'rejectSupply':
    case 'findFalse':
      return { type: move.of, owedId: owed, reason: REASON }
    case 'checkPromise':
      return {
        type: 'checkPromise',
        owedId: owed,
        method: chosen(CHECK_METHODS, pick) ?? 'site',
        found: pick === 0 ? ' ' : REASON,
        outcome: yes ? 'holds' : (chosen(CHECK_OUTCOMES, move.who) ?? 'holds'),
      }
    case 'findFalsehood': {
      const given = state ? materialsGiven(state) : []
      return {
        type: 'findFalsehood',
        materialIds: [chosen(given, pick) ?? 'core'],
        facts: pick === 0 ? ' ' : REASON,
        foundBy: REASON,
        foundOn: addDays(today, -(pick % 3)),
      }
    }
    case 'deliverPriorNotice':
      return {
        type: 'deliverPriorNotice',
        deliveredOn: addDays(today, -(pick % 3)),
        method: chosen(DELIVERY_METHODS, move.who) ?? 'counter',
      }
    case 'hearDefence': {
      const kind = yes ? 'statement' : 'waiver'
      return { type: 'hearDefence', kind, said: REASON, weighed: yes ? REASON : '', ...here(move, subject) }
    }
    case 'decideFalsehood':
      return { type: 'decideFalsehood', proven: yes, reason: REASON }
    case 'discharge':
      return { type: 'discharge', owedId: owed, means: chosen(MEANS, move.who) ?? 'check', reference: 'R-1' }
    case 'askApproval': {
      const requestId = `r-${state?.version}`
      if (pick % 4 === 3) {
        return { type: 'askApproval', requestId, reason: REASON, request: { kind: 'finish', days: 1 + (pick % 11) } }
      }
      const extension = { kind: 'extension', owedId: owed, days: 1 + (pick % 7), forceMajeure: pick % 5 === 0 } as const
      const request = yes ? extension : ({ kind: 'waiver', owedId: owed } as const)
      return { type: 'askApproval', requestId, reason: REASON, request }
    }
    case 'answerApproval': {
      const requestId = chosen(state?.requests ?? [], pick)?.requestId ?? ''
      return { type: 'answerApproval', requestId, approved: yes, reason: REASON }
    }
    case 'stopClock':
      return { type: 'stopClock', cause: chosen(SPECIAL_PROCEDURES, pick) ?? 'hearing', days: pick, reason: REASON }
    case 'resumeClock': {
      const running = state?.clock?.stops.map(({ cause }) => cause).filter(cause => cause !== 'suspension') ?? []
      return { type: 'resumeClock', cause: chosen(running, pick) ?? 'hearing' }
    }
    case 'decideResult':
      return { type: 'decideResult', granted: yes || pick % 4 > 0, reason: REASON }
    case 'takeUp':
      return { type: 'takeUp', examiner: yes ? 'examiner-1' : 'approver-1' }
    case 'confirmResult':
      return { type: 'confirmResult', agreed: yes || pick % 4 > 0, reason: pick % 2 === 0 ? '' : REASON }
    case 'returnToWindow':
      return { type: 'returnToWindow', reason: REASON }
    case 'answerDepartment':
      return { type: 'answerDepartment', answer: REASON }
    case 'makeCertificate':
      return { type: 'makeCertificate', ...certificate(move, today) }
    case 'correctCertificate':
      return { type: 'correctCertificate', ...certificate(move, today), reason: pick === 0 ? ' ' : REASON }
    case 'handOver':
      return handOver(move, subject, other)
    case 'assign':
      return { type: 'assign', operator: 'clerk-2', window: String(pick) }
    case 'close':
      return { type: 'close', result: yes ? '0' : '6', reason: '' }
    case 'repairBreach':
      return { type: 'repairBreach', breachId: chosen(state?.breaches ?? [], pick)?.breachId ?? '', reason: REASON }
    case 'raiseObjection': {
      const breach = chosen(state?.breaches ?? [], pick)
      const about =
        breach && yes ? { kind: 'breach' as const, breachId: breach.breachId } : { kind: 'decision' as const }
      return {
        type: 'raiseObjection',
        objectionId: `o-${state?.version}`,
        about,
        reason: REASON,
        ...here(move, subject),
      }
    }
    case 'decideObjection': {
      const open = state?.objections.filter(({ decided }) => !decided) ?? []
      return {
        type: 'decideObjection',
        objectionId: chosen(open, pick)?.objectionId ?? '',
        upheld: yes,
        reason: REASON,
      }
    }
    case 'settleDeadline':
    case 'settleFinish':
    case 'settlePeriod':
      return settling(move, owed, state, today)
    case 'recordContact':
    case 'recordReminder':
    case 'issueDocument':
    case 'handOutDocument':
    case 'supervise':
    case 'answerSupervision':
      return beside(move, owed, state, today)
    default:
      return { type: move.of }
  }
}

function here({ pick }: Move, subject: SubjectId) {
  return pick % 3 === 0 ? { present: { subjects: [subject], onReader: true } } : {}
}

/** Sometimes issued tomorrow, or valid for no day. */
function certificate({ pick, yes, who }: Move, today: LocalDate): CertificateDetails {
  const issuedOn = addDays(today, pick % 9 === 8 ? 1 : 0)
  const validUntil = yes ? addDays(issuedOn, (pick % 7) * 365) : 'longTerm'
  return { number: `粤-${pick}`, issuedOn, validFrom: issuedOn, validUntil, copies: 1 + who }
}

/** Mostly to the case's person, sometimes to another, with or without an authority. */
function handOver({ pick, yes, who }: Move, subject: SubjectId, other: SubjectId): CaseCommand {
  if (pick % 4 === 0) return { type: 'handOver', method: 'post', takenBy: yes ? 'handler' : 'applicant' }
  const stranger = pick % 5 === 0
  const person = { name: '样本', number: '440604199001010018' }
  const authority = { kind: 'powerOfAttorney', number: 'A-1', seen: 'original' } as const
  return {
    type: 'handOver',
    method: 'counter',
    standsThere: {
      subjectId: stranger ? other : subject,
      numberKind: 'resident',
      person,
      ...(yes ? { card: { validTo: '长期', samId: '', warnings: [] } } : {}),
    },
    ...(yes ? {} : { reason: REASON }),
    ...(who > 1 ? { authority } : {}),
  }
}

function owedMaterialFor({ of, pick }: Move, state: CaseState | undefined): OwedId {
  const all = state?.owed ?? []
  const wanted = of === 'acceptSupply' || of === 'rejectSupply' ? 'supplied' : 'owed'
  const suited = pick % 8 === 7 ? [] : all.filter(({ status }) => status === wanted)
  return chosen(suited.length > 0 ? suited : all, pick)?.owedId ?? owedId(CASE, 'nothing')
}
