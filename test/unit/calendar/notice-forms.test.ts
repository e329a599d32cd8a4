import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { type NoticeFile, readNotice } from '../../../electron/calendar/notice-file.ts'
import { CHINESE_DAYS, noticeYearOf } from '../../../electron/calendar/published-years.ts'
import { bytesOf, madeUpNotice } from '../../support/files/notices.ts'

const TODAY = localDate('2026-11-22')

const read = (value: unknown) => readNotice(bytesOf(value), TODAY)

function taken(file: NoticeFile) {
  if (!file.ok) throw new Error(JSON.stringify(file))
  return file
}

const notesOf = (file: NoticeFile) => taken(file).notes.map(({ zh }) => zh)

/** With the documented fields of timor.tech. */
function asTimor(more: Parameters<typeof madeUpNotice>[1] = {}) {
  const { holidays, workdays } = madeUpNotice(2027, more)
  const entry = (date: string, holiday: boolean) => [
    date.slice(5),
    {
      holiday,
      name: holiday ? '节' : '节后补班',
      wage: holiday ? 3 : 1,
      date,
      rest: 1,
      ...(holiday ? {} : { after: true, target: '节' }),
    },
  ]
  return {
    code: 0,
    holiday: Object.fromEntries([
      ...holidays.map(date => entry(date, true)),
      ...workdays.map(date => entry(date, false)),
    ]),
  }
}

function asChineseDays(holidays: readonly string[], workdays: readonly string[]) {
  const named = (days: readonly string[]) => Object.fromEntries(days.map(day => [day, 'Holiday,节,1']))
  return { holidays: named(holidays), workdays: named(workdays), inLieuDays: {} }
}

describe('accepts entries that change nothing, with a note', () => {
  it('a weekday listed as a working day', () => {
    const file = read(madeUpNotice(2027, { workdays: ['2027-03-01', '2027-03-02'] }))
    expect(taken(file).notice.workdays).toEqual(['2027-03-01', '2027-03-02'])
    expect(taken(file).notes).toEqual([
      {
        zh: '2027-03-01、2027-03-02：周一至周五本来上班，列为上班没有作用，请核对',
        en: '2027-03-01, 2027-03-02: Monday to Friday is worked anyway; naming it changes nothing; check the date',
      },
    ])
  })

  it('a weekend day off that belongs to no holiday', () => {
    const file = read(madeUpNotice(2027, { holidays: ['2027-03-06', '2027-03-07'] }))
    expect(notesOf(file)).toEqual(['2027-03-06、2027-03-07：周末本来放假，单独列出没有作用，请核对'])
  })

  it('counts them when there are too many to list', () => {
    const weekends = Array.from({ length: 20 }, (_, week) =>
      new Date(Date.UTC(2027, 6, 3 + 7 * week)).toISOString().slice(0, 10),
    )
    const [note] = notesOf(read(madeUpNotice(2027, { holidays: weekends })))
    expect(note).toMatch(/^2027-07-03、.* 等 \d+ 天：周末本来放假/)
  })

  it('no note for a weekend inside a holiday or a worked weekend day', () => {
    // 2027-05-01 and 02 are a weekend; with Monday they are one holiday.
    const file = read(madeUpNotice(2027, { holidays: ['2027-05-03'], workdays: ['2027-05-08'] }))
    expect(notesOf(file).filter(note => note.includes('2027-05'))).toEqual([])
  })

  it('still refuses contradictions', () => {
    expect(read(madeUpNotice(2027, { workdays: ['2027-05-01'] }))).toMatchObject({ ok: false, code: 'A513' })
  })
})

