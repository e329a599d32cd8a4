import { uptime } from 'node:os'
import type { NumberSetting, Numbers } from '../../base/number-setting.ts'
import { HallError } from '../../errors/hall-error.ts'

/** What a hall takes for a wrong clock. */
export const CLOCK_NUMBERS = {
  jumpMinutes: {
    min: 1,
    max: 1440,
    usual: 10,
    unit: 'minutes',
    about: 'By how much the clock may be moved while the hall is open: what network time corrects.',
  },
  closedDays: {
    min: 10,
    max: 400,
    usual: 35,
    unit: 'days',
    about: 'For how long a hall may have been closed when it opens: the longest holiday has nine.',
  },
} as const satisfies Readonly<Record<string, NumberSetting>>

export type ClockOptions = Numbers<typeof CLOCK_NUMBERS>

/** Ways to know how much time has passed, ms; only differences count. */
export interface ElapsedTime {
  /** Stands still while the machine sleeps, on some systems. */
  readonly running: () => number
  /** Goes on while it sleeps. */
  readonly sinceBoot: () => number
}

export const MACHINE_TIME: ElapsedTime = { running: () => performance.now(), sinceBoot: () => uptime() * 1000 }

/**
 * Nobody can be sure what day it is. `start`: the hall was opened at a time that does not follow on the last one it knows.
 * `jump`: the clock was moved while the hall was open. Instants in ISO 8601.
 */
export interface DayDoubt {
  readonly kind: 'start' | 'jump'
  /** What the clock said, and what it should have said as far as is known. */
  readonly said: string
  readonly expected: string
}

export interface HallClockParts {
  /** What the machine says, ms since 1970. */
  readonly clock: () => number
  readonly elapsed: ElapsedTime
  readonly options: ClockOptions
  /** The newest time that the hall knows: of its last event, ms. */
  readonly newest: number | undefined
  /** A doubt that nobody has settled before the hall was closed. */
  readonly open: DayDoubt | undefined
  readonly onDoubt: (doubt: DayDoubt) => void
  /** The clock says again what it should. */
  readonly onAgreed: () => void
}

interface Anchor {
  readonly wall: number
  readonly running: number
  readonly sinceBoot: number
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * The hall's time. As long as the machine's clock goes on as time does it is that clock. Once it has been moved further than
 * any correction moves it, the hall goes on by the time that has passed since it was last sure, until the clock agrees with
 * that again or a person confirms what the clock says: nobody is late by a wrong clock, and nobody's work stops for it.
 */
export class HallClock {
  readonly #parts: HallClockParts
  readonly #jumpMs: number
  #anchor: Anchor
  #doubt: DayDoubt | undefined

  constructor(parts: HallClockParts) {
    this.#parts = parts
    this.#jumpMs = parts.options.jumpMinutes * MINUTE_MS
    const wall = parts.clock()
    this.#anchor = this.#at(wall)
    if (this.#follows(wall)) return
    const expected = parts.newest ?? wall
    this.#anchor = this.#at(expected)
    this.#doubt = { kind: 'start', said: iso(wall), expected: iso(expected) }
    parts.onDoubt(this.#doubt)
  }

  /** Milliseconds since 1970. */
  now(): number {
    const wall = this.#parts.clock()
    const { known, agrees } = this.#look(wall)
    if (this.#doubt) {
      const settled = this.#doubt.kind === 'start' ? this.#follows(wall) : agrees
      if (!settled) return known
      this.#sure(wall)
      this.#parts.onAgreed()
      return wall
    }
    if (agrees) {
      // What is corrected from day to day does not add up.
      if (Math.abs(wall - this.#anchor.wall) > DAY_MS) this.#anchor = this.#at(wall)
      return wall
    }
    this.#doubt = { kind: 'jump', said: iso(wall), expected: iso(known) }
    this.#parts.onDoubt(this.#doubt)
    return known
  }

  get doubt(): DayDoubt | undefined {
    this.now()
    return this.#doubt
  }

  /** Before what nobody can bring back. Throws A573 while it is not certain what day it is. */
  requireSure(): void {
    if (this.doubt) throw new HallError('A573', this.doubt.said)
  }

  /** What the machine's clock says, whatever is thought of it. */
  get said(): number {
    return this.#parts.clock()
  }

  /** By how much the clock may go back without a word, ms. */
  get correctionMs(): number {
    return this.#jumpMs
  }

  /** A person says that the clock is right. */
  confirm(): void {
    this.#sure(this.#parts.clock())
  }

  #sure(wall: number): void {
    this.#anchor = this.#at(wall)
    this.#doubt = undefined
  }

  #at(wall: number): Anchor {
    const { running, sinceBoot } = this.#parts.elapsed
    return { wall, running: running(), sinceBoot: sinceBoot() }
  }

  /** The time by what has passed since it was sure, and whether the clock says the same. */
  #look(wall: number): { readonly known: number; readonly agrees: boolean } {
    const { running, sinceBoot } = this.#parts.elapsed
    const byRunning = this.#anchor.wall + running() - this.#anchor.running
    if (this.#near(wall, byRunning)) return { known: byRunning, agrees: true }
    // The machine may have slept.
    const byBoot = this.#anchor.wall + sinceBoot() - this.#anchor.sinceBoot
    return { known: Math.max(byRunning, byBoot), agrees: this.#near(wall, byBoot) }
  }

  #near(a: number, b: number): boolean {
    return Math.abs(a - b) <= this.#jumpMs
  }

  /** Whether a time follows on the last one that the hall knows, and what nobody settled before is settled by it. */
  #follows(wall: number): boolean {
    const { newest, open, options } = this.#parts
    if (newest === undefined) return true
    if (wall < newest - this.#jumpMs || wall > newest + options.closedDays * DAY_MS) return false
    if (!open) return true
    const [said, expected] = [Date.parse(open.said), Date.parse(open.expected)]
    // No day was in doubt, or the clock is nearer to what it should have said than to what it said.
    return Math.abs(said - expected) < DAY_MS / 2 || Math.abs(wall - expected) < Math.abs(wall - said)
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
