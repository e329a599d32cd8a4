import { addDays, dateInHall, type LocalDate, localDate } from '../../base/local-date.ts'
import { Catalogue } from '../../catalogue/catalogue.ts'
import type { HallConfig } from '../../config/schema.ts'
import { HallCalendar } from '../../desk/calendar/hall-calendar.ts'
import { HallError } from '../../errors/hall-error.ts'
import { recordHallEvent } from '../../store/hall-log.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { lastRecordedAt } from '../../store/queries/recorded.ts'
import type { StoreEvent } from '../../store/store-events.ts'
import { markSynthetic } from '../../store/synthetic.ts'
import { fillYear, type YearReport } from '../../synthetic/hall-year.ts'
import { Random } from '../../synthetic/random.ts'
import { type AdminCommand, EXIT, readArgs, withStore } from './command.ts'

const WINDOWS = 12

const YEAR_DAYS = 365

/** Some five years of a large city's halls. */
const MOST_CASES = 5_000_000

export interface GenerateOptions {
  readonly cases: number
  readonly seed: number
  /** The last day of the year to fill. */
  readonly until: LocalDate
}

export const generateCommand: AdminCommand = {
  takes: '--cases N [--seed S] [--until DATE]',
  about: [
    '在空的数据文件夹里生成一年的模拟办件；同一种子结果相同',
    'fill an empty data folder with a year of made-up cases; the same seed gives the same year',
  ],
  run: ({ args, config, dataFolder }) => {
    const options = optionsOf(args, Date.now())
    if (!options) return undefined
    return withStore(dataFolder, 'write', async store => {
      const report = await generate(store, config, options, (month, cases) => console.log(`${month}  ${cases}`))
      console.log(
        `模拟数据 synthetic: ${report.cases} 办件 cases, ${report.owing} 容缺受理 with ${report.owed} 欠件 owed, ${report.refused} 不予允许的步骤 steps refused`,
      )
      return EXIT.fine
    })
  },
}

function optionsOf(args: readonly string[], now: number): GenerateOptions | undefined {
  const text = { type: 'string' } as const
  const values = readArgs(args, 0, { cases: text, seed: text, until: text })?.values
  const [cases, seed] = [Number(values?.cases), Number(values?.seed ?? '1')]
  if (!values || !Number.isInteger(cases) || cases < 1 || cases > MOST_CASES || !Number.isInteger(seed))
    return undefined
  try {
    const until = values.until === undefined ? dateInHall(new Date(now).toISOString()) : localDate(values.until)
    return { cases, seed, until }
  } catch {
    return undefined
  }
}

/** Throws S419 unless the data folder is empty: made-up cases never mix with real ones. */
export async function generate(
  store: HallStore,
  config: HallConfig,
  options: GenerateOptions,
  onMonth: (month: string, cases: number) => void = () => {},
): Promise<YearReport> {
  if ((await lastRecordedAt(store.db)) !== undefined) throw new HallError('S419')
  const how = `seed ${options.seed}, ${options.cases} cases, until ${options.until}`
  const at = new Date(`${addDays(options.until, -YEAR_DAYS)}T00:00:00+08:00`).toISOString()
  const meta = { at, operator: 'system', station: 'admin', command: 'generate' }
  await store.transaction(async trx => {
    await markSynthetic(trx, how)
    // In the chain too, so that made-up cases never pass for real ones.
    await recordHallEvent<StoreEvent>(trx, 'store', { type: 'MadeUp', how }, meta)
  })
  const items = Catalogue.load(config.catalogue ?? undefined).items(options.until)
  const parts = { store, calendar: (await HallCalendar.load(store)).days, rules: config.rules, config, items }
  let reportedMonth = ''
  return fillYear(parts, { ...options, windows: WINDOWS }, new Random(options.seed), (day, cases) => {
    const month = day.slice(0, 7)
    if (month !== reportedMonth) onMonth(month, cases)
    reportedMonth = month
  })
}
