import type { Bilingual } from '../../base/bilingual.ts'
import { OWED_STAGES, type OwedStage } from '../../cases/owing/owed-stage.ts'
import type { DeferralMode, MaterialForm } from '../../catalogue/model/item.ts'
import { FORM_NAMES, MODE_NAMES } from '../../documents/words.ts'
import { NO_DATE_KEY, type TrustMark } from '../../store/projections/owed-row.ts'
import type { CaseRowTable, OwedRowTable } from '../../store/schema.ts'
import { CITIZEN_LIGHTS, citizenLight, citizenLightClause } from '../lights.ts'
import { PARTY_COLUMNS, personsOf } from '../persons.ts'
import type { Column, Room, RowMaker } from '../room.ts'
import { caseColumns, daysLeft, FILTER_FIELDS, listRow, type OfCase } from './common.ts'
import { channelName, endingName, STAGE_NAMES, TRUST_NAMES } from './words.ts'

interface OwedLine extends OfCase {
  readonly row: OwedRowTable & { readonly case_status: CaseRowTable['status']; readonly outcome: string | null }
  readonly operator: string
  readonly checker: string
  readonly waivedBy: string
  readonly extendedBy: string
}

/** 催办清单: owed documents. Its columns are those of published lists. */
const COLUMNS = {
  ...caseColumns<OwedLine>(),
  caseNumber: { ...caseColumns<OwedLine>().caseNumber, sort: 'caseNumber' },
  operator: { title: { zh: '受理人', en: 'Accepted by' }, width: 12, value: ({ operator }) => operator },
  mode: {
    title: { zh: '容缺类型', en: 'Kind' },
    width: 10,
    value: ({ row }, language) => MODE_NAMES[row.mode as DeferralMode][language],
  },
  material: {
    title: { zh: '所欠材料', en: 'Owed material' },
    width: 24,
    value: ({ row }, language) => (language === 'zh' ? row.material_zh : row.material_en),
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
    value: ({ row }) => row.promised_on,
  },
  due: {
    title: { zh: '补交期限', en: 'Due' },
    width: 14,
    sort: 'due',
    value: ({ row }, language) => row.due_on ?? { zh: '领证前', en: 'before hand-over' }[language],
  },
  provisional: {
    title: { zh: '暂定', en: 'Provisional' },
    width: 8,
    value: ({ row }, language) => (row.provisional === 1 ? { zh: '是', en: 'yes' }[language] : ''),
  },
  cureUntil: { title: { zh: '整改期限', en: 'Cure until' }, width: 12, value: ({ row }) => row.cure_until ?? '' },
  graceUntil: { title: { zh: '宽限至', en: 'Grace until' }, width: 12, value: ({ row }) => row.grace_until ?? '' },
  status: {
    title: { zh: '状态', en: 'State' },
    width: 14,
    value: ({ row }, language) => STAGE_NAMES[row.stage as OwedStage][language],
  },
  prompts: { title: { zh: '已提醒次数', en: 'Prompts' }, width: 8, value: ({ row }) => row.prompt_count },
  lastPrompt: { title: { zh: '最近提醒', en: 'Last prompt' }, width: 12, value: ({ row }) => row.last_prompt_on ?? '' },
  extensions: { title: { zh: '延期次数', en: 'Extensions' }, width: 8, value: ({ row }) => row.extensions },
  extensionReason: {
    title: { zh: '延期原因', en: 'Why extended' },
    width: 24,
    value: ({ row }) => row.extension_reason ?? '',
  },
  extendedBy: {
    title: { zh: '延期批准人', en: 'Extension approved by' },
    width: 12,
    value: ({ extendedBy }) => extendedBy,
  },
  suppliedOn: { title: { zh: '补交日期', en: 'Supplied on' }, width: 12, value: ({ row }) => row.supplied_on ?? '' },
  settledBy: {
    title: { zh: '补交方式', en: 'How it came' },
    width: 12,
    value: ({ row }, language) => {
      const channel =
        row.discharged_by === 'paper' || row.discharged_by === null ? row.supply_method : row.discharged_by
      return channel === null || row.waived_by !== null ? '' : channelName(channel)[language]
    },
  },
  checkBy: { title: { zh: '核验期限', en: 'To be checked by' }, width: 12, value: ({ row }) => row.check_by ?? '' },
  checker: { title: { zh: '核验人', en: 'Checked by' }, width: 12, value: ({ checker }) => checker },
  dischargedOn: { title: { zh: '补齐日期', en: 'Settled on' }, width: 12, value: ({ row }) => row.discharged_on ?? '' },
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
} satisfies Record<string, Column<OwedLine>>

