import type { Bilingual } from '../../base/bilingual.ts'
import type { NoticeFault } from '../../calendar/notice-file.ts'
import { NoticeRefused } from '../../desk/calendar/notice-refused.ts'
import type { FaultCode } from '../../errors/codes.ts'
import { HallError } from '../../errors/hall-error.ts'

/** Classes do not cross threads. */
export type PortableError =
  | {
      readonly kind: 'hall'
      readonly code: FaultCode
      readonly detail: string | Bilingual | undefined
      readonly stack: string
    }
  | { readonly kind: 'notice'; readonly code: NoticeFault; readonly problems: readonly Bilingual[] }
  | { readonly kind: 'other'; readonly message: string; readonly stack: string }

export function portable(error: unknown): PortableError {
  if (error instanceof NoticeRefused) {
    return { kind: 'notice', code: error.code as NoticeFault, problems: error.problems }
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  if (error instanceof HallError) return { kind: 'hall', code: error.code, detail: error.about ?? error.detail, stack }
  return { kind: 'other', message, stack }
}

export function arrived(error: PortableError): Error {
  switch (error.kind) {
    case 'hall':
      return new HallError(error.code, error.detail, { cause: error.stack })
    case 'notice':
      return new NoticeRefused(error.code, error.problems)
    case 'other':
      return new Error(error.message, { cause: error.stack })
  }
}
