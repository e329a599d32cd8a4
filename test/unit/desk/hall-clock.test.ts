import { expect, it } from 'vitest'
import { defaultNumbers } from '../../../electron/base/number-setting.ts'
import {
  CLOCK_NUMBERS,
  type DayDoubt,
  HallClock,
  type HallClockParts,
} from '../../../electron/desk/calendar/hall-clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOON = Date.parse('2026-04-30T04:00:00Z')

class Machine {
  wall = NOON
  running = 5_000_000
  sinceBoot = 9_000_000
  readonly doubts: DayDoubt[] = []
  agreed = 0

  open(more: Partial<HallClockParts> = {}): HallClock {
    return new HallClock({
      clock: () => this.wall,
      elapsed: { running: () => this.running, sinceBoot: () => this.sinceBoot },
      options: defaultNumbers(CLOCK_NUMBERS),
      newest: NOON - HOUR,
      open: undefined,
      onDoubt: doubt => this.doubts.push(doubt),
      onAgreed: () => this.agreed++,
      ...more,
    })
  }

  passes(ms: number): this {
    this.wall += ms
    this.running += ms
    this.sinceBoot += ms
    return this
  }

  sleeps(ms: number): this {
    this.wall += ms
    this.sinceBoot += ms
    return this
  }

  isSet(byMs: number): this {
    this.wall += byMs
    return this
  }
}

it('is the machine’s clock, through corrections of seconds and minutes, for years', () => {
  const machine = new Machine()
  const clock = machine.open()
  for (let day = 0; day < 800; day++) {
    machine.passes(DAY).isSet(day % 3 === 0 ? 9 * MINUTE : -7000)
    expect(clock.now()).toBe(machine.wall)
  }
  expect(machine.doubts).toEqual([])
})

it('a laptop that slept for a night or a week causes no doubt', () => {
  const machine = new Machine()
  const clock = machine.open()
  for (const nap of [12 * HOUR, 7 * DAY, HOUR]) {
    machine.passes(HOUR).sleeps(nap)
    expect(clock.now()).toBe(machine.wall)
  }
  expect(machine.doubts).toEqual([])
})

it('a clock set 90 days ahead is in doubt at once; the hall counts elapsed time', () => {
  const machine = new Machine()
  const clock = machine.open()
  machine.passes(HOUR)
  clock.now()
  machine.isSet(90 * DAY)
  expect(clock.now()).toBe(NOON + HOUR)
  expect(clock.doubt).toEqual({
    kind: 'jump',
    said: new Date(NOON + HOUR + 90 * DAY).toISOString(),
    expected: new Date(NOON + HOUR).toISOString(),
  })
  machine.passes(35_000)
  expect(clock.now()).toBe(NOON + HOUR + 35_000)
  machine.passes(DAY).sleeps(DAY)
  expect(clock.now()).toBe(NOON + HOUR + 35_000 + 2 * DAY)
  expect(machine.doubts).toHaveLength(1)
})

it('the doubt ends by itself when the clock is corrected', () => {
  const machine = new Machine()
  const clock = machine.open()
  machine.isSet(90 * DAY)
  clock.now()
  machine.passes(35_000).isSet(-90 * DAY + 2000)
  expect(clock.now()).toBe(machine.wall)
  expect([clock.doubt, machine.agreed]).toEqual([undefined, 1])
})

it('a clock that is set back is in doubt too', () => {
  const machine = new Machine()
  const clock = machine.open()
  machine.isSet(-3 * DAY)
  expect(clock.now()).toBe(NOON)
  expect(clock.doubt?.kind).toBe('jump')
})

it('a confirmed clock becomes the hall’s, ahead or back', () => {
  for (const by of [90 * DAY, -3 * DAY]) {
    const machine = new Machine()
    const clock = machine.open()
    machine.isSet(by)
    clock.now()
    clock.confirm()
    expect([clock.doubt, clock.now()]).toEqual([undefined, NOON + by])
    machine.passes(HOUR)
    expect(clock.now()).toBe(NOON + by + HOUR)
    expect(machine.doubts).toHaveLength(1)
  }
})

it.each<[string, number, boolean]>([
  ['the next morning', 20 * HOUR, true],
  ['after Spring Festival', 9 * DAY, true],
  ['after a month of rebuilding', 34 * DAY, true],
  ['after 36 days', 36 * DAY, false],
  ['in another year', 400 * DAY, false],
  ['a few minutes before it was closed', -5 * MINUTE, true],
  ['an hour before it was closed', -HOUR, false],
  ['in 2000, with a dead battery', Date.parse('2000-01-01T00:00:00Z') - NOON, false],
])('opened %s → sure: %s', (_when, after, sure) => {
  const machine = new Machine()
  const clock = machine.open({ newest: NOON, clock: () => NOON + after })
  expect(clock.doubt === undefined).toBe(sure)
  expect(clock.now()).toBe(sure ? NOON + after : NOON)
})

it('opened in doubt, it counts from the last known time until the clock is plausible', () => {
  const machine = new Machine()
  machine.wall = Date.parse('2000-01-01T00:00:00Z')
  const clock = machine.open({ newest: NOON })
  expect(clock.doubt).toMatchObject({ kind: 'start', said: '2000-01-01T00:00:00.000Z' })
  machine.passes(2 * MINUTE)
  expect(clock.now()).toBe(NOON + 2 * MINUTE)
  machine.wall = NOON + 3 * DAY
  expect([clock.now(), clock.doubt, machine.agreed]).toEqual([NOON + 3 * DAY, undefined, 1])
})

it('a hall without events never doubts the clock', () => {
  expect(new Machine().open({ newest: undefined, clock: () => 0 }).doubt).toBeUndefined()
})

it.each<[string, number, number, boolean]>([
  ['20 days ahead, and it still is', 20 * DAY, 20 * DAY + HOUR, false],
  ['20 days ahead, and it was put right over night', 20 * DAY, DAY, true],
  ['3 days back, and it still is', -3 * DAY, -2 * DAY, false],
  ['3 days back, and it was put right over night', -3 * DAY, DAY, true],
  ['20 minutes ahead, which is no other day', 20 * MINUTE, DAY, true],
])('closed in doubt, %s', (_what, by, openedAfter, sure) => {
  const open: DayDoubt = {
    kind: 'jump',
    said: new Date(NOON + by).toISOString(),
    expected: new Date(NOON).toISOString(),
  }
  const clock = new Machine().open({ newest: NOON, open, clock: () => NOON + openedAfter })
  expect(clock.doubt === undefined).toBe(sure)
})
