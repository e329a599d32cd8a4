import type { Bilingual } from '../../base/bilingual.ts'
import type { CloseOutcome } from '../../cases/ending/events.ts'
import { MEANS_NAMES, outcomeName } from '../../cases/model/texts.ts'
import type { SupplyMethod } from '../../cases/owing/events.ts'
import type { Light } from '../../cases/owing/lights.ts'
import type { OwedStage } from '../../cases/owing/owed-stage.ts'
import type { DischargeMeans } from '../../catalogue/model/item.ts'
import type { TrustMark } from '../../store/projections/owed-row.ts'

export const LIGHT_NAMES: Readonly<Record<Light, Bilingual>> = {
  green: { zh: '绿', en: 'green' },
  yellow: { zh: '黄', en: 'yellow' },
  red: { zh: '红', en: 'red' },
  purple: { zh: '紫', en: 'purple' },
  none: { zh: '', en: '' },
}

export const STAGE_NAMES: Readonly<Record<OwedStage, Bilingual>> = {
  owed: { zh: '未交', en: 'owed' },
  late: { zh: '逾期宽限', en: 'late, in grace' },
  cure: { zh: '整改中', en: 'being cured' },
  office: { zh: '本厅核查', en: 'for the office to verify' },
  check: { zh: '已交待核', en: 'supplied, to be checked' },
  lapsed: { zh: '逾期待处理', en: 'lapsed' },
  discharged: { zh: '已补齐', en: 'discharged' },
  waived: { zh: '已免除', en: 'waived' },
  void: { zh: '已终止', en: 'void' },
}

/** 信用处理. */
export const TRUST_NAMES: Readonly<Record<TrustMark, Bilingual>> = {
  cured: { zh: '整改补齐，未记录', en: 'cured, not recorded' },
  recorded: { zh: '已记录', en: 'recorded' },
  disputed: { zh: '异议中', en: 'disputed' },
  repaired: { zh: '已修复', en: 'repaired' },
  struck: { zh: '已更正，不计', en: 'struck out' },
}

export const WAITS_FOR: Readonly<Record<string, Bilingual>> = {
  applicant: { zh: '申请人', en: 'the applicant' },
  clerk: { zh: '窗口', en: 'a clerk' },
  examiner: { zh: '审查人', en: 'an examiner' },
  approver: { zh: '审核人', en: 'an approver' },
  supervisor: { zh: '主管', en: 'a supervisor' },
}

const METHODS: Readonly<Record<SupplyMethod, Bilingual>> = {
  counter: { zh: '窗口', en: 'counter' },
  upload: { zh: '网上上传', en: 'upload' },
  post: { zh: '邮寄', en: 'post' },
  sharing: { zh: '数据共享', en: 'data sharing' },
}

export function channelName(channel: string): Bilingual {
  if (channel === '') return { zh: '尚未补交', en: 'not here yet' }
  return METHODS[channel as SupplyMethod] ?? MEANS_NAMES[channel as DischargeMeans] ?? { zh: channel, en: channel }
}

export function endingName(detail: string): Bilingual {
  return detail === 'done' ? { zh: '正常办结', en: 'as it should' } : outcomeName(detail as CloseOutcome)
}
