import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_REMINDERS } from '../../../electron/reminders/options.ts'
import { datesOn, offsetOn, type ReminderReasons, remindersDue } from '../../../electron/reminders/schedule.ts'
import { CASE } from '../../support/cases/case-builder.ts'
import { checkOften } from '../../support/properties/check-often.ts'

const calendar = new WorkingDays(CHINESE_DAYS)
const SCHEDULE = DEFAULT_REMINDERS

/** `since`: when told. `handover`: due before handover. */
function reasons(since: string, ...dates: string[]): ReminderReasons {
  return {
    owed: dates.map((date, index) => ({
      owedId: owedId(CASE, `m${index}`),
      due: date === 'handover' ? undefined : localDate(date),
      since: localDate(since),
    })),
    readyOn: undefined,
  }
}

const due = (given: ReminderReasons, today: string, schedule = SCHEDULE) =>
  remindersDue(given, localDate(today), schedule, calendar).map(({ kind, date }) => `${kind} ${date}`)

function daysOf(date: string, since: string): string[] {
  const made = new Set<string>()
  for (let day = localDate(since), i = 0; i < 60; i++, day = addDays(day, 1)) {
    const [first] = due(reasons(since, date), day)
    if (first && ![...made].some(text => text.startsWith(`${first.split(' ')[0]} `))) {
      made.add(`${first.split(' ')[0]} ${day}`)
    }
  }
  return [...made]
}

describe('the days of a reminder, counted in working days', () => {
  it.each<[string, string, string, string[]]>([
    [
      'an ordinary week',
      '2026-03-02',
      '2026-03-13',
      ['T-3 2026-03-10', 'T-1 2026-03-12', 'T0 2026-03-13', 'T+1 2026-03-16'],
    ],
    // 2026-05-09 is a worked Saturday; 05-01 to 05-05 are off.
    [
      'across 1 May with a worked Saturday',
      '2026-04-20',
      '2026-05-08',
      ['T-3 2026-04-30', 'T-1 2026-05-07', 'T0 2026-05-08', 'T+1 2026-05-09'],
    ],
    // 2026-09-20 is a worked Sunday.
    [
      'up to a worked Sunday',
      '2026-09-01',
      '2026-09-20',
      ['T-3 2026-09-16', 'T-1 2026-09-18', 'T0 2026-09-20', 'T+1 2026-09-21'],
    ],
    [
      'across the National Day week',
      '2026-09-14',
      '2026-10-08',
      ['T-3 2026-09-28', 'T-1 2026-09-30', 'T0 2026-10-08', 'T+1 2026-10-09'],
    ],
    // 2026-01-01 to 01-03 are off; Sunday 01-04 is worked.
    [
      'across the year end',
      '2025-12-10',
      '2026-01-05',
      ['T-3 2025-12-30', 'T-1 2026-01-04', 'T0 2026-01-05', 'T+1 2026-01-06'],
    ],
    [
      'into a leap day',
      '2024-02-19',
      '2024-02-29',
      ['T-3 2024-02-26', 'T-1 2024-02-28', 'T0 2024-02-29', 'T+1 2024-03-01'],
    ],
  ])('%s', (_name, since, date, expected) => {
    expect(daysOf(date, since)).toEqual(expected)
  })
})

