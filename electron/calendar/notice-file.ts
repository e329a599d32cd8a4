import { z } from 'zod'
import { type Bilingual, bilingual } from '../catalogue/model/bilingual.ts'
import { type LocalDate, localDate } from './local-date.ts'
import { type Notice, noticeProblems } from './notice.ts'

/** A file as a notice, or why it is none: the code, and each entry that is wrong. */
export type NoticeFile =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly code: NoticeFault; readonly problems: readonly Bilingual[] }

/** A511 not UTF-8, A512 not JSON, A513 entries that are wrong or missing, A514 no days at all. */
export type NoticeFault = 'A511' | 'A512' | 'A513' | 'A514'

/** More days than any notice has had (34 off in 2026, 12 worked in 2013). */
const MOST_DAYS = 100

/** Problems that are told; who has more has taken the wrong file. */
const MOST_PROBLEMS = 20

const day = z
  .string()
  .refine(isDate, { error: '不是 YYYY-MM-DD 形式的有效日期 / not a date of the form YYYY-MM-DD' })
  .transform(text => text as LocalDate)
const year = z.int().min(1000).max(9999)

/** Our own form. */
const plain = z.strictObject({
  year,
  source: z.string().trim().min(1).max(500),
  holidays: z.array(day).max(MOST_DAYS),
  workdays: z.array(day).max(MOST_DAYS),
})

/** The public data set NateScarlet/holiday-cn; its `year` is that of the notice, whatever years its days lie in. */
const holidayCn = z.object({
  year,
  papers: z.array(z.string().trim().min(1).max(500)).max(20),
  days: z.array(z.object({ date: day, isOffDay: z.boolean() })).max(2 * MOST_DAYS),
})

/** Reads a notice from the bytes of a file: UTF-8 (with a BOM or without), JSON, in our form or that of holiday-cn. */
export function readNotice(bytes: Uint8Array, today: LocalDate): NoticeFile {
  const text = textOf(bytes)
  if (text === undefined) return { ok: false, code: 'A511', problems: [] }
  const value = jsonOf(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, code: 'A512', problems: [] }
  }
  const parsed = 'days' in value ? fromHolidayCn(value) : fromPlain(value)
  if (!parsed.ok) return parsed
  const { notice } = parsed
  if (notice.holidays.length === 0 && notice.workdays.length === 0) return { ok: false, code: 'A514', problems: [] }
  const problems = noticeProblems(notice, today)
  return problems.length === 0 ? { ok: true, notice } : wrong(problems)
}

function fromPlain(value: object): NoticeFile {
  const issues = issuesOf(plain, value)
  if (issues.length > 0) return wrong(issues)
  const { holidays, workdays, ...rest } = plain.parse(value)
  return { ok: true, notice: { ...rest, holidays: distinct(holidays), workdays: distinct(workdays) } }
}

function fromHolidayCn(value: object): NoticeFile {
  const issues = issuesOf(holidayCn, value)
  if (issues.length > 0) return wrong(issues)
  const { papers, days, ...rest } = holidayCn.parse(value)
  const listed = (off: boolean) => distinct(days.filter(({ isOffDay }) => isOffDay === off).map(({ date }) => date))
  const notice = { ...rest, source: papers.join(' '), holidays: listed(true), workdays: listed(false) }
  if (papers.length > 0 || days.length === 0) return { ok: true, notice }
  return wrong([bilingual('papers：没有来源，请填写通知的网址', 'papers: no source; enter the address of the notice')])
}

function wrong(problems: readonly Bilingual[]): NoticeFile {
  const more = problems.length - MOST_PROBLEMS
  const rest = more > 0 ? [bilingual(`另有 ${more} 处`, `and ${more} more`)] : []
  return { ok: false, code: 'A513', problems: [...problems.slice(0, MOST_PROBLEMS), ...rest] }
}

/** What does not have the form, in both languages. */
function issuesOf(schema: z.ZodType, value: object): Bilingual[] {
  const issues = (error: z.core.$ZodErrorMap) => schema.safeParse(value, { error }).error?.issues ?? []
  const zh = issues(z.locales.zhCN().localeError)
  return issues(z.locales.en().localeError).map(({ path, message }, index) => {
    const at = pathText(path)
    // Our own messages carry both languages.
    const [own, ownEn] = message.split(' / ')
    return ownEn === undefined
      ? bilingual(`${at}：${zh[index]?.message ?? message}`, `${at}: ${message}`)
      : bilingual(`${at}：${own}`, `${at}: ${ownEn}`)
  })
}

/** `days[3].date`; `$` for the whole. */
function pathText(path: readonly PropertyKey[]): string {
  return (
    path
      .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '') || '$'
  )
}

/** Undefined for what is not UTF-8. A NUL is what UTF-16 looks like when it is read byte by byte. */
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

function isDate(text: string): boolean {
  try {
    return localDate(text) === text
  } catch {
    return false
  }
}

function distinct(days: readonly LocalDate[]): LocalDate[] {
  return [...new Set(days)].sort()
}
