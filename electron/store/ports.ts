import type { CaseId } from '../cases/model/ids.ts'
import type { CaseRecord } from './case-record.ts'
import type { Dimension, FigureSums, Period } from './queries/figures.ts'
import type { Bucket, ChartBy } from './queries/lists/count.ts'
import type { AskedList } from './queries/lists/list.ts'
import type { KeyPage, ListSort, PageWanted } from './queries/lists/page.ts'

/**
 * Queries that can take seconds in a large hall, so the thread that answers windows does not run them: with SQLite another
 * thread does, on a connection of its own; a server of a database runs them itself. Each sees all that was committed before it was asked.
 */
export interface LongQueries {
  figureSums(by: Dimension, period: Period): Promise<FigureSums>
  listPage(list: AskedList, sort: ListSort, page: PageWanted): Promise<KeyPage>
  /** In the order of the lists. */
  listCounts(lists: readonly AskedList[]): Promise<readonly number[]>
  /** In the order of `by`. */
  listCharts(list: AskedList, by: readonly ChartBy[]): Promise<readonly (readonly Bucket[])[]>
  /** For work on many cases, without names. Cases that cannot be read are left out. */
  casesUnnamed(caseIds: readonly CaseId[]): Promise<readonly CaseRecord[]>
}
