import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { NumberSetting } from '../../base/number-setting.ts'
import type { WorkingDays } from '../../calendar/working-days.ts'
import type { StepKind } from '../model/step-kind.ts'
import type { SupervisionLevel } from './events.ts'

export const OFFICE_STEPS = [
  'tellApplicant',
  'answerQuestion',
  'takeUp',
  'decideResult',
  'confirmResult',
  'answerDepartment',
  'statutoryLimit',
  'endStop',
  'makeResult',
  'closeCase',
  'archive',
  'checkSupply',
  'verify',
  'dispose',
  'answerRequest',
  'decideObjection',
  'deliverPriorNotice',
  'decideFalsehood',
] as const satisfies readonly StepKind[]

export type OfficeStep = (typeof OFFICE_STEPS)[number]

export function isOfficeStep(kind: StepKind): kind is OfficeStep {
  return (OFFICE_STEPS as readonly StepKind[]).includes(kind)
}

export interface SupervisionRule {
  readonly id: string
  readonly name: Bilingual
  readonly steps: readonly OfficeStep[]
  readonly yellowDays: number
  readonly answerDays: number
}

export const SUPERVISION_NUMBERS = {
  yellowDays: {
    min: 0,
    max: 10,
    default: 1,
    unit: 'working days',
    about: 'Yellow from this long before the date on (提前 1 个工作日提醒).',
  },
  answerDays: { min: 1, max: 20, default: 3, unit: 'working days', about: 'That an order gives for the answer.' },
} as const satisfies Readonly<Record<string, NumberSetting>>

export const SUPERVISION_RULES: readonly SupervisionRule[] = [
  {
    id: 'JC-01',
    name: { zh: '承诺办结期限', en: 'time promised for the decision' },
    steps: ['decideResult', 'makeResult', 'endStop'],
    yellowDays: 1,
    answerDays: 3,
  },
  {
    id: 'JC-02',
    name: { zh: '补交材料核验期限', en: 'time to check what was supplied' },
    steps: ['checkSupply'],
    yellowDays: 1,
    answerDays: 3,
  },
  {
    id: 'JC-03',
    name: { zh: '承诺核查期限', en: 'time to verify what was promised' },
    steps: ['verify'],
    yellowDays: 1,
    answerDays: 3,
  },
  {
    id: 'JC-04',
    name: { zh: '审批、异议答复期限', en: 'time to answer a request, a question or an objection' },
    steps: ['answerQuestion', 'answerRequest', 'decideObjection', 'dispose'],
    yellowDays: 1,
    answerDays: 3,
  },
  {
    // Yellow on the third, fourth and fifth working day.
    id: 'JC-05',
    name: { zh: '受理或者一次性告知期限', en: 'time to accept or to tell all that is missing' },
    steps: ['tellApplicant'],
    yellowDays: 2,
    answerDays: 1,
  },
  {
    id: 'JC-06',
    name: { zh: '分办、审核、退回件答复期限', en: 'time to take a case up, to confirm and to answer a return' },
    steps: ['takeUp', 'confirmResult', 'answerDepartment'],
    yellowDays: 1,
    answerDays: 1,
  },
  {
    id: 'JC-10',
    name: {
      zh: '虚假材料事先告知、决定期限',
      en: 'time to give the prior notice of, and to decide on, false material',
    },
    steps: ['deliverPriorNotice', 'decideFalsehood'],
    yellowDays: 1,
    answerDays: 3,
  },
  {
    id: 'JC-11',
    name: { zh: '归档期限', en: 'time to archive the file' },
    steps: ['archive'],
    yellowDays: 5,
    answerDays: 5,
  },
  {
    // Early enough to ask for more time (行政许可法 art. 42).
    id: 'JC-09',
    name: { zh: '法定办结期限', en: 'statutory limit' },
    steps: ['statutoryLimit'],
    yellowDays: 3,
    answerDays: 1,
  },
]

export function lastYellowDay(rule: SupervisionRule, today: LocalDate, calendar: WorkingDays): LocalDate {
  return rule.yellowDays === 0 ? today : calendar.addWorkingDays(today, rule.yellowDays).date
}

export function supervisionLevel(
  rule: SupervisionRule,
  due: LocalDate,
  today: LocalDate,
  calendar: WorkingDays,
): SupervisionLevel | undefined {
  if (due < today) return 'red'
  return due <= lastYellowDay(rule, today, calendar) ? 'yellow' : undefined
}
