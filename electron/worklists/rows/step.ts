import { localDate } from '../../base/local-date.ts'
import type { StepKind } from '../../cases/model/step-kind.ts'
import { STEP_NAMES } from '../../cases/model/texts.ts'
import { type StepLine, stepRows } from '../../store/queries/lists/rows.ts'
import { OFFICE_LIGHTS, officeLight, officeLightClause, ruleFor } from '../lights.ts'
import { personsOf } from '../persons.ts'
import type { Column, RowKind, RowMaker } from '../row-kind.ts'
import { caseColumns, daysLeft, FILTER_FIELDS, listRow, type OfCase } from './common.ts'
import { WAITS_FOR } from './words.ts'

interface StepShown extends OfCase {
  readonly row: StepLine
  readonly rule: string
}

const COLUMNS = {
  ...caseColumns<StepShown>(),
  step: {
    title: { zh: '待办环节', en: 'Waits for' },
    width: 20,
    value: ({ row }, language) => STEP_NAMES[row.kind as StepKind][language],
  },
  waitsFor: {
    title: { zh: '待谁办理', en: 'Whose turn' },
    width: 10,
    value: ({ row }, language) => WAITS_FOR[row.waitsFor]?.[language],
  },
  material: {
    title: { zh: '材料', en: 'Material' },
    width: 24,
    value: ({ row }, language) => (language === 'zh' ? row.materialZh : row.materialEn) ?? '',
  },
  due: { title: { zh: '期限', en: 'By' }, width: 12, sort: 'due', value: ({ row }) => row.dueKey },
  provisional: {
    title: { zh: '暂定', en: 'Provisional' },
    width: 8,
    value: ({ row }, language) => (row.provisional === 1 ? { zh: '是', en: 'yes' }[language] : ''),
  },
  rule: { title: { zh: '监察规则', en: 'Rule' }, width: 10, value: ({ rule }) => rule },
} satisfies Record<string, Column<StepShown>>

export const STEP_ROWS: RowKind = {
  id: 'step',
  table: 'step_row',
  key: 'step_key',
  stageColumn: 'kind',
  stages: (Object.keys(STEP_NAMES) as StepKind[]).filter(
    kind => !['supply', 'supplyLate', 'cure', 'finishEntry'].includes(kind),
  ),
  hasCounts: true,
  fields: {
    ...FILTER_FIELDS,
    stage: { kind: 'stage' },
    light: { kind: 'derived', values: OFFICE_LIGHTS, clause: officeLightClause },
    provisional: { kind: 'flag', column: 'provisional', counted: 'provisional' },
    waitsFor: {
      kind: 'choice',
      column: 'waits_for',
      values: ['applicant', 'clerk', 'examiner', 'approver', 'supervisor'],
    },
  },
  sorts: { due: 'due_key' },
  columns: COLUMNS,
  read: readSteps,
}

async function readSteps(maker: RowMaker, keys: readonly number[]) {
  const rows = await stepRows(maker.db, keys)
  const left = daysLeft(maker)
  const made = []
  for (const row of rows) {
    const line: StepShown = {
      row,
      persons: await personsOf(maker, row),
      owner: maker.nameOf(row.owner),
      rule: ruleFor(row.kind, maker.rules)?.id ?? '',
      light: row.waitsFor === 'applicant' ? 'none' : officeLight(row.kind, localDate(row.dueKey), maker),
      remaining: left(row.dueKey),
    }
    const step = { kind: row.kind, materialId: row.materialId ?? undefined }
    made.push(listRow(line, COLUMNS, { key: row.stepKey, caseId: row.caseId, step }))
  }
  return made
}
