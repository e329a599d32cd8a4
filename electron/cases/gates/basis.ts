import type { Bilingual } from '../../base/bilingual.ts'
import type { GateId } from './gate.ts'

/** Used where neither hall nor item names a basis. */
export const GATE_BASIS: Readonly<Record<GateId, Bilingual>> = {
  identity: {
    zh: '居民身份证法；手工录入须经主管同意（大厅规则）',
    en: 'Resident Identity Card Law; a typed identity needs a supervisor (hall rule)',
  },
  authority: {
    zh: '行政许可法第二十九条（委托代理）；民法典第十九条、第二十条、第二十三条、第二十七条（未成年人），第二十一条、第二十二条、第二十八条、第三十一条（成年人的监护），第六十一条（法定代表人）；未成年人：个人信息保护法第二十八条、第三十一条',
    en: 'Administrative Licensing Law art. 29 (agents); Civil Code art. 19, 20, 23, 27 (minors), 21, 22, 28, 31 (guardians of adults), 61 (legal representatives); minors: PIPL art. 28, 31',
  },
  itemOpen: {
    zh: '广东省优化营商环境条例（2022）第三十二条：容缺受理事项清单；不适用的领域：深圳经济特区社会信用条例第五十八条',
    en: 'Guangdong Business Environment Regulation (2022) art. 32: published list; excluded domains: Shenzhen Social Credit Regulation art. 58',
  },
  noBar: {
    zh: '《中华人民共和国行政许可法》第七十八条、第七十九条：直接关系公共安全、人身健康、生命财产安全的事项，因虚假材料在一年内、三年内不得再次申请该行政许可',
    en: 'Administrative Licensing Law of the PRC arts. 78, 79: for matters of public safety, health, life or property no new application for the licence within one or three years after false material',
  },
  noDuplicate: {
    zh: '大厅规则：同一申请人的同一事项不重复容缺受理',
    en: 'Hall rule: one applicant, one item, one application at a time with materials owed',
  },
  coreComplete: {
    zh: '广东省优化营商环境条例（2022）第三十二条：主要申报材料齐全',
    en: 'Guangdong Business Environment Regulation (2022) art. 32: core materials complete',
  },
  missingDeferrable: {
    zh: '广东省优化营商环境条例（2022）第三十二条：次要材料公布',
    en: 'Guangdong Business Environment Regulation (2022) art. 32: published deferrable materials',
  },
  grade: {
    zh: '信任审批：信用等级达到事项要求（默认 B 级及以上）；未知不等于低',
    en: 'Trust-based approval: the grade the item asks for (B or better by default); unknown is not low',
  },
  noListEntry: {
    zh: '国办发〔2020〕49号：严重失信主体名单；有异议的由人决定',
    en: 'State Council General Office [2020] No. 49: lists of serious dishonesty; a person decides on disputed entries',
  },
  noBreach: {
    zh: '深圳经济特区社会信用条例第五十八条：承诺不实、未履行且未修复的不适用；逾期未补的，补齐前不再容缺受理（大厅规则）',
    en: 'Shenzhen Social Credit Regulation art. 58: not for false or unfulfilled promises that are not repaired; hall rule: nothing new is deferred while a promised material is overdue',
  },
  belowCap: {
    zh: '大厅规则：每人同时欠交的材料数设上限',
    en: 'Hall rule: a person may owe a limited number of materials at a time',
  },
  deadline: {
    zh: '行政许可法第八十二条、民法典第二百零一条；补交期限一次告知（条例第三十二条）',
    en: 'Administrative Licensing Law art. 82, Civil Code art. 201; the date is told once (Regulation art. 32)',
  },
  noMeasure: {
    zh: '国办发〔2020〕49号：失信惩戒措施须列入清单，有法律、法规或者政策依据，期限届满终止',
    en: 'State Council General Office [2020] No. 49: a measure must be on the published list, rest on a law or policy, and end with its term',
  },
  promise: {
    zh: '广东省优化营商环境条例（2022）第三十二条：书面承诺；个人信息保护法第十七条：告知',
    en: 'Guangdong Business Environment Regulation (2022) art. 32: written promise; PIPL art. 17: notice',
  },
}
