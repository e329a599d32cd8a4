import { describe, expect, it } from 'vitest'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { isQuiet } from '../../../electron/reminders/quiet-hours.ts'

const calendar = new WorkingDays(CHINESE_DAYS)
const quiet = (time: string, hours: { from: string; to: string } | null, workingDaysOnly = false) =>
  isQuiet(new Date(`${time}:00+08:00`).toISOString(), { quietHours: hours, workingDaysOnly }, calendar)

const NIGHT = { from: '20:00', to: '08:00' }
const NOON = { from: '12:00', to: '14:30' }

describe('quiet hours by the hall’s clock', () => {
  it.each([
    ['2026-04-30T19:59', false],
    ['2026-04-30T20:00', true],
    ['2026-04-30T23:59', true],
    ['2026-05-01T00:00', true],
    ['2026-05-01T07:59', true],
    ['2026-05-01T08:00', false],
    ['2026-12-31T23:30', true],
    ['2027-01-01T00:30', true],
  ])('across midnight: %s → %s', (time, expected) => expect(quiet(time, NIGHT)).toBe(expected))

  it.each([
    ['2026-04-30T11:59', false],
    ['2026-04-30T12:00', true],
    ['2026-04-30T14:29', true],
    ['2026-04-30T14:30', false],
  ])('within a day: %s → %s', (time, expected) => expect(quiet(time, NOON)).toBe(expected))

  it('null means no quiet hours', () => expect(quiet('2026-04-30T03:00', null)).toBe(false))

  it('days off are quiet where the hall wants it, a worked Saturday is not', () => {
    expect(quiet('2026-05-01T10:00', NIGHT)).toBe(false)
    expect(quiet('2026-05-01T10:00', NIGHT, true)).toBe(true)
    expect(quiet('2026-05-09T10:00', NIGHT, true)).toBe(false)
    expect(quiet('2026-05-09T21:00', NIGHT, true)).toBe(true)
  })
})
