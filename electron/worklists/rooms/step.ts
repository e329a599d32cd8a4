import { localDate } from '../../base/local-date.ts'
import type { StepKind } from '../../cases/model/steps.ts'
import { STEP_NAMES } from '../../cases/model/texts.ts'
import type { StepRowTable } from '../../store/schema.ts'
import { OFFICE_LIGHTS, officeLight, officeLightClause, ruleFor } from '../lights.ts'
import { PARTY_COLUMNS, personsOf } from '../persons.ts'
import type { Column, Room, RowMaker } from '../room.ts'
import { caseColumns, daysLeft, FILTER_FIELDS, listRow, type OfCase } from './common.ts'
import { WAITS_FOR } from './words.ts'

interface StepLine extends OfCase {
  readonly row: StepRowTable & OfCase['row']
  readonly rule: string
}

const COLUMNS = {
  ...caseColumns<StepLine>(),
  step: {
    title: { zh: '待办环节', en: 'Waits for' },
    width: 20,
    value: ({ row }, language) => STEP_NAMES[row.kind as StepKind][language],
  },
  waitsFor: {
    title: { zh: '待谁办理', en: 'Whose turn' },
    width: 10,
    value: ({ row }, language) => WAITS_FOR[row.waits_for]?.[language],
  },
  material: {
    title: { zh: '材料', en: 'Material' },
    width: 24,
    value: ({ row }, language) => (language === 'zh' ? row.material_zh : row.material_en) ?? '',
  },
  due: { title: { zh: '期限', en: 'By' }, width: 12, sort: 'due', value: ({ row }) => row.due_key },
  provisional: {
    title: { zh: '暂定', en: 'Provisional' },
    width: 8,
    value: ({ row }, language) => (row.provisional === 1 ? { zh: '是', en: 'yes' }[language] : ''),
  },
  rule: { title: { zh: '监察规则', en: 'Rule' }, width: 10, value: ({ rule }) => rule },
} satisfies Record<string, Column<StepLine>>

/** Everything that cases wait for, beside owed documents. */
export const STEP_ROOM: Room = {
  id: 'step',
  table: 'step_row',
  key: 'step_key',
  stageColumn: 'kind',
  stages: (Object.keys(STEP_NAMES) as StepKind[]).filter(
    kind => !['supply', 'supplyLate', 'cure', 'finishEntry'].includes(kind),
  ),
  hasCells: true,
  fields: {
    ...FILTER_FIELDS,
    stage: { kind: 'stage' },
    light: { kind: 'derived', values: OFFICE_LIGHTS, clause: officeLightClause },
    provisional: { kind: 'flag', column: 'provisional', cell: 'provisional' },
    waitsFor: { kind: 'choice', column: 'waits_for', values: ['applicant', 'clerk', 'supervisor'] },
  },
  sorts: { due: 'due_key' },
  columns: COLUMNS,
  read: readSteps,
}

async function readSteps(maker: RowMaker, keys: readonly number[]) {
  const rows = await maker.db
    .selectFrom('step_row')
    .innerJoin('case_row', 'case_row.case_key', 'step_row.case_key')
    .selectAll('step_row')
    .select([...PARTY_COLUMNS, 'case_row.case_id', 'case_row.owner', 'item_zh', 'item_en', 'department_en'])
    .where('step_key', 'in', keys)
    .execute()
  const left = daysLeft(maker)
  const made = []
  for (const row of rows) {
    const line: StepLine = {
      row,
      persons: await personsOf(maker, row),
      owner: maker.nameOf(row.owner),
      rule: ruleFor(row.kind, maker.rules)?.id ?? '',
      light: row.waits_for === 'applicant' ? 'none' : officeLight(row.kind, localDate(row.due_key), maker),
      remaining: left(row.due_key),
    }
    const step = { kind: row.kind, materialId: row.material_id ?? undefined }
    made.push(listRow(line, COLUMNS, { key: row.step_key, caseId: row.case_id, step }))
  }
  return made
}
