import { workerData } from 'node:worker_threads'
import type { LongQueries } from '../../store/ports.ts'
import { queriesOn } from '../../store/queries/long/own-connection.ts'
import type { RunQueries } from '../../store/queries/long/run-queries.ts'
import { answerCalls } from './calls.ts'

let queries: RunQueries | undefined

answerCalls(({ task, input }) => {
  queries ??= queriesOn(workerData as string)
  const query = queries[task as keyof LongQueries] as (...input: unknown[]) => Promise<unknown>
  return query.apply(queries, input as unknown[])
})
