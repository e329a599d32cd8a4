import { monitorEventLoopDelay } from 'node:perf_hooks'
import { localDate } from '../../electron/calendar/local-date.ts'
import { CHINESE_DAYS } from '../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../electron/calendar/working-days.ts'
import { SUPERVISION_RULES } from '../../electron/cases/supervision-rules.ts'
import { DEFAULT_PROMPTS } from '../../electron/prompts/options.ts'
import { exportList } from '../../electron/worklists/export.ts'
import type { FileFormat } from '../../electron/worklists/files/format.ts'
import { WorkLists } from '../../electron/worklists/work-lists.ts'
import { TestHall } from '../support/hall.ts'

/** A process of its own, so that what it holds at most is the export's: `export-process.ts FOLDER FORMAT DAY`. */
const [folder = '', format = 'csv', day = ''] = process.argv.slice(2)
const hall = await TestHall.open(folder)
const { db, vault } = hall.store
const list = new WorkLists().find('all', { role: 'supervisor' })
const before = process.resourceUsage().maxRSS
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const began = performance.now()
const { file, rows } = await exportList(
  {
    db,
    vault,
    today: localDate(day),
    calendar: new WorkingDays(CHINESE_DAYS),
    rules: SUPERVISION_RULES,
    nameOf: id => id,
    clear: false,
    told: DEFAULT_PROMPTS.to,
  },
  { list, filter: {}, sort: list.sort, format: format as FileFormat, language: 'zh', by: '', at: '' },
)
const seconds = (performance.now() - began) / 1000
delay.disable()
console.log(
  JSON.stringify({
    rows,
    seconds,
    bytes: file.size,
    before: before / 1024,
    peak: process.resourceUsage().maxRSS / 1024,
    /** Beyond the resolution, ms. */
    longest: delay.max / 1e6 - 5,
    p99: delay.percentile(99) / 1e6 - 5,
  }),
)
await hall.close()