describe('what falls due', () => {
  it.each([
    ['2026-03-12', ['T0 2026-03-13', 'T+1 2026-03-16']],
    ['2026-03-11', ['T-1 2026-03-12', 'T0 2026-03-13', 'T+1 2026-03-16']],
    ['2026-03-10', ['T-1 2026-03-12', 'T0 2026-03-13', 'T+1 2026-03-16']],
  ])('promised on %s, due 13 March: no reminder on the day of the promise or before', (since, expected) => {
    expect(daysOf('2026-03-13', since)).toEqual(expected)
  })

  it('a hall that was off for two days sends only the newest that applies', () => {
    const given = reasons('2026-03-02', '2026-03-13')
    expect(due(given, '2026-03-11')).toEqual(['T-3 2026-03-13'])
    expect(due(given, '2026-03-13')).toEqual(['T0 2026-03-13'])
    expect(due(given, '2026-03-16')).toEqual(['T+1 2026-03-13'])
  })

  it('a day off has what the last working day had', () => {
    expect(due(reasons('2026-03-02', '2026-03-16'), '2026-03-14')).toEqual(['T-1 2026-03-16'])
    expect(due(reasons('2026-03-02', '2026-03-13'), '2026-03-14')).toEqual([])
  })

  it('a reminder after the date is left out when it is more than lateDays late', () => {
    const given = reasons('2026-03-02', '2026-03-13')
    expect(due(given, '2026-03-19')).toEqual(['T+1 2026-03-13'])
    expect(due(given, '2026-03-20')).toEqual([])
    expect(due(given, '2026-03-17', { ...SCHEDULE, lateDays: 0 })).toEqual([])
  })

  it('a material due before handover has no dated reminder', () => {
    expect(due(reasons('2026-03-02', 'handover'), '2026-03-13')).toEqual([])
  })

  it('several dates of a case: the most urgent first, materials of one date together', () => {
    const given = reasons('2026-03-02', '2026-03-17', '2026-03-13', '2026-03-13')
    expect(remindersDue(given, localDate('2026-03-12'), SCHEDULE, calendar)).toEqual([
      { kind: 'T-1', date: '2026-03-13', owed: [owedId(CASE, 'm1'), owedId(CASE, 'm2')] },
      { kind: 'T-3', date: '2026-03-17', owed: [owedId(CASE, 'm0')] },
    ])
  })

  it('a result that is ready comes first, with everything that is still owed', () => {
    const given = { ...reasons('2026-03-02', '2026-03-13', 'handover'), readyOn: localDate('2026-03-12') }
    expect(due(given, '2026-03-12')).toEqual(['ready 2026-03-12', 'T-1 2026-03-13'])
    expect(due(given, '2026-03-11')).toEqual(['T-3 2026-03-13'])
    expect(due(given, '2026-03-12', { ...SCHEDULE, ready: false })).toEqual(['T-1 2026-03-13'])
    expect(remindersDue(given, localDate('2026-03-12'), SCHEDULE, calendar)[0]?.owed).toHaveLength(2)
  })

  it('a hall may choose other days, or none', () => {
    const given = reasons('2026-03-02', '2026-03-13')
    expect(due(given, '2026-03-06', { ...SCHEDULE, at: [-5, 2] })).toEqual(['T-5 2026-03-13'])
    expect(due(given, '2026-03-17', { ...SCHEDULE, at: [-5, 2] })).toEqual(['T+2 2026-03-13'])
    expect(due(given, '2026-03-12', { ...SCHEDULE, at: [] })).toEqual([])
  })
})

const day = fc.integer({ min: 0, max: 900 }).map(offset => addDays(localDate('2024-06-01'), offset))
const schedule = fc.record({
  at: fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { maxLength: 6 }),
  lateDays: fc.integer({ min: 0, max: 20 }),
  ready: fc.constant(true),
})

it('datesOn has exactly the dates with something due that day', () => {
  checkOften(
    { before: 15, 'on the day or after it': 15, 'nothing to do': 50 },
    met =>
      fc.property(day, schedule, fc.integer({ min: -40, max: 30 }), (today, chosen, distance) => {
        const date = addDays(today, distance)
        const listed = datesOn(today, chosen, calendar).find(entry => entry.due === date)
        if (!listed) met('nothing to do')
        else met(listed.offset.at < 0 ? 'before' : 'on the day or after it')
        expect(listed?.offset).toEqual(offsetOn(date, today, chosen, calendar))
      }),
    { numRuns: 300 },
  )
})

it('a dated reminder never comes before its day, and never twice', () => {
  checkOften(
    { before: 15, 'on the day or after it': 6, 'told on that day or later': 4 },
    met =>
      fc.property(
        day,
        fc.integer({ min: -30, max: 40 }),
        fc.integer({ min: 0, max: 60 }),
        schedule,
        (today, away, ago, chosen) => {
          const [date, since] = [addDays(today, away), addDays(today, -ago)]
          const found = remindersDue(reasons(since, date, date), today, chosen, calendar)
          const offsetThen = offsetOn(date, today, chosen, calendar)
          if (offsetThen && offsetThen.day <= since) met('told on that day or later')
          expect(found.length).toBeLessThanOrEqual(1)
          for (const reminder of found) {
            met(reminder.kind.startsWith('T-') ? 'before' : 'on the day or after it')
            expect(since < today).toBe(true)
            const offset = offsetOn(date, today, chosen, calendar)
            expect(offset && offset.day <= today && offset.day > since).toBe(true)
            expect(reminder.kind.startsWith('T-') || reminder.kind === 'T0' ? today <= date : today > date).toBe(true)
          }
        },
      ),
    { numRuns: 300 },
  )
})
