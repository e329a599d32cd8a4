import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type LocalDate, localDate } from '../../../electron/base/local-date.ts'
import { DayChange } from '../../../electron/desk/night/day-change.ts'

const LOOK_MS = 1000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

class Watched {
  today: LocalDate = localDate('2026-12-30')
  fails = 0
  readonly done: LocalDate[] = []
  readonly errors: unknown[] = []
  readonly back: [LocalDate, LocalDate][] = []
  gate: Promise<void> | undefined
  sure = true

  start(): Promise<DayChange> {
    return DayChange.start({
      today: () => this.today,
      work: async () => {
        const day = this.today
        await this.gate
        if (this.fails-- > 0) throw new Error('not today')
        this.done.push(day)
      },
      onError: error => this.errors.push(error),
      onBack: (day, last) => this.back.push([day, last]),
      mayWork: () => this.sure,
      lookMs: LOOK_MS,
    })
  }

  async on(day: string, looks = 1): Promise<void> {
    this.today = localDate(day)
    await vi.advanceTimersByTimeAsync(LOOK_MS * looks)
  }
}

it('works at the start and once on every new day, also at the turn of the year', async () => {
  const hall = new Watched()
  const days = await hall.start()
  await hall.on('2026-12-30', 5)
  await hall.on('2026-12-31', 5)
  await hall.on('2027-01-01', 5)
  expect(hall.done).toEqual(['2026-12-30', '2026-12-31', '2027-01-01'])
  await days.stop()
})

it('after sleep the work of the missed days is done once', async () => {
  const hall = new Watched()
  const days = await hall.start()
  await hall.on('2027-01-08')
  expect(hall.done).toEqual(['2026-12-30', '2027-01-08'])
  await days.stop()
})

it('a hall whose first work fails does not open', async () => {
  const hall = new Watched()
  hall.fails = 1
  await expect(hall.start()).rejects.toThrow('not today')
  expect(vi.getTimerCount()).toBe(0)
})

it('work that fails later is reported and repeated until it succeeds', async () => {
  const hall = new Watched()
  const days = await hall.start()
  hall.fails = 2
  await hall.on('2026-12-31', 5)
  expect(hall.errors).toHaveLength(2)
  expect(hall.done).toEqual(['2026-12-30', '2026-12-31'])
  await days.stop()
})

it('a clock that is set back is reported once and repeats no day; the next day works normally', async () => {
  const hall = new Watched()
  const days = await hall.start()
  await hall.on('2026-12-29', 5)
  expect(hall.back).toEqual([['2026-12-29', '2026-12-30']])
  expect(hall.done).toEqual(['2026-12-30'])
  await hall.on('2026-12-30', 2)
  await hall.on('2026-12-31', 2)
  expect(hall.done).toEqual(['2026-12-30', '2026-12-30', '2026-12-31'])
  await days.stop()
})

it('a clock that was years ahead for a moment does not stop the work of the days that follow', async () => {
  const hall = new Watched()
  const days = await hall.start()
  await hall.on('2030-01-01')
  await hall.on('2026-12-30')
  await hall.on('2026-12-31')
  expect(hall.done.at(-1)).toBe('2026-12-31')
  await days.stop()
})

it('stop waits for running work, and nothing starts afterwards', async () => {
  const hall = new Watched()
  const days = await hall.start()
  let open = () => {}
  hall.gate = new Promise(resolve => {
    open = resolve
  })
  await hall.on('2026-12-31')
  let stopped = false
  const stop = days.stop().then(() => {
    stopped = true
  })
  await hall.on('2027-01-04', 3)
  expect([stopped, hall.done]).toEqual([false, ['2026-12-30']])
  open()
  await stop
  expect(hall.done).toHaveLength(2)
  await hall.on('2027-01-05', 3)
  expect(hall.done).toHaveLength(2)
})

it('a day that begins during the work of the last one waits for it', async () => {
  const hall = new Watched()
  const days = await hall.start()
  let open = () => {}
  hall.gate = new Promise(resolve => {
    open = resolve
  })
  await hall.on('2026-12-31')
  await hall.on('2027-01-01')
  expect(hall.done).toEqual(['2026-12-30'])
  open()
  await days.stop()
  expect(hall.done).toEqual(['2026-12-30', '2026-12-31', '2027-01-01'])
})

it('while the day is in doubt nothing is done; afterwards the work of that day', async () => {
  const hall = new Watched()
  hall.sure = false
  const days = await hall.start()
  await hall.on('2026-12-30', 3)
  expect(hall.done).toEqual([])
  hall.sure = true
  await hall.on('2026-12-30', 3)
  expect(hall.done).toEqual(['2026-12-30'])
  hall.sure = false
  await hall.on('2027-03-30', 3)
  hall.sure = true
  await hall.on('2026-12-30', 3)
  await hall.on('2026-12-31', 3)
  expect(hall.done).toEqual(['2026-12-30', '2026-12-30', '2026-12-31'])
  expect(hall.back).toEqual([])
  await days.stop()
})
