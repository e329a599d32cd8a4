import type { Bilingual } from '../catalogue/model/bilingual.ts'
import { FORM_NAMES, MODE_NAMES } from '../documents/words.ts'
import type { FollowUpRow, Light } from './rows.ts'

/** A column of the exported list. Numbers are numbers; everything else is text and stays text. */
export interface Column {
  readonly title: Bilingual
  /** In characters. */
  readonly width: number
  readonly value: (row: FollowUpRow, language: 'zh' | 'en', index: number) => string | number | undefined
}

const LIGHT_NAMES: Readonly<Record<Light, Bilingual>> = {
  green: { zh: '绿', en: 'green' },
  yellow: { zh: '黄', en: 'yellow' },
  red: { zh: '红', en: 'red' },
  none: { zh: '', en: '' },
}

const STATUS_NAMES: Readonly<Record<FollowUpRow['status'], Bilingual>> = {
  owed: { zh: '未交', en: 'owed' },
  supplied: { zh: '已交待核', en: 'supplied, to be checked' },
  discharged: { zh: '已补齐', en: 'discharged' },
  waived: { zh: '已免除', en: 'waived' },
  lapsed: { zh: '逾期待处理', en: 'lapsed' },
  void: { zh: '已终止', en: 'void' },
}

/** 催办清单, the columns that published lists have. */
export const FOLLOW_UP_COLUMNS: readonly Column[] = [
  { title: { zh: '序号', en: 'No.' }, width: 6, value: (_row, _language, index) => index + 1 },
  { title: { zh: '办件编号', en: 'Case number' }, width: 28, value: row => row.caseNumber },
  { title: { zh: '事项编码', en: 'Item code' }, width: 14, value: row => row.itemCode },
  { title: { zh: '事项', en: 'Item' }, width: 28, value: (row, language) => row.item[language] },
  { title: { zh: '部门', en: 'Department' }, width: 20, value: (row, language) => row.department[language] },
  { title: { zh: '窗口', en: 'Window' }, width: 8, value: row => row.window },
  { title: { zh: '受理人', en: 'Accepted by' }, width: 12, value: row => row.operator },
  { title: { zh: '申请人', en: 'Applicant' }, width: 14, value: row => row.applicant },
  { title: { zh: '申请人证件号', en: 'Applicant’s number' }, width: 22, value: row => row.applicantNumber },
  { title: { zh: '经办人', en: 'Handler' }, width: 14, value: row => row.handler },
  { title: { zh: '容缺类型', en: 'Kind' }, width: 10, value: (row, language) => MODE_NAMES[row.mode][language] },
  { title: { zh: '所欠材料', en: 'Owed material' }, width: 24, value: (row, language) => row.material[language] },
  { title: { zh: '提交形式', en: 'Form' }, width: 10, value: (row, language) => FORM_NAMES[row.form][language] },
  { title: { zh: '承诺日期', en: 'Promised on' }, width: 12, value: row => row.promisedOn },
  { title: { zh: '补交期限', en: 'Due' }, width: 14, value: dueValue },
  {
    title: { zh: '暂定', en: 'Provisional' },
    width: 8,
    value: (row, language) => (row.due.kind === 'date' && row.due.provisional ? { zh: '是', en: 'yes' }[language] : ''),
  },
  { title: { zh: '剩余工作日', en: 'Working days left' }, width: 12, value: row => row.remaining },
  { title: { zh: '灯色', en: 'Light' }, width: 8, value: (row, language) => LIGHT_NAMES[row.light][language] },
  { title: { zh: '状态', en: 'State' }, width: 14, value: (row, language) => STATUS_NAMES[row.status][language] },
  { title: { zh: '补交日期', en: 'Supplied on' }, width: 12, value: row => row.suppliedOn },
  { title: { zh: '核验日期', en: 'Checked on' }, width: 12, value: row => row.dischargedOn },
  { title: { zh: '退回原因', en: 'Why it was not good' }, width: 24, value: row => row.rejection },
]

function dueValue(row: FollowUpRow, language: 'zh' | 'en'): string {
  return row.due.kind === 'date' ? row.due.date : { zh: '领证前', en: 'before hand-over' }[language]
}
