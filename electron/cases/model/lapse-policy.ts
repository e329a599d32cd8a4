import type { Bilingual } from '../../base/bilingual.ts'
import type { Item } from '../../catalogue/model/item.ts'
import type { CloseResult } from './close-result.ts'

/** 退件办结, 视为撤回申请, 撤销受理, 不予许可, 终止. */
export type LapseOutcome = 'returned' | 'deemedWithdrawn' | 'acceptanceRevoked' | 'refused' | 'terminated'

/** When a citizen's new date may outrun the promised finish: the office's time waits (补交挂起), or the date is capped. */
export const OFFICE_TIMES = ['clockStops', 'capped'] as const

export type OfficeTime = (typeof OFFICE_TIMES)[number]

export interface LapsePolicy {
  readonly name: Bilingual
  readonly outcome: LapseOutcome
  /** Working days after the date in which the material or a first cure is still possible. */
  readonly graceDays: number
  /** 首次整改: working days from the new promise. 0: not offered. */
  readonly cureDays: number
  /** Working days in which the case waits and nothing is decided. 0: work goes on. */
  readonly suspendDays: number
  /** Absent in a hall's policy: as the rules say. In cases of earlier releases: the time ran on. */
  readonly officeTime?: OfficeTime
  readonly basis: Bilingual
}

export const LAPSE_OUTCOMES: Readonly<
  Record<LapseOutcome, { readonly name: Bilingual; readonly result: CloseResult; readonly remedy: Bilingual }>
> = {
  returned: {
    name: { zh: '退件办结', en: 'returned' },
    result: '5',
    remedy: {
      zh: '材料补齐后可以重新申请；对退件有异议的，可向窗口提出或申请行政复议。',
      en: 'You may apply again with everything; if you disagree, tell the counter or apply for administrative review.',
    },
  },
  deemedWithdrawn: {
    name: { zh: '视为撤回申请', en: 'deemed withdrawn' },
    result: '5',
    remedy: {
      zh: '材料补齐后可以重新申请，不影响按普通程序办理。',
      en: 'You may apply again with everything; the ordinary procedure stays open.',
    },
  },
  acceptanceRevoked: {
    name: { zh: '撤销受理', en: 'acceptance revoked' },
    result: '5',
    remedy: {
      zh: '不服撤销受理决定的，可在知道之日起六十日内申请行政复议，或依法提起行政诉讼；材料补齐后可以重新申请。',
      en: 'You may apply for administrative review within 60 days of knowing, or sue; you may apply again with everything.',
    },
  },
  refused: {
    name: { zh: '不予许可', en: 'refused' },
    result: '6',
    remedy: {
      zh: '不服不予许可决定的，可在知道之日起六十日内申请行政复议，或依法提起行政诉讼。',
      en: 'You may apply for administrative review within 60 days of knowing, or sue.',
    },
  },
  terminated: {
    name: { zh: '终止办理', en: 'terminated' },
    result: '5',
    remedy: {
      zh: '材料补齐后可以重新申请；对终止有异议的，可向窗口提出或申请行政复议。',
      en: 'You may apply again with everything; if you disagree, tell the counter or apply for administrative review.',
    },
  },
}

/** The item's policy where the hall has it, else the hall's. */
export function lapsePolicyOf(
  item: Pick<Item, 'lapsePolicy'>,
  rules: { readonly lapsePolicies: Readonly<Record<string, LapsePolicy>>; readonly lapsePolicy: string },
): LapsePolicy | undefined {
  const { lapsePolicies, lapsePolicy } = rules
  return (item.lapsePolicy === undefined ? undefined : lapsePolicies[item.lapsePolicy]) ?? lapsePolicies[lapsePolicy]
}

/** Published policies (domain facts 2.2). Elsewhere another place's rule is 参照, never a basis: a hall in that place says so itself. */
export const LAPSE_POLICIES: Readonly<Record<string, LapsePolicy>> = {
  liaoning: {
    name: { zh: '辽宁：视为放弃，退件办结', en: 'Liaoning: deemed given up, returned' },
    outcome: 'returned',
    graceDays: 2,
    cureDays: 5,
    suspendDays: 0,
    basis: after('参照辽宁省关于容缺受理的规定', 'after the Liaoning rules on acceptance with materials owed'),
  },
  anyang: {
    name: { zh: '安阳：视为撤回申请', en: 'Anyang: deemed withdrawn' },
    outcome: 'deemedWithdrawn',
    graceDays: 2,
    cureDays: 5,
    suspendDays: 0,
    basis: after(
      '参照《安阳市政务服务条例》（2021）第二十四条',
      'after the Anyang Government Service Regulation (2021) art. 24',
    ),
  },
  zhejiang: {
    name: { zh: '浙江：撤销受理，书面说明理由', en: 'Zhejiang: acceptance revoked with written reasons' },
    outcome: 'acceptanceRevoked',
    graceDays: 2,
    cureDays: 5,
    suspendDays: 0,
    basis: after(
      '参照《浙江省保障“最多跑一次”改革规定》（2018）第十一条',
      'after the Zhejiang “one visit at most” rules (2018) art. 11',
    ),
  },
  binzhou: {
    name: { zh: '滨州：不予审批决定', en: 'Binzhou: refusal' },
    outcome: 'refused',
    graceDays: 2,
    cureDays: 5,
    suspendDays: 0,
    basis: after(
      '参照滨州市关于并联审批的规定（2020）第十一条',
      'after the Binzhou rules on joint approval (2020) art. 11',
    ),
  },
  xian: {
    name: { zh: '西安：终止办理', en: 'Xi’an: terminated' },
    outcome: 'terminated',
    graceDays: 2,
    cureDays: 5,
    suspendDays: 0,
    basis: after(
      '参照西安市关于容缺受理的规定（2023）',
      'after the Xi’an rules on acceptance with materials owed (2023)',
    ),
  },
  yangxian: {
    name: { zh: '洋县：退办件', en: 'Yangxian: returned' },
    outcome: 'returned',
    graceDays: 2,
    cureDays: 5,
    suspendDays: 0,
    basis: after(
      '参照洋县关于容缺受理的规定（2020）',
      'after the Yangxian rules on acceptance with materials owed (2020)',
    ),
  },
  shenzhen: {
    name: {
      zh: '深圳：责令限期整改、暂停办理，仍未履行的终止',
      en: 'Shenzhen: ordered to cure, suspended, then terminated',
    },
    outcome: 'terminated',
    graceDays: 0,
    cureDays: 5,
    // The regulation leaves the limit to the deciding organ.
    suspendDays: 5,
    basis: after(
      '参照《深圳经济特区社会信用条例》（2023）第五十七条至第六十四条',
      'after the Shenzhen Social Credit Regulation (2023) arts. 57–64',
    ),
  },
  taizhou: {
    name: { zh: '台州：挂起十五个工作日，仍未补交的退件', en: 'Taizhou: suspended for 15 working days, then returned' },
    outcome: 'returned',
    graceDays: 0,
    cureDays: 5,
    suspendDays: 15,
    basis: after('参照台州市关于容缺受理的规定（2019）', 'after the Taizhou Housing Bureau rules (2019)'),
  },
}

function after(zh: string, en: string): Bilingual {
  return { zh: `本大厅办事规则，${zh}`, en: `rule of this hall, ${en}` }
}
