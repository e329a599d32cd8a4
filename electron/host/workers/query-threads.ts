import { HallError } from '../../errors/hall-error.ts'
import type { HallStore } from '../../store/hall-store.ts'
import type { LongQueries } from '../../store/ports.ts'
import type { AskedList } from '../../store/queries/lists/list.ts'
import { QUERY_OPTIONS, type QueryOptions } from '../../store/queries/long/options.ts'
import { RunQueries } from '../../store/queries/long/run-queries.ts'
import { entryOf, WorkerPool } from './worker-pool.ts'

type Input<Name extends keyof LongQueries> = Parameters<LongQueries[Name]>
type Output<Name extends keyof LongQueries> = ReturnType<LongQueries[Name]>

/** Runs the long queries of a hall on SQLite in threads. Errors: see WorkerPool. */
export class QueryThreads implements LongQueries {
  readonly #store: HallStore
  readonly #own: RunQueries
  readonly #pool: WorkerPool
  readonly #afterWork: () => Promise<void>

  /** `afterWork`: called after each query, however it ended. `entry`: another one in tests only. */
  constructor(
    store: HallStore,
    options: QueryOptions = QUERY_OPTIONS,
    { afterWork = async () => {}, entry = entryOf('query-worker') } = {},
  ) {
    this.#store = store
    this.#own = new RunQueries(store.db)
    this.#pool = new WorkerPool(entry, store.sqlite.name, options)
    this.#afterWork = afterWork
  }

  figureSums(...input: Input<'figureSums'>): Output<'figureSums'> {
    return this.#ask('figureSums', input)
  }

  listPage(list: AskedList, ...[sort, page]: Rest<'listPage'>): Output<'listPage'> {
    return this.#ask('listPage', [plain(list), sort, page])
  }

  listCounts(lists: readonly AskedList[]): Output<'listCounts'> {
    return this.#ask('listCounts', [lists.map(plain)])
  }

  listCharts(list: AskedList, ...[by]: Rest<'listCharts'>): Output<'listCharts'> {
    return this.#ask('listCharts', [plain(list), by])
  }

  casesUnnamed(...input: Input<'casesUnnamed'>): Output<'casesUnnamed'> {
    return this.#ask('casesUnnamed', input)
  }

  close(): Promise<void> {
    return this.#pool.close()
  }

  async #ask<Name extends keyof LongQueries>(name: Name, input: Input<Name>): Promise<Awaited<Output<Name>>> {
    // Its connection may be to a copy with this release's tables.
    if (this.#store.readOnly) {
      const query = this.#own[name] as (...input: Input<Name>) => Promise<Awaited<Output<Name>>>
      return query.apply(this.#own, input)
    }
    try {
      return await this.#run(name, input)
    } catch (error) {
      // The thread died, perhaps of something else: nothing was changed, so the query may be repeated.
      if (error instanceof HallError && error.code === 'A533') return await this.#run(name, input)
      throw error
    } finally {
      await this.#afterWork()
    }
  }

  async #run<Name extends keyof LongQueries>(name: Name, input: Input<Name>): Promise<Awaited<Output<Name>>> {
    const { output } = await this.#pool.run({ task: name, input })
    return output as Awaited<Output<Name>>
  }
}

type Rest<Name extends 'listPage' | 'listCharts'> = Input<Name> extends [AskedList, ...infer Others] ? Others : never

/** Without the functions of a row kind, which do not cross threads. */
function plain({ rows: { id, table, key, stageColumn, hasCounts, sorts }, stages }: AskedList): AskedList {
  return { rows: { id, table, key, stageColumn, hasCounts, sorts }, stages }
}
