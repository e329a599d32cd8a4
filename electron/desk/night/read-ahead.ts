import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { LongQueries } from '../../store/ports.ts'

/** Cases asked of the reader at a time, some 40 ms: other queries may wait for it. Starting it is not worth fewer. */
const ASKED = 100

/** Cases taken meanwhile. */
const OWN = 20

export type CaseReader = Pick<LongQueries, 'casesUnnamed'>

export interface CasesToRun {
  readonly caseIds: readonly CaseId[]
  /** Those that were read already, perhaps before their last change. */
  readonly read: ReadonlyMap<CaseId, CaseRecord>
}

interface Asked {
  readonly caseIds: readonly CaseId[]
  readonly answered: Promise<void>
  answer?: CasesToRun
}

/** Reading and checking a case takes as long as the rest: `reader` does it for the next ones while these are under way. */
export async function* readAhead(
  pages: AsyncGenerator<readonly CaseId[]>,
  reader: CaseReader | undefined,
): AsyncGenerator<CasesToRun> {
  const due = new Due(pages)
  let asked: Asked | undefined
  for (;;) {
    const answer = asked?.answer
    if (answer) asked = undefined
    const caseIds = await due.take(asked ? OWN : ASKED)
    if (reader && !asked && caseIds.length === ASKED) asked = ask(reader, caseIds)
    else if (caseIds.length > 0) yield unread(caseIds)
    if (answer) yield answer
    else if (caseIds.length === 0 && !asked) return
    else if (caseIds.length === 0) await asked?.answered
  }
}

function ask(reader: CaseReader, caseIds: readonly CaseId[]): Asked {
  const answered = reader.casesUnnamed(caseIds).then(
    records => {
      asked.answer = { caseIds, read: new Map(records.map(record => [record.state.caseId, record])) }
    },
    // They are read again where they are run, which tells why not.
    () => {
      asked.answer = unread(caseIds)
    },
  )
  const asked: Asked = { caseIds, answered }
  return asked
}

function unread(caseIds: readonly CaseId[]): CasesToRun {
  return { caseIds, read: new Map() }
}

class Due {
  readonly #pages: AsyncGenerator<readonly CaseId[]>
  #left: readonly CaseId[] = []

  constructor(pages: AsyncGenerator<readonly CaseId[]>) {
    this.#pages = pages
  }

  /** Empty at the end only. */
  async take(most: number): Promise<readonly CaseId[]> {
    while (this.#left.length === 0) {
      const { value, done } = await this.#pages.next()
      if (done) return []
      this.#left = value
    }
    const taken = this.#left.slice(0, most)
    this.#left = this.#left.slice(most)
    return taken
  }
}
