import type { Bilingual } from '../../base/bilingual.ts'
import { FORM_NAMES, MODE_NAMES } from '../../cases/model/texts.ts'
import { LIGHTS } from '../../cases/owing/lights.ts'
import { NO_DATE, OWED_STAGES, type OwedStage } from '../../cases/owing/owed-stage.ts'
import type { DeferralMode, MaterialForm } from '../../catalogue/model/item.ts'
import type { TrustMark } from '../../store/projections/owed-row.ts'
import { type OwedLine, owedRows } from '../../store/queries/lists/rows.ts'
import { citizenLight, citizenLightClause } from '../lights.ts'
import { personsOf } from '../persons.ts'
import type { Column, RowKind, RowMaker } from '../row-kind.ts'
import { caseColumns, daysLeft, FILTER_FIELDS, listRow, type OfCase } from './common.ts'
import { channelName, endingName, STAGE_NAMES, TRUST_NAMES } from './words.ts'

interface OwedShown extends OfCase {
  readonly row: OwedLine
  readonly operator: string
  readonly checker: string
  readonly waivedBy: string
  readonly extendedBy: string
}

/** 催办清单, with the columns of published lists. */
const COLUMNS = {
  ...caseColumns<OwedShown>(),
  caseNumber: { ...caseColumns<OwedShown>().caseNumber, sort: 'caseNumber' },
  operator: { title: { zh: '受理人', en: 'Accepted by' }, width: 12, value: ({ operator }) => operator },
  mode: {
    title: { zh: '容缺类型', en: 'Kind' },
    width: 10,
    value: ({ row }, language) => MODE_NAMES[row.mode as DeferralMode][language],
  },
  material: {
    title: { zh: '所欠材料', en: 'Owed material' },
    width: 24,
    value: ({ row }, language) => (language === 'zh' ? row.materialZh : row.materialEn),
  },
  form: {
    title: { zh: '提交形式', en: 'Form' },
    width: 10,
    value: ({ row }, language) => FORM_NAMES[row.form as MaterialForm][language],
  },
  promised: {
    title: { zh: '承诺日期', en: 'Promised on' },
    width: 12,
    sort: 'promised',
    value: ({ row }) => row.promisedOn,
  },
  due: {
    title: { zh: '补交期限', en: 'Due' },
    width: 14,
    sort: 'due',
    value: ({ row }, language) => row.dueOn ?? { zh: '领证前', en: 'before handover' }[language],
  },
  provisional: {
    title: { zh: '暂定', en: 'Provisional' },
    width: 8,
    value: ({ row }, language) => (row.provisional === 1 ? { zh: '是', en: 'yes' }[language] : ''),
  },
  cureUntil: { title: { zh: '整改期限', en: 'Cure until' }, width: 12, value: ({ row }) => row.cureUntil ?? '' },
  graceUntil: { title: { zh: '宽限至', en: 'Grace until' }, width: 12, value: ({ row }) => row.graceUntil ?? '' },
  status: {
    title: { zh: '状态', en: 'State' },
    width: 14,
    value: ({ row }, language) => STAGE_NAMES[row.stage as OwedStage][language],
  },
  reminders: { title: { zh: '已提醒次数', en: 'Reminders' }, width: 8, value: ({ row }) => row.reminderCount },
  lastReminder: {
    title: { zh: '最近提醒', en: 'Last reminder' },
    width: 12,
    value: ({ row }) => row.lastRemindedOn ?? '',
  },
  extensions: { title: { zh: '延期次数', en: 'Extensions' }, width: 8, value: ({ row }) => row.extensions },
  extensionReason: {
    title: { zh: '延期原因', en: 'Why extended' },
    width: 24,
    value: ({ row }) => row.extensionReason ?? '',
  },
  extendedBy: {
    title: { zh: '延期批准人', en: 'Extension approved by' },
    width: 12,
    value: ({ extendedBy }) => extendedBy,
  },
  suppliedOn: { title: { zh: '补交日期', en: 'Supplied on' }, width: 12, value: ({ row }) => row.suppliedOn ?? '' },
  settledBy: {
    title: { zh: '补交方式', en: 'How it came' },
    width: 12,
    value: ({ row }, language) => {
      const channel = row.dischargedBy === 'paper' || row.dischargedBy === null ? row.supplyMethod : row.dischargedBy
      return channel === null || row.waivedBy !== null ? '' : channelName(channel)[language]
    },
  },
  checkBy: { title: { zh: '核验期限', en: 'To be checked by' }, width: 12, value: ({ row }) => row.checkBy ?? '' },
  checker: { title: { zh: '核验人', en: 'Checked by' }, width: 12, value: ({ checker }) => checker },
  dischargedOn: { title: { zh: '补齐日期', en: 'Settled on' }, width: 12, value: ({ row }) => row.dischargedOn ?? '' },
  certificate: {
    title: { zh: '证件状态', en: 'Certificate' },
    width: 12,
    value: ({ row }, language) => certificate(row)[language],
  },
  outcome: {
    title: { zh: '处理结果', en: 'Outcome' },
    width: 14,
    value: ({ row }, language) => ending(row)?.[language],
  },
  trust: {
    title: { zh: '信用处理', en: 'Hall’s record' },
    width: 16,
    value: ({ row }, language) => (row.trust ? TRUST_NAMES[row.trust as TrustMark][language] : ''),
  },
  rejection: {
    title: { zh: '退回原因', en: 'Why it was not good' },
    width: 24,
    value: ({ row }) => row.rejection ?? '',
  },
  remark: { title: { zh: '备注', en: 'Remark' }, width: 30, value: (line, language) => remark(line)?.[language] },
} satisfies Record<string, Column<OwedShown>>

