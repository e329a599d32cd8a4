import { z } from 'zod'
import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { type LocalDate, localDate, yearOf } from '../base/local-date.ts'
import type { Notice } from './notice.ts'
import { noticeYearOf } from './published-years.ts'

export type FormReading =
  | { readonly ok: true; readonly notice: Notice; readonly notes: readonly Bilingual[] }
  | { readonly ok: false; readonly problems: readonly Bilingual[] }

export interface NoticeForm {
  readonly fits: (value: object) => boolean
  readonly read: (value: object) => FormReading
}

/** The most so far: 34 off in 2026, 12 worked in 2013. */
const MOST_DAYS = 100

/** 60 years have 2,500. */
const MOST_ENTRIES = 5000

const day = z
  .string()
  .refine(isDate, { error: '不是 YYYY-MM-DD 形式的有效日期 / not a date of the form YYYY-MM-DD' })
  .transform(text => text as LocalDate)
const year = z.int().min(1000).max(9999)
const source = z.string().trim().min(1).max(500)

const PLAIN = z.strictObject({
  year,
  source,
  holidays: z.array(day).max(MOST_DAYS),
  workdays: z.array(day).max(MOST_DAYS),
})

const HOLIDAY_CN = z.object({
  year,
  papers: z.array(source).max(20),
  days: z.array(z.object({ date: day, isOffDay: z.boolean() })).max(2 * MOST_DAYS),
})

const TIMOR = z.object({ holiday: z.record(z.string(), z.object({ holiday: z.boolean(), date: day })) })

const daysByDate = z.record(day, z.string())
const CHINESE_DAYS = z.object({ holidays: daysByDate, workdays: daysByDate, inLieuDays: daysByDate.optional() })

/** The first match counts. */
export const NOTICE_FORMS: readonly NoticeForm[] = [
  {
    /** NateScarlet/holiday-cn. */
    fits: value => 'days' in value,
    read: value =>
      parsed(HOLIDAY_CN, value, ({ papers, days, ...rest }) => {
        const listed = (off: boolean) => days.filter(({ isOffDay }) => isOffDay === off).map(({ date }) => date)
        if (papers.length === 0 && days.length > 0) return { ok: false, problems: [NO_PAPERS] }
        return noticeOf({ ...rest, source: papers.join(' '), holidays: listed(true), workdays: listed(false) })
      }),
  },
  {
    /** timor.tech/api/holiday/year/2026; `holiday: false` is 补班. */
    fits: value => 'holiday' in value,
    read: value => {
      if (isOneDay(value)) return { ok: false, problems: [ONE_DAY] }
      return parsed(TIMOR, value, ({ holiday }) => {
        const days = Object.values(holiday)
        const listed = (off: boolean) => days.filter(entry => entry.holiday === off).map(({ date }) => date)
        return ofDataSet('timor.tech', listed(true), listed(false))
      })
    },
  },
  {
    /** npm chinese-days: dist/years/2026.json or chinese-days.json. */
    fits: value => 'holidays' in value && !Array.isArray(value.holidays),
    read: value =>
      parsed(CHINESE_DAYS, value, ({ holidays, workdays, inLieuDays = {} }) =>
        ofDataSet('chinese-days', Object.keys({ ...holidays, ...inLieuDays }), Object.keys(workdays)),
      ),
  },
  {
    fits: () => true,
    read: value => parsed(PLAIN, value, noticeOf),
  },
]

const NO_PAPERS = bilingual('papers：没有来源，请填写通知的网址', 'papers: no source; enter the address of the notice')

const ONE_DAY = bilingual(
  'holiday：这是 timor.tech 单日查询的结果；请取全年：/api/holiday/year/年份',
  'holiday: timor.tech’s answer about one day; take the year: /api/holiday/year/YEAR',
)

function isOneDay(value: object): boolean {
  const { holiday } = value as { readonly holiday?: unknown }
  return (
    holiday === null || (typeof holiday === 'object' && 'holiday' in holiday && typeof holiday.holiday === 'boolean')
  )
}

