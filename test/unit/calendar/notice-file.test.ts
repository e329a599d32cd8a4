import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { noticeProblems } from '../../../electron/calendar/notice.ts'
import { type NoticeFile, readNotice } from '../../../electron/calendar/notice-file.ts'
import { CHINESE_DAYS, noticeYearOf, withNotices } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { bytesOf, madeUpNotice } from '../../support/files/notices.ts'
import { checkOften } from '../../support/properties/check-often.ts'

const TODAY = localDate('2026-11-22')

const read = (value: unknown) => readNotice(bytesOf(value), TODAY)
const codeOf = (file: NoticeFile) => (file.ok ? 'ok' : file.code)
const problemsOf = (file: NoticeFile) => (file.ok ? [] : file.problems.map(({ zh }) => zh))

function asHolidayCn(more: Parameters<typeof madeUpNotice>[1] = {}) {
  const { year, holidays, workdays } = madeUpNotice(2027, more)
  return {
    $schema: 'schema.json',
    year,
    papers: ['https://example.invalid/notice'],
    days: [
      ...holidays.map(date => ({ name: '节', date, isOffDay: true })),
      ...workdays.map(date => ({ name: '节', date, isOffDay: false })),
    ],
  }
}

describe('reads a notice', () => {
  it('in our own form, with sorted days and no duplicates', () => {
    const file = read(madeUpNotice(2027, { holidays: ['2027-01-01', '2026-12-31'], workdays: ['2026-12-26'] }))
    expect(file).toMatchObject({ ok: true, notice: { year: 2027, workdays: ['2026-12-26'] } })
    expect(file.ok && file.notice.holidays.slice(0, 3)).toEqual(['2026-12-31', '2027-01-01', '2027-02-08'])
  })

  it('in holiday-cn’s form, with December days of the year before', () => {
    const file = read(asHolidayCn({ holidays: ['2026-12-31'], workdays: ['2026-12-26'] }))
    expect(file).toMatchObject({
      ok: true,
      notice: { year: 2027, source: 'https://example.invalid/notice', workdays: ['2026-12-26'] },
    })
    expect(file.ok && file.notice.holidays).toContain('2026-12-31')
  })

  it('with a byte order mark', () => {
    expect(
      codeOf(readNotice(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(madeUpNotice(2027))]), TODAY)),
    ).toBe('ok')
  })

  it('for every published year, unchanged', () => {
    for (let year = 2008; year <= 2026; year++) {
      const own = (days: ReadonlySet<ReturnType<typeof localDate>>) =>
        [...days].filter(day => noticeYearOf(day) === year)
      const { holidays, workdays } = CHINESE_DAYS
      const notice = { year, source: 's', holidays: own(holidays), workdays: own(workdays) }
      expect([year, noticeProblems(notice, TODAY)]).toEqual([year, []])
    }
  })
})