export const OWED_ROWS: RowKind = {
  id: 'owed',
  table: 'owed_row',
  key: 'owed_key',
  stageColumn: 'stage',
  stages: OWED_STAGES,
  hasCounts: true,
  fields: {
    ...FILTER_FIELDS,
    stage: { kind: 'stage' },
    light: { kind: 'derived', values: LIGHTS, clause: citizenLightClause },
    blocked: { kind: 'flag', column: 'blocked', counted: 'blocked' },
    provisional: { kind: 'flag', column: 'provisional', counted: 'provisional' },
    promised: { kind: 'day', column: 'promised_on' },
    mode: { kind: 'choice', column: 'mode', values: ['defer', 'tolerate', 'promise', 'shared'] },
    material: { kind: 'choice', column: 'material_zh' },
    extensions: { kind: 'number', column: 'extensions' },
    reminders: { kind: 'number', column: 'reminder_count' },
    rejections: { kind: 'number', column: 'rejections' },
    dischargedOn: { kind: 'day', column: 'discharged_on' },
  },
  sorts: { due: 'due_key', promised: 'promised_on', caseNumber: 'case_number' },
  columns: COLUMNS,
  read: readOwed,
}

async function readOwed(maker: RowMaker, keys: readonly number[]) {
  const rows = await owedRows(maker.db, keys)
  const left = daysLeft(maker)
  const made = []
  for (const row of rows) {
    const dated = (row.stage === 'owed' || row.stage === 'cure' || row.stage === 'late') && row.dueKey !== NO_DATE
    const line: OwedShown = {
      row,
      persons: await personsOf(maker, row),
      operator: maker.nameOf(row.operator),
      owner: maker.nameOf(row.owner),
      waivedBy: row.waivedBy === null ? '' : maker.nameOf(row.waivedBy),
      checker: row.checkedBy === null ? '' : maker.nameOf(row.checkedBy),
      extendedBy: row.extensionBy === null ? '' : maker.nameOf(row.extensionBy),
      light: citizenLight({ stage: row.stage, date: row.dueKey, blocking: row.blocked === 1 }, maker),
      remaining: dated ? left(row.dueKey) : undefined,
    }
    made.push(listRow(line, COLUMNS, { key: row.owedKey, caseId: row.caseId }))
  }
  return made
}

/** 处理结果. */
function ending({ caseStatus, outcome }: OwedLine): Bilingual | undefined {
  if (caseStatus === 'withdrawn') return { zh: '申请人撤回', en: 'withdrawn' }
  return caseStatus === 'closed' ? endingName(outcome ?? 'done') : undefined
}

/** 备注. */
function remark({ row, waivedBy }: OwedShown): Bilingual | undefined {
  const said = row.remark
  if (said === null) return undefined
  if (row.waivedBy !== null)
    return { zh: `免除：${said}（批准人：${waivedBy}）`, en: `waived: ${said} (by ${waivedBy})` }
  if (row.dischargedBy !== null) return { zh: `依据编号：${said}`, en: `reference: ${said}` }
  return { zh: `核查发现：${said}`, en: `a check found: ${said}` }
}

/** 证件状态. */
function certificate(row: OwedShown['row']) {
  if (row.outcome === 'grantRevoked') return { zh: '已撤销', en: 'revoked' }
  if (row.caseStatus === 'handedOver') return { zh: '已发', en: 'handed over' }
  if (row.caseStatus === 'closed' && row.outcome === null && row.readyOn !== null) {
    return { zh: '已发', en: 'handed over' }
  }
  return row.readyOn === null ? { zh: '未制', en: 'not made' } : { zh: '已制待领', en: 'ready' }
}