/** Data sets go by calendar year, notices begin in December. Takes the newest year, with the days of its notice. */
function ofDataSet(name: string, holidays: readonly string[], workdays: readonly string[]): FormReading {
  const off = holidays.map(date => date as LocalDate)
  const worked = workdays.map(date => date as LocalDate)
  const begun = off.filter(date => date.endsWith('-01-01')).map(yearOf)
  const newest = Math.max(...(begun.length > 0 ? begun : [...off, ...worked].map(yearOf)))
  if (!Number.isFinite(newest)) return noticeOf({ year: 0, source: name, holidays: [], workdays: [] })
  const own = (days: readonly LocalDate[]) => days.filter(date => noticeYearOf(date) === newest)
  const later = [...off, ...worked].filter(date => noticeYearOf(date) > newest)
  const notice = {
    year: newest,
    source: `${name}（第三方数据 third-party data）`,
    holidays: own(off),
    workdays: own(worked),
  }
  const read = noticeOf(notice)
  return read.ok ? { ...read, notes: [...read.notes, ...dataSetNotes(name, notice, begun, later)] } : read
}

function dataSetNotes(
  name: string,
  { year: read, holidays, workdays }: Notice,
  years: readonly number[],
  later: readonly LocalDate[],
): Bilingual[] {
  const notes = [
    bilingual(
      `${name} 的数据未注明通知出处，请与国务院办公厅的通知逐日核对`,
      `${name} names no notice: compare it with that of the State Council, day by day`,
    ),
  ]
  if (new Set(years).size > 1) {
    notes.push(
      bilingual(
        `文件有多个年度，已读取最新的 ${read} 年；其他年度请用单年文件`,
        `the file has several years; ${read}, the newest, was read. For another take the file of that year`,
      ),
    )
  }
  if (later.length > 0) {
    notes.push(
      bilingual(
        `${later.join('、')} 属于 ${read + 1} 年的通知，未读取`,
        `${later.join(', ')} belong to the notice for ${read + 1} and were not read`,
      ),
    )
  }
  if (![...holidays, ...workdays].some(date => yearOf(date) < read)) {
    notes.push(
      bilingual(
        `文件没有 ${read - 1} 年 12 月的日期；通知若有，请补入后再导入`,
        `the file has no days of December ${read - 1}; where the notice has any, add them and import again`,
      ),
    )
  }
  return notes
}

function noticeOf({ holidays, workdays, ...rest }: Notice): FormReading {
  return { ok: true, notice: { ...rest, holidays: distinct(holidays), workdays: distinct(workdays) }, notes: [] }
}

function parsed<Value>(schema: z.ZodType<Value>, value: object, make: (value: Value) => FormReading): FormReading {
  const crowded = entriesOf(value) > MOST_ENTRIES ? '$' : crowdedField(value)
  if (crowded) return { ok: false, problems: [bilingual(`${crowded}：内容过多`, `${crowded}: too many entries`)] }
  const { success, data } = schema.safeParse(value)
  return success ? make(data) : { ok: false, problems: issuesOf(schema, value) }
}

function crowdedField(value: object): string | undefined {
  return Object.entries(value)
    .find(([, inner]) => entriesOf(inner) > MOST_ENTRIES)?.[0]
    .slice(0, LONGEST_MESSAGE)
}

function entriesOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

function issuesOf(schema: z.ZodType, value: object): Bilingual[] {
  const issues = (error: z.core.$ZodErrorMap) => schema.safeParse(value, { error }).error?.issues ?? []
  const zh = issues(z.locales.zhCN().localeError)
  return issues(z.locales.en().localeError).map(({ path, message }, index) => {
    const at = pathText(path)
    const [own, ownEn] = message.split(' / ')
    return ownEn === undefined
      ? bilingual(`${at}：${shortened(zh[index]?.message ?? message)}`, `${at}: ${shortened(message)}`)
      : bilingual(`${at}：${own}`, `${at}: ${ownEn}`)
  })
}

/** Characters. */
const LONGEST_MESSAGE = 200

function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE).toWellFormed()}…` : message
}

/** As in `days[3].date`. */
function pathText(path: readonly PropertyKey[]): string {
  return shortened(
    path
      .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '') || '$',
  )
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