describe('refuses a notice file', () => {
  const utf16 = Buffer.from(JSON.stringify(madeUpNotice(2027)), 'utf16le')
  it.each<[string, Uint8Array, string]>([
    ['in UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'A511'],
    ['in UTF-16 without', Buffer.from('{"year":2027}', 'utf16le'), 'A511'],
    ['in GBK', Buffer.from([0x7b, 0x22, 0xc4, 0xea, 0x22, 0x3a, 0x31, 0x7d]), 'A511'],
    ['empty', bytesOf(''), 'A512'],
    ['not JSON', bytesOf('2027年放假安排'), 'A512'],
    ['cut off', bytesOf(JSON.stringify(madeUpNotice(2027)).slice(0, -3)), 'A512'],
    ['a list', bytesOf([]), 'A512'],
    ['a number', bytesOf('1'), 'A512'],
    ['nested without end', bytesOf('['.repeat(100_000)), 'A512'],
    ['of nothing', bytesOf({}), 'A513'],
    ['of a year that is text', bytesOf({ ...madeUpNotice(2027), year: '2027' }), 'A513'],
    ['without a source', bytesOf({ ...madeUpNotice(2027), source: ' ' }), 'A513'],
    ['with an unknown field', bytesOf({ ...madeUpNotice(2027), holiday: [] }), 'A513'],
    ['of thousands of days', bytesOf({ ...madeUpNotice(2027), holidays: Array(5000).fill('2027-01-01') }), 'A513'],
    ['of holiday-cn before the notice is out', bytesOf({ year: 2027, papers: [], days: [] }), 'A514'],
    ['of holiday-cn without its papers', bytesOf({ ...asHolidayCn(), papers: [] }), 'A513'],
    ['in both forms at once', bytesOf({ ...madeUpNotice(2027), days: 'x' }), 'A513'],
  ])('%s', (_what, bytes, code) => {
    expect(codeOf(readNotice(bytes, TODAY))).toBe(code)
  })

  it.each<[string, object, string]>([
    ['an invalid date', { holidays: ['2027-02-30'] }, 'holidays[12]：不是 YYYY-MM-DD'],
    ['a day off that is worked', { workdays: ['2027-05-01'] }, '2027-05-01：既列为放假又列为上班'],
    ['a day of another year', { holidays: ['2028-01-03'] }, '2028-01-03：不是 2027 年'],
    ['a day of the November before', { workdays: ['2026-11-28'] }, '2026-11-28：不是 2027 年'],
  ])('with %s', (_what, more, problem) => {
    expect(problemsOf(read(madeUpNotice(2027, more)))).toContainEqual(expect.stringContaining(problem))
  })

  it.each([
    ['2027-01-01', '2027-01-01：法定节假日未列为放假'],
    ['2027-10-01', '2027-10-01：法定节假日未列为放假'],
    ['2027-02-09', '春节：01-20 至 02-28 之间放假不足 3 天'],
    ['2027-04-05', '清明节'],
    ['2027-06-09', '端午节'],
    ['2027-10-04', '中秋节和国庆节'],
  ])('that leaves out %s', (left, problem) => {
    const notice = madeUpNotice(2027)
    const file = read({ ...notice, holidays: notice.holidays.filter(day => day !== left) })
    expect(problemsOf(file)).toContainEqual(expect.stringContaining(problem))
  })

  it('that makes a statutory holiday on a weekend a working day (2027-05-01 is a Saturday)', () => {
    const notice = madeUpNotice(2027, { workdays: ['2027-05-01'] })
    const file = read({ ...notice, holidays: notice.holidays.filter(day => day !== '2027-05-01') })
    expect(problemsOf(file)).toEqual(['2027-05-01：法定节假日未列为放假，请补全'])
  })

  it.each([2007, 2028, 9999])('for %i: notices come out in the year before at the earliest', year => {
    expect(problemsOf(read(madeUpNotice(year)))).toEqual([expect.stringContaining('请核对年份')])
  })

  it('and lists the first 20 problems', () => {
    const file = read(madeUpNotice(2027, { holidays: Array(60).fill('tomorrow') }))
    expect(problemsOf(file)).toHaveLength(21)
    expect(problemsOf(file).at(-1)).toBe('另有 40 处')
  })
})

describe('any imported file', () => {
  const day = fc.oneof(
    fc.constantFrom('2027-01-01', '2026-12-26', '2027-02-06', '2027-05-08', '2025-01-01', '2027-02-29', ''),
    fc
      .date({ min: new Date('2026-11-01'), max: new Date('2028-01-31'), noInvalidDate: true })
      .map(at => at.toISOString().slice(0, 10)),
    fc.string({ maxLength: 12 }),
  )
  const right = fc.record({
    holidays: fc.subarray(['2026-12-31', '2027-01-04', '2027-03-15', '2027-12-31']),
    workdays: fc.subarray(['2026-12-26', '2027-03-06', '2027-03-14']),
  })
  const notice = fc.oneof(
    right,
    fc.record({ holidays: fc.array(day, { maxLength: 8 }), workdays: fc.array(day, { maxLength: 4 }) }),
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json({ maxDepth: 3 }).map(bytesOf),
    notice.map(more => bytesOf(madeUpNotice(2027, more))),
    notice.map(more => bytesOf(asHolidayCn(more))),
    fc.tuple(notice, fc.nat(400), fc.integer({ min: 0, max: 255 })).map(([more, at, byte]) => {
      const spoilt = bytesOf(asHolidayCn(more))
      spoilt[at % spoilt.length] = byte
      return spoilt
    }),
  )

  it('is refused with a code and reasons in both languages, or gives a whole notice', () => {
    checkOften(
      { 'a whole notice': 300, 'no JSON': 200, 'something is wrong with it': 400 },
      met =>
        fc.property(bytes, given => {
          const file = readNotice(given, TODAY)
          if (file.ok) met('a whole notice')
          else if (file.code === 'A512') met('no JSON')
          else if (file.code === 'A513') met('something is wrong with it')
          if (!file.ok) {
            expect(file.code).toMatch(/^A51[1-4]$/)
            for (const { zh, en } of file.problems) expect([zh, en].every(text => text.length > 3)).toBe(true)
            if (file.code === 'A513') expect(file.problems.length).toBeGreaterThan(0)
            return
          }
          const calendar = new WorkingDays(withNotices(CHINESE_DAYS, [file.notice]))
          expect(calendar.isPublished(file.notice.year)).toBe(true)
          expect(file.notice.holidays.some(date => calendar.isWorkingDay(date))).toBe(false)
          expect(file.notice.workdays.every(date => calendar.isWorkingDay(date))).toBe(true)
        }),
      { numRuns: 2000 },
    )
  })
})
