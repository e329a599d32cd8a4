import { dateTimeInHall } from '../../base/local-date.ts'
import type { StepKind } from '../../cases/model/step-kind.ts'
import { STEP_NAMES } from '../../cases/model/texts.ts'
import type { Light } from '../../cases/owing/lights.ts'
import { type OrderLine, orderRows } from '../../store/queries/lists/rows.ts'
import { personsOf } from '../persons.ts'
import type { Column, RowKind, RowMaker } from '../row-kind.ts'
import { caseColumns, daysLeft, FILTER_FIELDS, listRow, type OfCase } from './common.ts'

interface OrderShown extends OfCase {
  readonly row: OrderLine
  readonly issuedBy: string
  readonly answeredBy: string
}

/** GB/T 39046-2020 table 11. */
const COLUMNS = {
  ...caseColumns<OrderShown>(),
  number: { title: { zh: '督办编号', en: 'Order' }, width: 30, value: ({ row }) => row.number },
  level: {
    title: { zh: '预警类型', en: 'Card' },
    width: 10,
    value: ({ row }, language) =>
      (row.level === 'red' ? { zh: '红牌', en: 'red' } : { zh: '黄牌', en: 'yellow' })[language],
  },
  rule: { title: { zh: '监察规则编号', en: 'Rule' }, width: 12, value: ({ row }) => row.rule },
  step: {
    title: { zh: '督办环节', en: 'Step' },
    width: 20,
    value: ({ row }, language) => STEP_NAMES[row.kind as StepKind][language],
  },
  material: {
    title: { zh: '材料', en: 'Material' },
    width: 24,
    value: ({ row }, language) => (language === 'zh' ? row.materialZh : row.materialEn) ?? '',
  },
  stepDue: { title: { zh: '环节期限', en: 'Step was due' }, width: 12, value: ({ row }) => row.stepDue },
  content: { title: { zh: '督办内容', en: 'What was ordered' }, width: 30, value: ({ row }) => row.content },
  issuedAt: {
    title: { zh: '督办发出时间', en: 'Issued at' },
    width: 20,
    value: ({ row }) => dateTimeInHall(row.issuedAt),
  },
  issuedBy: { title: { zh: '发出人', en: 'Issued by' }, width: 12, value: ({ issuedBy }) => issuedBy },
  due: { title: { zh: '反馈期限', en: 'To be answered by' }, width: 12, sort: 'due', value: ({ row }) => row.dueKey },
  status: {
    title: { zh: '状态', en: 'State' },
    width: 10,
    value: ({ row }, language) =>
      (row.status === 'open' ? { zh: '待反馈', en: 'open' } : { zh: '已反馈', en: 'answered' })[language],
  },
  statusAt: {
    title: { zh: '状态产生时间', en: 'State since' },
    width: 20,
    value: ({ row }) => dateTimeInHall(row.answeredAt ?? row.issuedAt),
  },
  result: { title: { zh: '结果描述', en: 'Answer' }, width: 30, value: ({ row }) => row.result ?? '' },
  answeredBy: { title: { zh: '反馈人', en: 'Answered by' }, width: 12, value: ({ answeredBy }) => answeredBy },
} satisfies Record<string, Column<OrderShown>>

export const ORDER_ROWS: RowKind = {
  id: 'order',
  table: 'order_row',
  key: 'order_key',
  stageColumn: 'status',
  stages: ['open', 'answered'],
  hasCounts: true,
  fields: {
    ...FILTER_FIELDS,
    stage: { kind: 'stage' },
    level: { kind: 'choice', column: 'level', values: ['yellow', 'red'] },
    rule: { kind: 'choice', column: 'rule' },
  },
  sorts: { due: 'due_key' },
  columns: COLUMNS,
  read: readOrders,
}

async function readOrders(maker: RowMaker, keys: readonly number[]) {
  const rows = await orderRows(maker.db, keys)
  const left = daysLeft(maker)
  const made = []
  for (const row of rows) {
    const open = row.status === 'open'
    const line: OrderShown = {
      row,
      persons: await personsOf(maker, row),
      owner: maker.nameOf(row.owner),
      issuedBy: maker.nameOf(row.issuedBy),
      answeredBy: row.answeredBy === null ? '' : maker.nameOf(row.answeredBy),
      light: open ? (row.level as Light) : 'none',
      remaining: open ? left(row.dueKey) : undefined,
    }
    const order = { number: row.number, answered: !open }
    made.push(listRow(line, COLUMNS, { key: row.orderKey, caseId: row.caseId, order }))
  }
  return made
}
