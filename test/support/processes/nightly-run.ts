import { QueryThreads } from '../../../electron/host/workers/query-threads.ts'
import { FILLED_RULES } from '../halls/filled-hall.ts'
import { TestHall } from '../halls/hall.ts'

/** A process of its own that can be killed: `node nightly-run.ts FOLDER DAY`. */
const [folder, day] = process.argv.slice(2)
if (folder === undefined || day === undefined) throw new Error('FOLDER DAY')
const hall = await TestHall.open({ folder, rules: FILLED_RULES })
hall.setDay(day)
const queries = new QueryThreads(hall.store)
hall.queries = queries
console.log('begins')
const { changed, failed } = await hall.passDays()
console.log(`done ${changed} ${failed.length}`)
await queries.close()
await hall.close()
