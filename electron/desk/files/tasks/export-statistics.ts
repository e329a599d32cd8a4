import { exportStatistics as writeStatistics } from '../../../statistics/export.ts'
import { groupNames } from '../../../statistics/group-names.ts'
import type { StatisticsRequest } from '../../../statistics/request.ts'
import { statistics } from '../../../statistics/statistics.ts'
import { RunQueries } from '../../../store/queries/long/run-queries.ts'
import type { MadeFile } from '../made-file.ts'
import { type Work, withData } from '../work.ts'

export type StatisticsExport = Omit<StatisticsRequest, 'found' | 'nameOf'>

export interface ExportedStatistics extends MadeFile {
  readonly rows: number
}

export function exportStatisticsTask(input: StatisticsExport, work: Work): Promise<ExportedStatistics> {
  return withData(work, store =>
    store.db.transaction().execute(async db => {
      const found = await statistics(new RunQueries(db), input.period, input.by)
      return writeStatistics({ ...input, found, nameOf: await groupNames(db, input.by) }, work.write)
    }),
  )
}
