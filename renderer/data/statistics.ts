import type { StatisticsAsked } from '../../electron/api/contract/statistics.ts'
import { client } from './client.ts'
import { orpc } from './orpc.ts'

export const statisticsQueries = {
  figures: (asked: StatisticsAsked) => orpc.statistics.figures.queryOptions({ input: asked }),
}

export const exportStatistics = client.statistics.export
