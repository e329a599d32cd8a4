import type { Bilingual } from '../../base/bilingual.ts'
import type { GateId } from './gate.ts'

export const GATE_NAMES: Readonly<Record<GateId, Bilingual>> = {
  identity: { zh: '身份由读卡核验', en: 'Identity read from the card' },
  authority: { zh: '经办人有权代办', en: 'The handler may act for the applicant' },
  itemOpen: { zh: '事项已公布可容缺', en: 'Item open to deferral' },
  noBar: { zh: '不在禁止再次申请的期间', en: 'A new application is not barred' },
  noDuplicate: { zh: '没有重复申请', en: 'No other live application' },
  coreComplete: { zh: '主件齐全', en: 'Core materials complete' },
  missingDeferrable: { zh: '所缺材料均可容缺', en: 'Every missing material deferrable' },
  grade: { zh: '信用等级达到要求', en: 'Credit grade reaches the threshold' },
  noListEntry: { zh: '不在失信名单内', en: 'No list entry in force' },
  noBreach: { zh: '承诺均已履行', en: 'Earlier promises kept' },
  belowCap: { zh: '欠件数未超上限', en: 'Owed materials below the cap' },
  deadline: { zh: '补交期限可以确定', en: 'Deadline can be computed' },
  noMeasure: { zh: '没有限制容缺受理的失信惩戒措施', en: 'No measure closes deferral' },
  promise: { zh: '已告知并签署承诺', en: 'Notice shown and promise signed' },
}
