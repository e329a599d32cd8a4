import type { Bilingual } from '../base/bilingual.ts'

export interface Sums {
  readonly owingCases: number
  readonly acceptedCases: number
  readonly materials: number
  readonly extended: number
  readonly timed: number
  readonly days: number
  readonly dueOnTime: number
  readonly dueAfterDate: number
  readonly dueNotHere: number
  readonly openNow: number
  readonly notAccepted: number
  readonly forCredit: number
  readonly reviewed: number
  readonly overturned: number
  readonly objections: number
  readonly objectionsDecided: number
  readonly objectionsUpheld: number
  readonly yellowCards: number
  readonly redCards: number
}

export type SumName = keyof Sums

export interface FigureDefinition {
  readonly id: string
  readonly name: Bilingual
  readonly unit: 'count' | 'rate' | 'days'
  readonly definition: Bilingual
  readonly of: (sums: Sums) => number
  /** Absent for a count. */
  readonly per?: (sums: Sums) => number
  readonly about: 'cases' | 'materials'
}

const due = ({ dueOnTime, dueAfterDate, dueNotHere }: Sums) => dueOnTime + dueAfterDate + dueNotHere

/** Domain facts 7. Nothing ranks citizens or speaks of grades. */
export const FIGURES: readonly FigureDefinition[] = [
  {
    id: 'owingCases',
    name: { zh: '容缺件数', en: 'Cases with materials owed' },
    unit: 'count',
    about: 'cases',
    definition: {
      zh: '期间内容缺受理（至少欠一份材料）的办件数。',
      en: 'Cases accepted in the period with at least one material owed.',
    },
    of: sums => sums.owingCases,
  },
  {
    id: 'owingShare',
    name: { zh: '容缺受理占比', en: 'Share of acceptances' },
    unit: 'rate',
    about: 'cases',
    definition: {
      zh: '容缺件数 ÷ 期间内全部受理件数。',
      en: 'Of all cases accepted in the period, those with materials owed.',
    },
    of: sums => sums.owingCases,
    per: sums => sums.acceptedCases,
  },
  {
    id: 'materials',
    name: { zh: '容缺材料份数', en: 'Materials owed' },
    unit: 'count',
    about: 'materials',
    definition: {
      zh: '期间内承诺由申请人补交的材料份数；由办理机关核查、调取的不计。',
      en: 'Materials that citizens promised in the period; what the office verifies or gets itself is not counted.',
    },
    of: sums => sums.materials,
  },
  {
    id: 'onTimeRate',
    name: { zh: '按期补齐率', en: 'On time' },
    unit: 'rate',
    about: 'materials',
    definition: {
      zh: '期限内送达并核验合格的份数 ÷ 期限落在期间内、已补齐或已逾期的份数（以送达日为准；未到期、待核验、免除、终止的，及领证前补交的不计入分母）。',
      en: 'Materials that arrived by their date and were good ÷ materials whose date lies in the period and that have come or are late (the day of arrival counts; not yet due, being checked, waived, void, or due before handover: not counted).',
    },
    of: sums => sums.dueOnTime,
    per: due,
  },
  {
    id: 'lateRate',
    name: { zh: '逾期率', en: 'Late' },
    unit: 'rate',
    about: 'materials',
    definition: {
      zh: '逾期补齐、逾期未补的份数 ÷ 同上分母。',
      en: 'Materials that came after their date or have not come ÷ the same.',
    },
    of: sums => sums.dueAfterDate + sums.dueNotHere,
    per: due,
  },
  {
    id: 'completedRate',
    name: { zh: '最终补齐率', en: 'Came in the end' },
    unit: 'rate',
    about: 'materials',
    definition: {
      zh: '已补齐的份数（含逾期补齐）÷ 同上分母。',
      en: 'Materials that came, in time or late ÷ the same.',
    },
    of: sums => sums.dueOnTime + sums.dueAfterDate,
    per: due,
  },
  {
    id: 'meanDays',
    name: { zh: '平均补齐工作日', en: 'Mean working days' },
    unit: 'days',
    about: 'materials',
    definition: {
      zh: '期间内承诺、现已补齐的材料，自承诺次日至送达日的工作日合计 ÷ 其份数。',
      en: 'Of materials promised in the period that have come: working days from the promise to the arrival ÷ their number.',
    },
    of: sums => sums.days,
    per: sums => sums.timed,
  },
  {
    id: 'extendedRate',
    name: { zh: '延期率', en: 'Extended' },
    unit: 'rate',
    about: 'materials',
    definition: {
      zh: '批准过延期的份数 ÷ 期间内承诺的份数。',
      en: 'Materials whose date was extended ÷ materials promised in the period.',
    },
    of: sums => sums.extended,
    per: sums => sums.materials,
  },
  {
    id: 'openNow',
    name: { zh: '未办结在途', en: 'Open now' },
    unit: 'count',
    about: 'materials',
    definition: {
      zh: '此刻尚未了结的份数，不限期间。',
      en: 'Materials that are not settled at this moment, whatever the period.',
    },
    of: sums => sums.openNow,
  },
  {
    id: 'forCredit',
    name: { zh: '因信用不适用', en: 'Not for credit' },
    unit: 'rate',
    about: 'cases',
    definition: {
      zh: '一次性告知、容缺收件中，等级、名单或以往逾期不通过为原因之一的次数（未知不算）÷ 期间内一次性告知、容缺收件的次数。',
      en: 'Notices and held papers with a failed grade, list or earlier promise among the reasons (unknown is none) ÷ all of them in the period.',
    },
    of: sums => sums.forCredit,
    per: sums => sums.notAccepted,
  },
  {
    id: 'overturned',
    name: { zh: '人工复核改判', en: 'Changed by a person' },
    unit: 'rate',
    about: 'cases',
    definition: {
      zh: '条件不通过而主管同意的次数 ÷ 期间内主管决定的次数。',
      en: 'Times that a supervisor allowed what a failed gate spoke against ÷ decisions of supervisors in the period.',
    },
    of: sums => sums.overturned,
    per: sums => sums.reviewed,
  },
  {
    id: 'objections',
    name: { zh: '异议数', en: 'Objections' },
    unit: 'count',
    about: 'cases',
    definition: { zh: '期间内提出的异议。', en: 'Objections raised in the period.' },
    of: sums => sums.objections,
  },
  {
    id: 'objectionsUpheld',
    name: { zh: '异议成立率', en: 'Objections upheld' },
    unit: 'rate',
    about: 'cases',
    definition: {
      zh: '成立的异议 ÷ 期间内处理的异议。',
      en: 'Objections upheld ÷ objections decided in the period.',
    },
    of: sums => sums.objectionsUpheld,
    per: sums => sums.objectionsDecided,
  },
  {
    id: 'tripsSaved',
    name: { zh: '免跑次数', en: 'Trips saved' },
    unit: 'count',
    about: 'cases',
    definition: {
      zh: '每件容缺受理的办件按少跑一次计。',
      en: 'One for each case accepted with materials owed: it needed no second visit to be accepted.',
    },
    of: sums => sums.owingCases,
  },
  {
    id: 'yellowCards',
    name: { zh: '黄牌督办', en: 'Yellow cards' },
    unit: 'count',
    about: 'cases',
    definition: { zh: '期间内对办理机关发出的黄牌督办。', en: 'Yellow orders to offices in the period.' },
    of: sums => sums.yellowCards,
  },
  {
    id: 'redCards',
    name: { zh: '红牌督办', en: 'Red cards' },
    unit: 'count',
    about: 'cases',
    definition: { zh: '期间内对办理机关发出的红牌督办。', en: 'Red orders to offices in the period.' },
    of: sums => sums.redCards,
  },
]

/** Undefined when divided by 0. */
export function figureValue({ of, per }: FigureDefinition, sums: Sums): number | undefined {
  if (!per) return of(sums)
  return per(sums) === 0 ? undefined : of(sums) / per(sums)
}