describe('timor.tech', () => {
  it('reads the answer for a year', () => {
    const file = read(asTimor({ holidays: ['2027-02-11'], workdays: ['2027-02-06'] }))
    expect(taken(file).notice).toMatchObject({
      year: 2027,
      workdays: ['2027-02-06'],
      source: expect.stringContaining('timor.tech'),
    })
    expect(taken(file).notice.holidays).toEqual(madeUpNotice(2027, { holidays: ['2027-02-11'] }).holidays.toSorted())
    expect(notesOf(file)[0]).toContain('未注明通知出处')
  })

  it('refuses the answer for one day and says what to use instead', () => {
    for (const holiday of [{ holiday: true, name: '元旦', wage: 3 }, null]) {
      const file = read({ code: 0, type: { type: 2, name: '元旦', week: 5 }, holiday })
      expect(file).toMatchObject({ ok: false, code: 'A513' })
      expect(!file.ok && file.problems[0]?.zh).toContain('/api/holiday/year/')
    }
  })

  it.each([
    ['an error', { code: -1, holiday: {} }, 'A514'],
    ['an invalid day', { code: 0, holiday: { '02-30': { holiday: true, date: '2027-02-30' } } }, 'A513'],
    ['a day without its date', { code: 0, holiday: { '01-01': { holiday: true } } }, 'A513'],
  ])('reports %s', (_what, value, code) => {
    expect(read(value)).toMatchObject({ ok: false, code })
  })
})

describe('chinese-days', () => {
  const file = (name: string) => readFileSync(`node_modules/chinese-days/dist/${name}`)

  it('reads a year file like the built-in data set', () => {
    const { notice } = taken(readNotice(file('years/2026.json'), TODAY))
    const own = (days: ReadonlySet<ReturnType<typeof localDate>>) =>
      [...days].filter(day => noticeYearOf(day) === 2026).sort()
    expect(notice).toMatchObject({
      year: 2026,
      holidays: own(CHINESE_DAYS.holidays),
      workdays: own(CHINESE_DAYS.workdays),
    })
  })

  it('reads the newest year of a file with all years, with a note', () => {
    const read = readNotice(file('chinese-days.json'), TODAY)
    expect(taken(read).notice.year).toBe(2026)
    expect(notesOf(read)).toContainEqual('文件有多个年度，已读取最新的 2026 年；其他年度请用单年文件')
  })

  it('leaves out December days of the next year’s notice, with a note', () => {
    const read = readNotice(file('years/2018.json'), TODAY)
    const { holidays, workdays } = taken(read).notice
    expect([...holidays, ...workdays].every(day => day < '2018-12-01')).toBe(true)
    expect(notesOf(read)).toContainEqual('2018-12-30、2018-12-31、2018-12-29 属于 2019 年的通知，未读取')
  })

  it('notes that December may be missing', () => {
    expect(notesOf(readNotice(file('years/2019.json'), TODAY))).toContainEqual(
      '文件没有 2018 年 12 月的日期；通知若有，请补入后再导入',
    )
    const both = asChineseDays([...madeUpNotice(2027).holidays, '2026-12-31'], ['2026-12-26'])
    expect(taken(read(both)).notice).toMatchObject({ year: 2027, workdays: ['2026-12-26'] })
    expect(notesOf(read(both)).some(note => note.includes('12 月'))).toBe(false)
  })

  it.each([
    ['an invalid date', asChineseDays(['2027-02-30'], [])],
    ['half a year', asChineseDays(['2027-01-01'], [])],
    ['a list where dates belong', { holidays: {}, workdays: [] }],
  ])('reports %s', (_what, value) => {
    expect(read(value)).toMatchObject({ ok: false, code: 'A513' })
  })
})

describe('refuses a malicious file at once', () => {
  it.each<[string, unknown]>([
    ['200,000 days', { ...madeUpNotice(2027), holidays: Array(200_000).fill('x') }],
    [
      '200,000 dates',
      asChineseDays(
        Array.from({ length: 200_000 }, (_, i) => `x${i}`),
        [],
      ),
    ],
    [
      '200,000 days of timor',
      { code: 0, holiday: Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [i, 1])) },
    ],
    ['200,000 fields', Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`f${i}`, 1]))],
  ])('with %s', (_what, value) => {
    const bytes = bytesOf(value)
    const began = process.cpuUsage()
    const file = readNotice(bytes, TODAY)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000)
    expect(file).toMatchObject({ ok: false, code: 'A513' })
    expect(JSON.stringify(file).length).toBeLessThan(20_000)
  })
})
