import { parseArgs } from 'node:util'
import { dateInHall, type LocalDate, localDate } from '../calendar/local-date.ts'
import { CHINESE_DAYS } from '../calendar/published-years.ts'
import { WorkingDays } from '../calendar/working-days.ts'
import { Catalogue } from '../catalogue/catalogue.ts'
import type { HallConfig } from '../config/schema.ts'
import { HallError } from '../errors/hall-error.ts'
import type { HallStore } from '../store/hall-store.ts'
import { HallYear, type YearReport } from '../synthetic/hall-year.ts'
import { Random } from '../synthetic/random.ts'

const WINDOWS = 12

export interface GenerateOptions {
  readonly cases: number
  readonly seed: number
  /** The last day of the year that is filled. */
  readonly until: LocalDate
}

/** `--cases N --seed S [--until DATE]`. Undefined when they make no sense. */
export function readGenerateOptions(args: readonly string[], now: number): GenerateOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { cases: { type: 'string' }, seed: { type: 'string' }, until: { type: 'string' } },
  })
  const cases = Number(values.cases)
  const seed = Number(values.seed ?? '1')
  if (positionals.length > 0 || !Number.isInteger(cases) || cases < 1 || cases > 5_000_000) return undefined
  if (!Number.isInteger(seed)) return undefined
  try {
    const until = values.until === undefined ? dateInHall(new Date(now).toISOString()) : localDate(values.until)
    return { cases, seed, until }
  } catch {
    return undefined
  }
}

/**
 * Fills an empty data folder with a year of a hall that does not exist. Throws S419 when there is anything in it: what is
 * made up never mixes with what happened.
 */
export async function generate(
  store: HallStore,
  config: HallConfig,
  options: GenerateOptions,
  onMonth: (month: string, cases: number) => void = () => {},
): Promise<YearReport> {
  if (await store.db.selectFrom('event').select('seq').limit(1).executeTakeFirst()) throw new HallError('S419')
  await store.db
    .insertInto('meta')
    .values({ name: 'synthetic', value: `seed ${options.seed}, ${options.cases} cases, until ${options.until}` })
    .execute()
  const items = Catalogue.load(config.catalogue ?? undefined).items(options.until)
  const parts = { store, calendar: new WorkingDays(CHINESE_DAYS), rules: config.rules, config, items }
  const year = new HallYear(parts, { ...options, windows: WINDOWS }, new Random(options.seed))
  let told = ''
  return year.run((day, cases) => {
    const month = day.slice(0, 7)
    if (month !== told) onMonth(month, cases)
    told = month
  })
}
