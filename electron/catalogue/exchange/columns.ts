import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import {
  FORMS,
  KINDS,
  MEANS,
  MODES,
  PARTY_NAMES,
  RELATION_TERMS,
  SECOND_PERSON_NAMES,
  SOURCES,
  SUBJECT_KINDS,
  TASK_TYPE_NAMES,
  type Vocabulary,
} from './vocabulary.ts'

export type CellKind =
  | { readonly kind: 'text' }
  /** Stays text where it looks like a number, so that no digit is lost. */
  | { readonly kind: 'code' }
  | { readonly kind: 'number' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice'; readonly of: Vocabulary }
  | { readonly kind: 'choices'; readonly of: Vocabulary }
  | { readonly kind: 'codes' }
  /** Working days, or 领证前. */
  | { readonly kind: 'due' }
  /** 5年, 6个月, or 长期. */
  | { readonly kind: 'validity' }
  /** letter:B、stars:3. */
  | { readonly kind: 'grades' }
  | { readonly kind: 'date' }

export interface Title extends Bilingual {
  /** In English as earlier workbooks have it: read, not written. */
  readonly earlier?: string
}

export interface Column {
  readonly key: string
  readonly title: Title
  readonly cell: CellKind
  readonly required: boolean
  /** Characters. */
  readonly width: number
  readonly note?: Bilingual
}

export interface SheetLayout {
  readonly name: Title
  readonly columns: readonly Column[]
}

export const ITEM_CODE = 'itemCode'

export const GATE = 'gate'

export const DEPARTMENT = 'department'

const TEXT: CellKind = { kind: 'text' }
const CODE: CellKind = { kind: 'code' }
const NUMBER: CellKind = { kind: 'number' }
const YES_OR_NO: CellKind = { kind: 'yesNo' }

const ITEMS: SheetLayout = {
  name: bilingual('事项', 'Items'),
  columns: [
    must('code', '事项编码', 'Item code', CODE, 16),
    may('version', '版本', 'Version', CODE, 12, '留空则以发布日期为版本', 'empty: made from the day of publication'),
    must('name.zh', '事项名称', 'Name (Chinese)', TEXT, 30),
    must('name.en', '事项英文名称', 'Name (English)', TEXT, 34),
    must('department.zh', '部门', 'Department (Chinese)', TEXT, 24),
    must('department.en', '部门英文名称', 'Department (English)', TEXT, 34),
    may('taskType', '事项类型', 'Task type', { kind: 'choice', of: TASK_TYPE_NAMES }, 12, 'GB/T 39046-2020'),
    may('domain', '领域', 'Domain', CODE, 12, '留空为 general', 'empty: general'),
    must('kind', '办件类型', 'Kind', { kind: 'choice', of: KINDS }, 10),
    may(
      'statutoryDays',
      '法定时限',
      'Statutory days',
      NUMBER,
      8,
      '工作日；留空同承诺时限',
      'working days; empty: as promised',
    ),
    must(
      'promisedDays',
      '承诺时限',
      'Promised days',
      NUMBER,
      8,
      '工作日；即办件填 0',
      'working days; 0 for an instant item',
    ),
    may(
      'serves',
      '服务对象',
      'Serves',
      { kind: 'choices', of: SUBJECT_KINDS },
      14,
      '留空为自然人、法人',
      'empty: both',
    ),
    must('openToDeferral', '列入容缺清单', 'Open to deferral', YES_OR_NO, 8),
    must('creditParties', '看谁的信用', 'Whose credit', { kind: 'choices', of: PARTY_NAMES }, 14),
    may(
      'thresholds',
      '信用门槛',
      'Thresholds',
      { kind: 'grades' },
      18,
      'letter:B、stars:3；留空为 letter:B',
      'empty: letter:B',
    ),
    may(
      'grantedAtWindow',
      '窗口即办',
      'Granted at the window',
      YES_OR_NO,
      8,
      '只用于即办件；留空为否',
      'instant items; empty: no',
    ),
    may(
      'secondPerson',
      '另一人审核',
      'Second person',
      { kind: 'choice', of: SECOND_PERSON_NAMES },
      10,
      '留空为不予时',
      'empty: of refusals',
    ),
    must('yieldsCertificate', '有证照可领', 'Yields a certificate', YES_OR_NO, 8),
    may(
      'certificate.name.zh',
      '证照名称',
      'Certificate (Chinese)',
      TEXT,
      24,
      '发证前须登记编号和有效期的证照；留空为不登记',
      'its number and validity are recorded before it is handed over; empty: none',
    ),
    may('certificate.name.en', '证照英文名称', 'Certificate (English)', TEXT, 30),
    may(
      'certificate.validity',
      '证照有效期',
      'Validity',
      { kind: 'validity' },
      10,
      '通常的有效期，制证时带出，可以改；留空为不带出',
      'proposed when it is made; empty: nothing is proposed',
    ),
    may('lapsePolicy', '逾期处理', 'Lapse policy', CODE, 12, '留空按大厅设定', 'empty: the hall’s'),
    may(
      'maxDueDays',
      '补交最长期限',
      'Longest time',
      NUMBER,
      8,
      '工作日；留空按大厅设定',
      'working days; empty: the hall’s',
    ),
    may('proxyPromise', '可代为承诺', 'Proxy may promise', YES_OR_NO, 8, '留空为是', 'empty: yes'),
    may('authorityMaterial', '委托书材料标识', 'Authority material', CODE, 18),
    may('representativeMaterial', '身份关系材料标识', 'Representative material', CODE, 18),
    may(
      'safety',
      '安全事项',
      'Matter of safety',
      YES_OR_NO,
      8,
      '直接关系公共安全、人身健康、生命财产安全；留空为否',
      'public safety, health, life, property; empty: no',
    ),
    may('zeroTrip', '零跑腿', 'Zero trip', YES_OR_NO, 8, '留空为否', 'empty: no'),
    must('basis.zh', '设定依据', 'Basis (Chinese)', TEXT, 34),
    must('basis.en', '设定依据英文', 'Basis (English)', TEXT, 34),
    may('endsOn', '有效期至', 'Ends on', { kind: 'date' }, 12, '留空为长期', 'empty: no end'),
  ],
}

const DEPARTMENTS: SheetLayout = {
  name: bilingual('部门', 'Departments'),
  columns: [
    must(DEPARTMENT, '部门', 'Department', TEXT, 24, '同“事项”表的部门', 'as in the sheet of items'),
    may('name.zh', '机关全称', 'Full name (Chinese)', TEXT, 30, '留空同部门', 'empty: the department'),
    may('name.en', '机关英文全称', 'Full name (English)', TEXT, 34),
    may('seal.zh', '印章', 'Seal (Chinese)', TEXT, 34, '留空为机关全称加“行政审批专用章”', 'empty: the organ’s'),
    may('seal.en', '印章英文', 'Seal (English)', TEXT, 34),
    must('review.zh', '复议机关', 'Review organ (Chinese)', TEXT, 30),
    must('review.en', '复议机关英文', 'Review organ (English)', TEXT, 34),
    must('court.zh', '管辖法院', 'Court (Chinese)', TEXT, 30),
    must('court.en', '管辖法院英文', 'Court (English)', TEXT, 34),
    may('phone', '咨询电话', 'Telephone', CODE, 18),
    may('complaints', '投诉电话', 'Complaints', CODE, 18),
  ],
}

const MATERIALS: SheetLayout = {
  name: bilingual('材料', 'Materials'),
  columns: [
    must(ITEM_CODE, '事项编码', 'Item code', CODE, 16),
    must('id', '材料标识', 'Material id', CODE, 20),
    must('name.zh', '材料名称', 'Name (Chinese)', TEXT, 28),
    must('name.en', '材料英文名称', 'Name (English)', TEXT, 32),
    must('core', '主件', 'Core', YES_OR_NO, 6),
    must('form', '提交形式', 'Form', { kind: 'choice', of: FORMS }, 10),
    must('copies', '份数', 'Copies', NUMBER, 6),
    may('source', '来源渠道', 'Source', { kind: 'choice', of: SOURCES }, 14, '留空为申请人自备', 'empty: applicant'),
    may('situations', '所需情形', 'Situations', { kind: 'codes' }, 16, '留空为各情形均需', 'empty: asked for in all'),
    may(
      'deferral.mode',
      '容缺方式',
      'Deferral',
      { kind: 'choice', of: MODES },
      10,
      '主件留空',
      'empty for a core material',
    ),
    may('deferral.due', '补交期限', 'Due', { kind: 'due' }, 12),
    may(
      'deferral.dischargedBy',
      '了结方式',
      'Discharged by',
      { kind: 'choices', of: MEANS },
      24,
      '留空为补交材料',
      'empty: paper',
    ),
    may('deferral.situations', '可容缺情形', 'Deferrable in', { kind: 'codes' }, 16, '留空为各情形', 'empty: in all'),
    may(
      'replacedBy',
      '可由以下材料代替',
      'Replaced by',
      { kind: 'codes' },
      20,
      '本事项的材料标识',
      'ids of this item’s materials',
    ),
    may(
      'appliesTo',
      '适用关系',
      'Applies to',
      { kind: 'choices', of: RELATION_TERMS },
      18,
      '只向这些经办人要；留空为都要。授权委托书填“委托代理人”',
      'asked of these handlers alone; empty: of all. For a power of attorney: agent',
    ),
    may('deferral.proof.content.zh', '证明内容', 'What it proves (Chinese)', TEXT, 30, '告知承诺填写', 'of a promise'),
    may('deferral.proof.content.en', '证明内容英文', 'What it proves (English)', TEXT, 34),
    may(
      'deferral.proof.published.zh',
      '承诺书公开范围及时限',
      'Where it is published (Chinese)',
      TEXT,
      30,
      '留空为不公开',
      'empty: nowhere',
    ),
    may('deferral.proof.published.en', '承诺书公开范围及时限英文', 'Where it is published (English)', TEXT, 34),
    may(
      'deferral.proof.correctDays',
      '决定前限期整改',
      'Days to correct',
      NUMBER,
      10,
      '工作日；留空为决定前不给整改期',
      'working days; empty: none before the decision',
    ),
  ],
}

const SITUATIONS: SheetLayout = {
  name: bilingual('情形', 'Situations'),
  columns: [
    must(ITEM_CODE, '事项编码', 'Item code', CODE, 16),
    must('id', '情形标识', 'Situation id', CODE, 20),
    must('name.zh', '情形名称', 'Name (Chinese)', TEXT, 28),
    must('name.en', '情形英文名称', 'Name (English)', TEXT, 32),
  ],
}

const GATE_ID = must(GATE, '条件标识', 'Gate id', CODE, 20)

const GATES: SheetLayout = {
  name: { ...bilingual('准入条件', 'Gates'), earlier: 'Conditions' },
  columns: [
    must(ITEM_CODE, '事项编码', 'Item code', CODE, 16),
    { ...GATE_ID, title: { ...GATE_ID.title, earlier: 'Condition id' } },
    must('enabled', '启用', 'In use', YES_OR_NO, 6),
    may('basis.zh', '依据', 'Basis (Chinese)', TEXT, 34, '留空按大厅设定', 'empty: the hall’s'),
    may('basis.en', '依据英文', 'Basis (English)', TEXT, 34),
  ],
}

export const LAYOUTS = {
  items: ITEMS,
  materials: MATERIALS,
  situations: SITUATIONS,
  gates: GATES,
  departments: DEPARTMENTS,
} as const

export type LayoutName = keyof typeof LAYOUTS

export const NOTES_SHEET = bilingual('说明', 'Notes')

export const SAMPLE_LABEL = bilingual('示例目录', 'Sample catalogue')

export function isTitled(given: string, { zh, en, earlier }: Title): boolean {
  const name = given.trim().toLowerCase()
  return name === zh || name === en.toLowerCase() || name === earlier?.toLowerCase()
}

export function headerOf({ title }: Pick<Column, 'title'>): string {
  return `${title.zh} / ${title.en}`
}

function must(key: string, zh: string, en: string, cell: CellKind, width: number, ...note: string[]): Column {
  return column(key, true, zh, en, cell, width, note)
}

function may(key: string, zh: string, en: string, cell: CellKind, width: number, ...note: string[]): Column {
  return column(key, false, zh, en, cell, width, note)
}

function column(
  key: string,
  required: boolean,
  zh: string,
  en: string,
  cell: CellKind,
  width: number,
  [noteZh, noteEn = noteZh]: readonly string[],
): Column {
  const note = noteZh !== undefined && noteEn !== undefined ? { note: bilingual(noteZh, noteEn) } : {}
  return { key, title: bilingual(zh, en), cell, required, width, ...note }
}
