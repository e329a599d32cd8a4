import type { Bilingual } from '../../base/bilingual.ts'
import { dateInHall } from '../../base/local-date.ts'
import type { CaseStatus } from '../../cases/model/state.ts'
import { type CaseLine, caseRows } from '../../store/queries/lists/rows.ts'
import { personsOf } from '../persons.ts'
import type { Column, RowKind, RowMaker } from '../row-kind.ts'
import { caseColumns, FILTER_FIELDS, listRow, type OfCase } from './common.ts'

const STATUS_NAMES: Readonly<Record<CaseStatus, Bilingual>> = {
  draft: { zh: '登记中', en: 'being entered' },
  awaitingPerson: { zh: '待主管决定', en: 'waits for a supervisor' },
  noticed: { zh: '已一次性告知', en: 'one-time notice given' },
  held: { zh: '容缺收件（未受理）', en: 'papers held, not accepted' },
  accepted: { zh: '已受理', en: 'accepted' },
  handedOver: { zh: '已发放', en: 'handed over' },
  closed: { zh: '已办结', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  discarded: { zh: '已取消登记', en: 'entry discarded' },
}

interface CaseShown extends OfCase {
  readonly row: CaseLine
  readonly openedBy: string
}

const COLUMNS = {
  ...caseColumns<CaseShown>(),
  status: {
    title: { zh: '状态', en: 'State' },
    width: 16,
    value: ({ row }, language) => STATUS_NAMES[row.status as CaseStatus][language],
  },
  openedOn: {
    title: { zh: '登记日期', en: 'Opened on' },
    width: 12,
    sort: 'opened',
    value: ({ row }) => dateInHall(row.openedAt),
  },
  openedBy: { title: { zh: '登记人', en: 'Opened by' }, width: 12, value: ({ openedBy }) => openedBy },
} satisfies Record<string, Column<CaseShown>>

/** Unfinished entries, and cases without a next date, which should not exist. */
export const CASE_ROWS: RowKind = {
  id: 'case',
  table: 'case_row',
  key: 'case_key',
  stageColumn: 'status',
  stages: Object.keys(STATUS_NAMES),
  hasCounts: false,
  fields: {
    ...FILTER_FIELDS,
    due: { kind: 'day', column: 'next_on' },
    stage: { kind: 'stage' },
    hasNextDate: { kind: 'presence', column: 'next_on' },
    hasEnded: { kind: 'presence', column: 'ended_on' },
  },
  sorts: { opened: 'opened_at' },
  columns: COLUMNS,
  read: readCases,
}

async function readCases(maker: RowMaker, keys: readonly number[]) {
  const rows = await caseRows(maker.db, keys)
  const made = []
  for (const row of rows) {
    const line: CaseShown = {
      row,
      persons: await personsOf(maker, row),
      owner: maker.nameOf(row.owner),
      openedBy: maker.nameOf(row.openedBy),
      light: 'none',
      remaining: undefined,
    }
    made.push(listRow(line, COLUMNS, { key: row.caseKey, caseId: row.caseId }))
  }
  return made
}
