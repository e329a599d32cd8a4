import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { LocalDate } from '../base/local-date.ts'
import { type Notice, noticeProblems } from './notice.ts'
import { NOTICE_FORMS } from './notice-forms.ts'
import { noticeNotes } from './notice-notes.ts'

export type NoticeFile =
  | {
      readonly ok: true
      readonly notice: Notice
      readonly notes: readonly Bilingual[]
    }
  | { readonly ok: false; readonly code: NoticeFault; readonly problems: readonly Bilingual[] }

/** A511 not UTF-8, A512 not JSON, A513 wrong or missing entries, A514 no days. */
export type NoticeFault = 'A511' | 'A512' | 'A513' | 'A514'

const MOST_PROBLEMS = 20

/** UTF-8 JSON, in our form or that of holiday-cn, timor.tech or chinese-days. */
export function readNotice(bytes: Uint8Array, today: LocalDate): NoticeFile {
  const text = textOf(bytes)
  if (text === undefined) return { ok: false, code: 'A511', problems: [] }
  const value = jsonOf(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, code: 'A512', problems: [] }
  }
  const read = NOTICE_FORMS.find(({ fits }) => fits(value))?.read(value)
  if (!read?.ok) return wrong(read?.problems ?? [])
  const { notice, notes } = read
  if (notice.holidays.length === 0 && notice.workdays.length === 0) return { ok: false, code: 'A514', problems: [] }
  const problems = noticeProblems(notice, today)
  return problems.length === 0 ? { ok: true, notice, notes: [...notes, ...noticeNotes(notice)] } : wrong(problems)
}

function wrong(problems: readonly Bilingual[]): NoticeFile {
  const more = problems.length - MOST_PROBLEMS
  const rest = more > 0 ? [bilingual(`另有 ${more} 处`, `and ${more} more`)] : []
  return { ok: false, code: 'A513', problems: [...problems.slice(0, MOST_PROBLEMS), ...rest] }
}

/** Undefined if not UTF-8. A NUL means UTF-16. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
