import { addDays, type LocalDate } from '../base/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { RuleBook } from '../cases/model/rule-book.ts'
import type { Item } from '../catalogue/model/item.ts'
import { passDays } from '../desk/night/pass-days.ts'
import type { HallSettings } from '../desk/settings.ts'
import type { HallStore } from '../store/hall-store.ts'
import { carryOut } from './carry-out.ts'
import { Diary } from './diary.ts'
import { newCase } from './intake.ts'
import { Office } from './office.ts'
import type { Random } from './random.ts'
import { Visitors } from './visitors.ts'

export interface YearOptions {
  readonly cases: number
  /** Last day of the year. */
  readonly until: LocalDate
  readonly windows: number
}

export interface YearReport {
  readonly cases: number
  readonly owing: number
  readonly owed: number
  /** Steps that the rules refuse: people try such things. */
  readonly refused: number
}

export interface YearParts {
  readonly store: HallStore
  readonly calendar: WorkingDays
  readonly rules: RuleBook
  readonly config: Pick<HallSettings, 'station'>
  readonly items: readonly Item[]
}

const DAYS = 365

/** At least: a bulk ends with a day. */
const STEPS_OF_A_BULK = 1000

/** By the commands that clerks give, within the rules. The same random numbers give the same year. */
export async function fillYear(
  parts: YearParts,
  { cases, until, windows }: YearOptions,
  random: Random,
  onDay: (day: LocalDate, cases: number) => void,
): Promise<YearReport> {
  const { store, calendar, rules, config, items } = parts
  const office = new Office({ store, calendar, rules }, random)
  const work = { random, office, diary: new Diary(calendar, until) }
  const intake = { store, items, windows, visitors: new Visitors(random) }
  const days = Array.from({ length: DAYS + 1 }, (_, index) => addDays(until, index - DAYS))
  const worked = days.filter(day => calendar.isWorkingDay(day))
  let [made, owing, owed] = [0, 0, 0]
  const workOn = async (day: LocalDate) => {
    office.at(day, 8, 0)
    await passDays({ store, desk: office.desk, config })
    const place = worked.indexOf(day)
    if (place === -1) return
    for (const errand of work.diary.take(day)) await carryOut(work, errand, day)
    const upTo = Math.round((cases * (place + 1)) / worked.length)
    for (; made < upTo; made++) {
      const state = await newCase(work, intake, day)
      if (state?.acceptance?.mode !== 'owing') continue
      owing++
      owed += state.owed.length
    }
    onDay(day, made)
  }
  let before: Promise<void> = Promise.resolve()
  for (let at = 0; at < days.length; ) {
    const { onDisk } = await store.inBulk(async () => {
      const enough = office.steps + STEPS_OF_A_BULK
      while (office.steps < enough) {
        const day = days[at++]
        if (day === undefined) break
        await workOn(day)
      }
    })
    await before
    before = onDisk
  }
  await before
  return { cases: made, owing, owed, refused: office.refused }
}