export const OWED_ROOM: Room = {
  id: 'owed',
  table: 'owed_row',
  key: 'owed_key',
  stageColumn: 'stage',
  stages: OWED_STAGES,
  hasCells: true,
  fields: {
    ...FILTER_FIELDS,
    stage: { kind: 'stage' },
    light: { kind: 'derived', values: CITIZEN_LIGHTS, clause: citizenLightClause },
    blocked: { kind: 'flag', column: 'blocked', cell: 'blocked' },
    provisional: { kind: 'flag', column: 'provisional', cell: 'provisional' },
    promised: { kind: 'day', column: 'promised_on' },
    mode: { kind: 'choice', column: 'mode', values: ['defer', 'tolerate', 'promise', 'shared'] },
    material: { kind: 'choice', column: 'material_zh' },
    extensions: { kind: 'number', column: 'extensions' },
    prompts: { kind: 'number', column: 'prompt_count' },
    rejections: { kind: 'number', column: 'rejections' },
    dischargedOn: { kind: 'day', column: 'discharged_on' },
  },
  sorts: { due: 'due_key', promised: 'promised_on', caseNumber: 'case_number' },
  columns: COLUMNS,
  read: readOwed,
}

async function readOwed(maker: RowMaker, keys: readonly number[]) {
  const rows = await maker.db
    .selectFrom('owed_row')
    .innerJoin('case_row', 'case_row.case_id', 'owed_row.case_id')
    .selectAll('owed_row')
    .select([...PARTY_COLUMNS, 'case_row.status as case_status', 'case_row.outcome', 'case_row.owner'])
    .where('owed_key', 'in', keys)
    .execute()
  const left = daysLeft(maker)
  const made = []
  for (const row of rows) {
    const dated = (row.stage === 'owed' || row.stage === 'cure' || row.stage === 'late') && row.due_key !== NO_DATE_KEY
    const line: OwedLine = {
      row,
      persons: await personsOf(maker, row),
      operator: maker.nameOf(row.operator),
      owner: maker.nameOf(row.owner),
      waivedBy: row.waived_by === null ? '' : maker.nameOf(row.waived_by),
      checker: row.checked_by === null ? '' : maker.nameOf(row.checked_by),
      extendedBy: row.extension_by === null ? '' : maker.nameOf(row.extension_by),
      light: citizenLight(row, maker),
      remaining: dated ? left(row.due_key) : undefined,
    }
    made.push(listRow(line, COLUMNS, { key: row.owed_key, caseId: row.case_id }))
  }
  return made
}

/** 处理结果: how the case ended. */
function ending({ case_status, outcome }: OwedLine['row']): Bilingual | undefined {
  if (case_status === 'withdrawn') return { zh: '申请人撤回', en: 'withdrawn' }
  return case_status === 'closed' ? endingName(outcome ?? 'done') : undefined
}

/** 备注: what stands behind a settlement that no paper shows. */
function remark({ row, waivedBy }: OwedLine): Bilingual | undefined {
  const said = row.remark
  if (said === null) return undefined
  if (row.waived_by !== null)
    return { zh: `免除：${said}（批准人：${waivedBy}）`, en: `waived: ${said} (by ${waivedBy})` }
  if (row.discharged_by !== null) return { zh: `依据编号：${said}`, en: `reference: ${said}` }
  return { zh: `核查发现：${said}`, en: `a check found: ${said}` }
}

/** 证件状态: 未制, 已制待领, 已发. */
function certificate(row: OwedLine['row']) {
  if (row.case_status === 'handedOver') return { zh: '已发', en: 'handed over' }
  if (row.case_status === 'closed' && row.outcome === null && row.ready_on !== null) {
    return { zh: '已发', en: 'handed over' }
  }
  return row.ready_on === null ? { zh: '未制', en: 'not made' } : { zh: '已制待领', en: 'ready' }
}
