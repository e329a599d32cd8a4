import { earlierOf } from '../../base/local-date.ts'
import { isStopped } from '../course/clock.ts'
import { grantsAtWindow, mayExamine } from '../department/duty.ts'
import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { type Certificate, type CertificateDetails, MOST_CERTIFICATE_NUMBER, MOST_COPIES } from './certificate.ts'
import type { CertificateCommand } from './commands.ts'

type Command<Type extends CertificateCommand['type']> = Extract<CertificateCommand, { type: Type }>

/** 制证, after the grant (行政许可法 art. 39, 44); the result can then be collected. */
function makeCertificate(command: Command<'makeCertificate'>, state: CaseState, facts: OwnFacts): Decision {
  const { certificate, result, ready } = state
  if (!state.item.certificate || certificate || ready || result?.granted === false) return refused('K303')
  if (!mayMake(state, facts)) return refused('K358')
  if (isStopped(state)) return refused('K303')
  if (!result) return refused('K397')
  const made = certificateOf(command, state, facts)
  if (!made) return refused('K355')
  const { today: on, operator, calendar, rules } = facts
  const collectBy = calendar.citizenDeadline(on, rules.collectDays)
  return happened(
    { type: 'CertificateMade', on, by: operator.id, certificate: made },
    { type: 'ResultReady', on, collectBy },
  )
}

function correctCertificate(command: Command<'correctCertificate'>, state: CaseState, facts: OwnFacts): Decision {
  const reason = command.reason.trim()
  const before = state.certificate?.certificate
  if (!before) return refused('K303')
  if (!mayMake(state, facts)) return refused('K358')
  if (reason === '') return refused('K313')
  const certificate = certificateOf(command, state, facts)
  if (!certificate) return refused('K355')
  if (SAID.every(field => certificate[field] === before[field])) return refused('K356')
  return happened({ type: 'CertificateCorrected', on: facts.today, by: facts.operator.id, certificate, reason })
}

const SAID = ['number', 'issuedOn', 'validFrom', 'validUntil', 'copies'] as const

/** 承办部门; for 窗口即办 also the window. */
export function mayMake({ item }: Pick<CaseState, 'item'>, { operator }: Pick<OwnFacts, 'operator'>): boolean {
  const isAtWindow = operator.role === 'clerk' || operator.role === 'supervisor'
  return mayExamine(operator, item) || (isAtWindow && grantsAtWindow(item))
}

/** From the decision, unless a wrong clock made it later than today. */
export function issuingDays({ result }: Pick<CaseState, 'result'>, { today }: Pick<OwnFacts, 'today'>) {
  return { earliest: result ? earlierOf(result.on, today) : today, latest: today }
}

/** Undefined outside the limits. */
function certificateOf(details: CertificateDetails, state: CaseState, facts: OwnFacts): Certificate | undefined {
  const { issuedOn, validFrom, validUntil, copies } = details
  const { earliest, latest } = issuingDays(state, facts)
  const number = details.number.trim()
  const fits =
    state.item.certificate !== undefined &&
    isCertificateNumber(number) &&
    issuedOn >= earliest &&
    issuedOn <= latest &&
    (validUntil === 'longTerm' || validUntil > validFrom) &&
    Number.isInteger(copies) &&
    copies >= 1 &&
    copies <= MOST_COPIES
  if (!fits || !state.item.certificate) return undefined
  return { name: state.item.certificate.name, number, issuedOn, validFrom, validUntil, copies }
}

/** No control characters, nothing invisible, no half of a character. */
function isCertificateNumber(number: string): boolean {
  const { length } = [...number]
  return length >= 1 && length <= MOST_CERTIFICATE_NUMBER && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(number)
}

export const CERTIFICATE_DECIDERS: Deciders<CertificateCommand> = {
  makeCertificate: { in: ['accepted'], alone: true, decide: makeCertificate },
  correctCertificate: { in: ['accepted'], alone: true, decide: correctCertificate },
}
