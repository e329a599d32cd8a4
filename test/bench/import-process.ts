import { readFileSync } from 'node:fs'
import { localDate } from '../../electron/base/local-date.ts'
import { configSchema } from '../../electron/config/schema.ts'
import { workerSetting } from '../../electron/desk/files/setting.ts'
import { FileThreads } from '../../electron/host/workers/file-threads.ts'
import { LongestTurn } from '../support/processes/longest-turn.ts'

const [folder = '', file = ''] = process.argv.slice(2)
const workers = new FileThreads(workerSetting(folder, configSchema.parse({})))
const before = process.resourceUsage().maxRSS
const turns = new LongestTurn()
const began = performance.now()
const { output } = await workers.run('planImport', {
  source: { name: 'items.xlsx', bytes: readFileSync(file) },
  from: localDate('2099-01-01'),
  today: localDate('2026-04-30'),
  absent: 'keep',
  publishes: false,
})
console.log(
  JSON.stringify({
    items: output.items,
    seconds: (performance.now() - began) / 1000,
    before: before / 1024,
    peak: process.resourceUsage().maxRSS / 1024,
    longest: turns.end(),
  }),
)
await workers.close()
