import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { dayNumber, type LocalDate, localDate, weekdayOf, yearOf } from '../base/local-date.ts'
import type { NoticeDays } from './published-years.ts'

export interface Notice extends NoticeDays {
  readonly source: string
}

/** 全国年节及纪念日放假办法: first year of today's holidays. */
export const FIRST_YEAR = 2008

/** 全国年节及纪念日放假办法; 05-02 since 2024-11-10. */
export function fixedDays(year: number): LocalDate[] {
  const days = ['01-01', '05-01', ...(year >= 2025 ? ['05-02'] : []), '10-01', '10-02', '10-03']
  return days.map(day => localDate(`${year}-${day}`))
}

/** Range and least days off of lunar holidays. No lunar calendar: libraries disagree, as on 初一 of 2027. */
const MOVING = [
  { zh: '春节', en: 'Spring Festival', from: '01-20', to: '02-28', least: 3 },
  { zh: '清明节', en: 'Tomb-Sweeping Day', from: '04-03', to: '04-08', least: 1 },
  { zh: '端午节', en: 'Dragon Boat Festival', from: '05-25', to: '06-30', least: 1 },
  { zh: '中秋节和国庆节', en: 'Mid-Autumn Festival and National Day', from: '09-05', to: '10-12', least: 4 },
] as const

export function noticeProblems(notice: Notice, today: LocalDate): Bilingual[] {
  const { year } = notice
  const latest = yearOf(today) + 1
  if (year < FIRST_YEAR || year > latest) {
    return [
      bilingual(
        `year：${year} 不在 ${FIRST_YEAR} 至 ${latest} 之间；通知最早在前一年发布，请核对年份`,
        `year: ${year} is not between ${FIRST_YEAR} and ${latest}; a notice comes out in the year before: check the year`,
      ),
    ]
  }
  return [...strayDays(notice), ...contradictions(notice), ...missingHolidays(notice)]
}

function strayDays({ year, holidays, workdays }: Notice): Bilingual[] {
  const stray = [...holidays, ...workdays].filter(day => day < `${year - 1}-12-01` || yearOf(day) > year)
  return [...new Set(stray)].map(day =>
    bilingual(
      `${day}：不是 ${year} 年（或上年 12 月）的日期，请改正或删去`,
      `${day}: no day of ${year} or of the December before; correct or delete it`,
    ),
  )
}

function contradictions({ holidays, workdays }: Notice): Bilingual[] {
  const off = new Set(holidays)
  return [...new Set(workdays)]
    .filter(day => off.has(day))
    .map(day =>
      bilingual(
        `${day}：既列为放假又列为上班，请按通知只留其一`,
        `${day}: both a holiday and a working day; keep the one that the notice says`,
      ),
    )
}

/** An incomplete notice would make wrong dates final. */
function missingHolidays({ year, holidays, workdays }: Notice): Bilingual[] {
  const off = new Set(holidays)
  const worked = new Set(workdays)
  const fixed = fixedDays(year)
    // A weekend holiday need not be listed, but cannot be worked.
    .filter(day => (weekdayOf(dayNumber(day)) <= 5 ? !off.has(day) : worked.has(day)))
    .map(day =>
      bilingual(
        `${day}：法定节假日未列为放假，请补全`,
        `${day}: a statutory holiday that is not given off; complete the notice`,
      ),
    )
  const moving = MOVING.filter(({ from, to, least }) => {
    const listed = [...off].filter(day => day >= `${year}-${from}` && day <= `${year}-${to}`)
    return listed.length < least
  }).map(({ zh, en, from, to, least }) =>
    bilingual(
      `${zh}：${from} 至 ${to} 之间放假不足 ${least} 天，请补全`,
      `${en}: fewer than ${least} days off between ${from} and ${to}; complete the notice`,
    ),
  )
  return [...fixed, ...moving]
}
