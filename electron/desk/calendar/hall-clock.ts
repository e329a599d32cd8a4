import { uptime } from 'node:os'
import type { NumberSetting, Numbers } from '../../base/number-setting.ts'
import { HallError } from '../../errors/hall-error.ts'

export const CLOCK_NUMBERS = {
  jumpMinutes: {
    min: 1,
    max: 1440,
    default: 10,
    unit: 'minutes',
    about: 'By how much the clock may move while the hall is open, e.g. by network time.',
  },
  closedDays: {
    min: 10,
    max: 400,
    default: 35,
    unit: 'days',
    about: 'For how long a hall may have been closed when it opens: the longest holiday has nine days.',
  },
} as const satisfies Readonly<Record<string, NumberSetting>>

export type ClockOptions = Numbers<typeof CLOCK_NUMBERS>

/** Elapsed ms; only differences count. */
export interface ElapsedTime {
  /** On some systems stands still while the machine sleeps. */
  readonly running: () => number
  readonly sinceBoot: () => number
}

export const MACHINE_TIME: ElapsedTime = { running: () => performance.now(), sinceBoot: () => uptime() * 1000 }

/** `start`: opened at a time that does not follow the hall's last one. `jump`: the clock moved meanwhile. ISO 8601. */
export interface DayDoubt {
  readonly kind: 'start' | 'jump'
  readonly said: string
  readonly expected: string
}

export interface HallClockParts {
  /** The machine's clock, ms since 1970. */
  readonly clock: () => number
  readonly elapsed: ElapsedTime
  readonly options: ClockOptions
  /** Of the last event, ms. */
  readonly newest: number | undefined
  readonly open: DayDoubt | undefined
  readonly onDoubt: (doubt: DayDoubt) => void
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
 * The machine's clock, while it runs as time does. When it jumps, the hall counts on from the last certain time until the
 * clock agrees again or a person confirms it: a wrong clock makes nobody late and stops no work.
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
      // Daily corrections must not add up.
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

  /** Throws A573 while the day is in doubt. */
  requireSure(): void {
    if (this.doubt) throw new HallError('A573', this.doubt.said)
  }

  get said(): number {
    return this.#parts.clock()
  }

  /** How far back the clock may be corrected without a doubt, ms. */
  get correctionMs(): number {
    return this.#jumpMs
  }

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

  #look(wall: number): { readonly known: number; readonly agrees: boolean } {
    const { running, sinceBoot } = this.#parts.elapsed
    const byRunning = this.#anchor.wall + running() - this.#anchor.running
    if (this.#near(wall, byRunning)) return { known: byRunning, agrees: true }
    const byBoot = this.#anchor.wall + sinceBoot() - this.#anchor.sinceBoot
    return { known: Math.max(byRunning, byBoot), agrees: this.#near(wall, byBoot) }
  }

  #near(a: number, b: number): boolean {
    return Math.abs(a - b) <= this.#jumpMs
  }

  #follows(wall: number): boolean {
    const { newest, open, options } = this.#parts
    if (newest === undefined) return true
    if (wall < newest - this.#jumpMs || wall > newest + options.closedDays * DAY_MS) return false
    if (!open) return true
    const [said, expected] = [Date.parse(open.said), Date.parse(open.expected)]
    // The clock has come nearer to the expected time than to the wrong one.
    return Math.abs(said - expected) < DAY_MS / 2 || Math.abs(wall - expected) < Math.abs(wall - said)
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
