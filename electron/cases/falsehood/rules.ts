import type { Bilingual } from '../../base/bilingual.ts'
import type { Consequence } from './consequence.ts'

/** The law on falsehood, article and paragraph. */
export interface FalsehoodRules {
  /** For licences (事项类型 01). */
  readonly licences: Readonly<Record<Consequence, Bilingual>>
  /** 警告, with an application for a licence. */
  readonly warning: Bilingual
  /** Of other matters, where that law does not apply: the hall's own rule. No warning and no bar without a law. */
  readonly others: Bilingual
  /** 陈述、申辩. */
  readonly hearing: Bilingual
  /** For licences that directly concern public safety, health, life or property. */
  readonly bars: Readonly<Record<'beforeGrant' | 'afterGrant', { readonly years: number; readonly basis: Bilingual }>>
}

export const FALSEHOOD_RULES: FalsehoodRules = {
  licences: {
    notAccepted: {
      zh: '《中华人民共和国行政许可法》第七十八条：隐瞒有关情况或者提供虚假材料申请行政许可的，不予受理，并给予警告',
      en: 'Administrative Licensing Law of the PRC art. 78: an application with something concealed or false is not accepted, and a warning is given',
    },
    refused: {
      zh: '《中华人民共和国行政许可法》第七十八条：隐瞒有关情况或者提供虚假材料申请行政许可的，不予行政许可，并给予警告',
      en: 'Administrative Licensing Law of the PRC art. 78: an application with something concealed or false is refused, and a warning is given',
    },
    revoked: {
      zh: '《中华人民共和国行政许可法》第六十九条第二款：被许可人以欺骗、贿赂等不正当手段取得行政许可的，应当予以撤销',
      en: 'Administrative Licensing Law of the PRC art. 69(2): a licence that was obtained by deceit, bribery or other improper means is revoked',
    },
  },
  warning: {
    zh: '《中华人民共和国行政许可法》第七十八条、《中华人民共和国行政处罚法》第九条第一项',
    en: 'Administrative Licensing Law of the PRC art. 78; Administrative Penalties Law of the PRC art. 9(1)',
  },
  others: {
    zh: '本大厅办事规则：行政许可以外的事项，查明申请材料虚假的，不予受理或者不予办理；已经办结的，撤销办理结果',
    en: 'Rule of this hall for other matters than licences: what is applied for with false material is not accepted or granted; if it was granted, that is revoked',
  },
  hearing: {
    zh: '《中华人民共和国行政许可法》第七条、《中华人民共和国行政处罚法》第四十四条、第四十五条',
    en: 'Administrative Licensing Law of the PRC art. 7; Administrative Penalties Law of the PRC arts. 44, 45',
  },
  bars: {
    beforeGrant: {
      years: 1,
      basis: {
        zh: '《中华人民共和国行政许可法》第七十八条：属于直接关系公共安全、人身健康、生命财产安全事项的，申请人在一年内不得再次申请该行政许可',
        en: 'Administrative Licensing Law of the PRC art. 78: for matters that directly concern public safety, health, life or property the applicant may not apply for that licence again within one year',
      },
    },
    afterGrant: {
      years: 3,
      basis: {
        zh: '《中华人民共和国行政许可法》第七十九条：属于直接关系公共安全、人身健康、生命财产安全事项的，申请人在三年内不得再次申请该行政许可',
        en: 'Administrative Licensing Law of the PRC art. 79: for matters that directly concern public safety, health, life or property the applicant may not apply for that licence again within three years',
      },
    },
  },
}
