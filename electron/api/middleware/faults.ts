import { ORPCError, ValidationError } from '@orpc/server'
import { READER_CODES, type ReaderCode, ReaderError } from '../../../drivers/error.ts'
import { NoticeRefused } from '../../desk/calendar/notice-refused.ts'
import { CaseRefused } from '../../desk/cases/case-refused.ts'
import { EnteredAlready } from '../../desk/cases/entered-already.ts'
import type { FaultStatus } from '../../errors/codes/fault.ts'
import { FAULTS, type FaultCode } from '../../errors/codes.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { Fault } from '../contract/common.ts'
import { gateView } from '../views/gate-view.ts'

const MOST_ISSUES = 10
const LONGEST_DETAIL = 500

export function readerFault(code: ReaderCode, detail?: string): Fault {
  return faultOf(code, READER_CODES[code], detail)
}

export function hallFault(code: FaultCode, detail?: string): Fault {
  return faultOf(code, FAULTS[code], detail)
}

/** Unforeseen errors become A505; only the log has more. */
export function contractError(error: unknown): ORPCError<string, Fault> {
  if (error instanceof ORPCError && error.cause instanceof ValidationError) {
    const { issues: all } = error.cause
    const issues = all.slice(0, MOST_ISSUES).map(issue => `${(issue.path ?? []).join('.')}: ${issue.message}`)
    return make(statusOf('A504'), hallFault('A504', issues.join('; ')), error)
  }
  if (error instanceof CaseRefused) {
    const { gates, about } = error.refusal
    const fault = hallFault(error.code)
    return make(
      statusOf(error.code),
      {
        ...fault,
        ...(gates ? { gates: gates.map(gate => gateView(gate)) } : {}),
        ...(about ? { about: [...about] } : {}),
      },
      error,
    )
  }
  if (error instanceof EnteredAlready) {
    return make(statusOf(error.code), { ...hallFault(error.code), unfinished: [...error.cases] }, error)
  }
  if (error instanceof NoticeRefused) {
    return make(statusOf(error.code), { ...hallFault(error.code, error.detail), about: [...error.problems] }, error)
  }
  if (error instanceof HallError) {
    const { code, detail, about } = error
    return make(statusOf(code), about ? { ...hallFault(code), about: [about] } : hallFault(code, detail), error)
  }
  if (error instanceof ReaderError) return make(503, readerFault(error.code, error.detail), error)
  return make(statusOf('A505'), hallFault('A505'), error)
}

const NAMES = {
  400: 'BAD_REQUEST',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'REFUSED',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
} as const satisfies Readonly<Record<FaultStatus, string>>

function statusOf(code: FaultCode): FaultStatus {
  return FAULTS[code].status
}

function make(status: FaultStatus, data: Fault, cause: unknown): ORPCError<string, Fault> {
  return new ORPCError(NAMES[status], { status, message: `${data.code} ${data.text.zh}`, data, cause })
}

function faultOf(
  code: string,
  entry: (typeof FAULTS)[FaultCode] | (typeof READER_CODES)[ReaderCode],
  detail?: string,
): Fault {
  return {
    code,
    kind: entry.kind,
    text: { zh: entry.zh, en: entry.en },
    remedy: { zh: entry.remedyZh, en: entry.remedyEn },
    ...(detail === undefined ? {} : { detail: detail.slice(0, LONGEST_DETAIL) }),
  }
}
