import type { CaseId } from '../../../cases/model/ids.ts'
import type { CaseRecord } from '../../case-record.ts'
import { isCaseFault } from '../../faults.ts'
import type { HallData } from '../../hall-data.ts'
import type { LongQueries } from '../../ports.ts'
import { type Dimension, type FigureSums, figureSums, type Period } from '../figures.ts'
import { type Bucket, type ChartBy, listChart, listCount } from '../lists/count.ts'
import type { AskedList } from '../lists/list.ts'
import { type KeyPage, type ListSort, listPage, type PageWanted } from '../lists/page.ts'

/** On the given connection, or within the given transaction. The parts of an answer are of one moment. */
export class RunQueries implements LongQueries {
  readonly #db: HallData

  constructor(db: HallData) {
    this.#db = db
  }

  figureSums(by: Dimension, period: Period): Promise<FigureSums> {
    return this.#atOnce(db => figureSums(db, by, period))
  }

  listPage(list: AskedList, sort: ListSort, page: PageWanted): Promise<KeyPage> {
    return listPage(this.#db, list, sort, page)
  }

  listCounts(lists: readonly AskedList[]): Promise<readonly number[]> {
    return this.#atOnce(db => inTurn(lists, list => listCount(db, list)))
  }

  listCharts(list: AskedList, by: readonly ChartBy[]): Promise<readonly (readonly Bucket[])[]> {
    return this.#atOnce(db => inTurn(by, kind => listChart(db, list, kind)))
  }

  async casesUnnamed(caseIds: readonly CaseId[]): Promise<readonly CaseRecord[]> {
    // Threads for lists start sooner without it.
    const { foldUnnamed } = await import('../../fold-case.ts')
    return this.#atOnce(async db => {
      const read = await inTurn(caseIds, caseId => foldUnnamed(db, caseId).catch(ifCaseFault))
      return read.filter(record => record !== undefined)
    })
  }

  #atOnce<Answer>(ask: (db: HallData) => Promise<Answer>): Promise<Answer> {
    return this.#db.isTransaction ? ask(this.#db) : this.#db.transaction().execute(ask)
  }
}

function ifCaseFault(error: unknown): undefined {
  if (!isCaseFault(error)) throw error
}

async function inTurn<From, To>(all: readonly From[], ask: (one: From) => Promise<To>): Promise<To[]> {
  const answers: To[] = []
  for (const one of all) answers.push(await ask(one))
  return answers
}
