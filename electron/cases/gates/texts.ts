import type { Bilingual } from '../../catalogue/model/bilingual.ts'
import type { GateId } from './gate.ts'

export const GATE_NAMES: Readonly<Record<GateId, Bilingual>> = {
  identity: { zh: '身份由读卡核验', en: 'Identity read from the card' },
  itemOpen: { zh: '事项已公布可容缺', en: 'Item open to deferral' },
  coreComplete: { zh: '主件齐全', en: 'Core materials complete' },
  missingDeferrable: { zh: '所缺材料均可容缺', en: 'Every missing material deferrable' },
  grade: { zh: '信用等级达到要求', en: 'Credit grade reaches the threshold' },
  noListEntry: { zh: '不在失信名单内', en: 'No list entry in force' },
  noOverdue: { zh: '无逾期未补的承诺', en: 'No overdue promise' },
  belowCap: { zh: '欠件数未超上限', en: 'Owed documents below the cap' },
  deadline: { zh: '补交期限可以确定', en: 'Deadline can be computed' },
  promise: { zh: '已告知并签署承诺', en: 'Notice shown and promise signed' },
}

/** What each gate rests on: the law where there is one, else the hall's own rule, said to be one. */
export const GATE_BASIS: Readonly<Record<GateId, Bilingual>> = {
  identity: {
    zh: '居民身份证法；手工录入须经主管同意（大厅规则）',
    en: 'Resident Identity Card Law; a typed identity needs a supervisor (hall rule)',
  },
  itemOpen: {
    zh: '广东省优化营商环境条例（2022）第三十二条：容缺受理事项清单',
    en: 'Guangdong Business Environment Regulation (2022) art. 32: published list of items',
  },
  coreComplete: {
    zh: '广东省优化营商环境条例（2022）第三十二条：主要申报材料齐全',
    en: 'Guangdong Business Environment Regulation (2022) art. 32: main documents complete',
  },
  missingDeferrable: {
    zh: '广东省优化营商环境条例（2022）第三十二条：次要材料公布',
    en: 'Guangdong Business Environment Regulation (2022) art. 32: published secondary documents',
  },
  grade: {
    zh: '信任审批：信用等级达到事项要求（默认 B 级及以上）；未知不等于低',
    en: 'Trust-based approval: the grade the item asks for (B or better by default); unknown is not low',
  },
  noListEntry: {
    zh: '国办发〔2020〕49号：严重失信主体名单；有异议的由人决定',
    en: 'State Council General Office [2020] No. 49: lists of serious dishonesty; a person decides on disputed entries',
  },
  noOverdue: {
    zh: '大厅规则：有逾期未补材料的，补齐前不再容缺受理',
    en: 'Hall rule: nothing new is deferred while a promised document is overdue',
  },
  belowCap: {
    zh: '大厅规则：每人同时欠交的材料数设上限',
    en: 'Hall rule: a person may owe a limited number of documents at a time',
  },
  deadline: {
    zh: '行政许可法第八十二条、民法典第二百零一条；补交期限一次告知（条例第三十二条）',
    en: 'Administrative Licensing Law art. 82, Civil Code art. 201; the date is told once (Regulation art. 32)',
  },
  promise: {
    zh: '广东省优化营商环境条例（2022）第三十二条：书面承诺；个人信息保护法第十七条：告知',
    en: 'Guangdong Business Environment Regulation (2022) art. 32: written promise; PIPL art. 17: notice',
  },
}
