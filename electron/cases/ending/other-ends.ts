import type { Bilingual } from '../../base/bilingual.ts'
import type { CloseResult } from '../model/close-result.ts'
import type { CaseStatus } from '../model/state.ts'
import { NOT_ACCEPTED } from '../model/statuses.ts'
import type { ChosenEnd, OtherEnd } from './events.ts'

export interface OtherEnding {
  readonly name: Bilingual
  readonly result: CloseResult
  readonly basis: Bilingual
  readonly remedy: Bilingual
}

/** What a supervisor may choose, and when. The others follow from the decision on a falsehood. */
export const CHOSEN_FROM: Readonly<Record<ChosenEnd, readonly CaseStatus[]>> = {
  notNeeded: NOT_ACCEPTED,
  notCompetent: NOT_ACCEPTED,
  barred: NOT_ACCEPTED,
  voided: [...NOT_ACCEPTED, 'accepted'],
  forwarded: ['accepted'],
}

/** Their notice is to be handed out. */
export const REFUSALS: ReadonlySet<OtherEnd> = new Set([
  'notNeeded',
  'notCompetent',
  'barred',
  'untrue',
  'untrueRefused',
  'grantRevoked',
])

const REVIEW: Bilingual = {
  zh: '不服不予受理决定的，可在知道之日起六十日内申请行政复议，或依法提起行政诉讼。',
  en: 'You may apply for administrative review within 60 days of knowing, or sue.',
}

const REFUSED = reviewOf('不服不予许可（办理）决定的')
const REVOKED = reviewOf('不服撤销决定的')

function reviewOf(zh: string): Bilingual {
  return {
    zh: `${zh}，可在知道之日起六十日内申请行政复议，或者六个月内依法提起行政诉讼。`,
    en: 'You may apply for administrative review within 60 days of knowing, or sue within six months.',
  }
}

export const OTHER_ENDS: Readonly<Record<OtherEnd, OtherEnding>> = {
  notNeeded: {
    name: { zh: '不予受理：依法不需要取得许可', en: 'not accepted: no licence is needed' },
    result: '1',
    basis: {
      zh: '行政许可法第三十二条第一款第一项',
      en: 'Administrative Licensing Law art. 32 para. 1 no. 1',
    },
    remedy: REVIEW,
  },
  notCompetent: {
    name: { zh: '不予受理：不属于本机关职权范围', en: 'not accepted: another organ is competent' },
    result: '1',
    basis: {
      zh: '行政许可法第三十二条第一款第二项',
      en: 'Administrative Licensing Law art. 32 para. 1 no. 2',
    },
    remedy: {
      zh: `请向上述理由所写的机关申请。${REVIEW.zh}`,
      en: `Apply to the organ that the reason names. ${REVIEW.en}`,
    },
  },
  untrue: {
    name: { zh: '不予受理：隐瞒有关情况或者提供虚假材料', en: 'not accepted: something was concealed or untrue' },
    result: '1',
    basis: {
      zh: '行政许可法第七十八条：不予受理并给予警告；直接关系公共安全、人身健康、生命财产安全的事项，一年内不得再次申请',
      en: 'Administrative Licensing Law art. 78: not accepted, with a warning; for items of public safety, health, life or property no new application within a year',
    },
    remedy: {
      zh: `如实备齐材料可以重新申请；属于依据所列安全事项的，满一年后方可再次申请。${REVIEW.zh}`,
      en: `You may apply again with true materials; for the items of safety that the basis names, after one year. ${REVIEW.en}`,
    },
  },
  untrueRefused: {
    name: { zh: '不予许可（办理）：隐瞒有关情况或者提供虚假材料', en: 'refused: something was concealed or untrue' },
    result: '6',
    basis: {
      zh: '行政许可法第七十八条：不予行政许可并给予警告；直接关系公共安全、人身健康、生命财产安全的事项，一年内不得再次申请',
      en: 'Administrative Licensing Law art. 78: refused, with a warning; for items of public safety, health, life or property no new application within a year',
    },
    remedy: {
      zh: `如实备齐材料可以重新申请；决定写明限制再次申请的，期满后方可再次申请。${REFUSED.zh}`,
      en: `You may apply again with true materials; where the decision bars a new application, after that time. ${REFUSED.en}`,
    },
  },
  grantRevoked: {
    name: { zh: '撤销许可（办理结果）：以虚假材料取得', en: 'revoked: it was obtained with false material' },
    result: '2',
    basis: {
      zh: '行政许可法第六十九条第二款：以欺骗等不正当手段取得行政许可的，应当予以撤销；第七十九条：直接关系公共安全、人身健康、生命财产安全的事项，三年内不得再次申请',
      en: 'Administrative Licensing Law art. 69(2): a licence obtained by deceit is revoked; art. 79: for items of public safety, health, life or property no new application within three years',
    },
    remedy: {
      zh: `决定写明限制再次申请的，期满后方可再次申请。${REVOKED.zh}`,
      en: `Where the decision bars a new application, you may apply after that time. ${REVOKED.en}`,
    },
  },
  barred: {
    name: { zh: '不予受理：在不得再次申请的期间内', en: 'not accepted: no new application is allowed yet' },
    result: '1',
    basis: {
      zh: '行政许可法第七十八条、第七十九条：在规定的期间内不得再次申请该行政许可',
      en: 'Administrative Licensing Law arts. 78, 79: no new application for that licence within the time',
    },
    remedy: {
      zh: `期满后可以申请。对限制再次申请的决定不服的，也可以提出异议。${REVIEW.zh}`,
      en: `You may apply once the time is over; you may also object to the decision that bars it. ${REVIEW.en}`,
    },
  },
  voided: {
    name: { zh: '作废：登记有误', en: 'void: entered by mistake' },
    result: '2',
    basis: {
      zh: '大厅规则：登记有误的办件由主管作废，不产生任何不利记录',
      en: 'Hall rule: a supervisor voids what was entered by mistake; nothing is recorded against anybody',
    },
    remedy: {
      zh: '可以随时重新申请；有异议的，可向窗口提出。',
      en: 'You may apply again at any time; if you disagree, tell the counter.',
    },
  },
  forwarded: {
    name: { zh: '转报上级机关', en: 'forwarded to a higher organ' },
    result: '4',
    basis: {
      zh: '行政许可法第三十五条：下级机关审查后，将初步审查意见和全部申请材料报送上级机关',
      en: 'Administrative Licensing Law art. 35: the lower organ forwards its opinion and all papers to the higher one',
    },
    remedy: {
      zh: '本件由上述理由所写的机关继续办理，不必重复提交材料。',
      en: 'The organ that the reason names goes on with it; nothing has to be given again.',
    },
  },
}

export function isOtherEnd(outcome: string): outcome is OtherEnd {
  return outcome in OTHER_ENDS
}
