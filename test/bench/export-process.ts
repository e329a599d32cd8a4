import { localDate } from '../../electron/base/local-date.ts'
import { configSchema } from '../../electron/config/schema.ts'
import { workerSetting } from '../../electron/desk/files/setting.ts'
import { FileThreads } from '../../electron/host/workers/file-threads.ts'
import type { FileFormat } from '../../electron/spreadsheet/write/format.ts'
import { WorkLists } from '../../electron/worklists/work-lists.ts'
import { TestHall } from '../support/halls/hall.ts'
import { LongestTurn } from '../support/processes/longest-turn.ts'

const [folder = '', format = 'csv', day = ''] = process.argv.slice(2)
const hall = await TestHall.open({ folder })
const config = configSchema.parse({})
const workers = new FileThreads(workerSetting(folder, config))
const list = new WorkLists().find('all', { role: 'supervisor' })
const before = process.resourceUsage().maxRSS
const turns = new LongestTurn()
const began = performance.now()
const { output, pieces } = await workers.run('exportList', {
  list,
  filter: {},
  sort: list.sort,
  format: format as FileFormat,
  language: 'zh',
  by: '',
  at: '',
  today: localDate(day),
  clear: false,
})
const file = new File([...pieces], output.name)
const seconds = (performance.now() - began) / 1000
console.log(
  JSON.stringify({
    rows: output.rows,
    seconds,
    bytes: file.size,
    before: before / 1024,
    peak: process.resourceUsage().maxRSS / 1024,
    longest: turns.end(),
  }),
)
await workers.close()
await hall.close()
