import type { NumberSetting, Numbers } from '../../base/number-setting.ts'

export const RULE_NUMBERS = {
  owedCap: {
    min: 1,
    max: 50,
    default: 3,
    unit: 'materials',
    about: 'How many materials one person may owe at the same time (同时欠交材料数上限).',
  },
  maxDueDays: {
    min: 1,
    max: 60,
    default: 20,
    unit: 'working days',
    about: 'Longest time for an owed material (深圳容缺办理管理办法: 20).',
  },
  reserveDays: {
    min: 0,
    max: 10,
    default: 2,
    unit: 'working days',
    about: 'An owed material must be there this long before the promised end of the case (Shenzhen: 2).',
  },
  adultAge: {
    min: 16,
    max: 18,
    default: 18,
    unit: 'years',
    about:
      'From which age somebody promises for themselves (民法典 art. 17; with 16 for who lives by their own work, art. 18).',
  },
  capacityAge: {
    min: 6,
    max: 14,
    default: 8,
    unit: 'years',
    about:
      'Below it a child has no capacity and the guardian acts for them (民法典 art. 20); from it on, capacity is limited (art. 19).',
  },
  correctDays: {
    min: 1,
    max: 60,
    default: 10,
    unit: 'working days',
    about:
      'To put right what a check finds not to be as promised (告知承诺, 责令限期整改), where the item names no other time.',
  },
  maxExtensions: {
    min: 0,
    max: 5,
    default: 1,
    unit: 'times',
    about: 'How often a date may be extended; force majeure is not counted.',
  },
  extensionDays: {
    min: 1,
    max: 60,
    default: 5,
    unit: 'working days',
    about: 'Longest extension of a date; force majeure is not counted.',
  },
  resupplyNotices: {
    min: 0,
    max: 5,
    default: 1,
    unit: 'times',
    about: 'How often somebody is told in writing that what was brought is not good enough (洋县 2020: once).',
  },
  cureUses: {
    min: 0,
    max: 5,
    default: 1,
    unit: 'times',
    about: 'First cures (首次整改) that a subject may use within cureWindowDays.',
  },
  cureWindowDays: {
    min: 30,
    max: 1825,
    default: 365,
    unit: 'calendar days',
    about: 'For how long a used cure counts.',
  },
  breachDays: {
    min: 30,
    max: 1825,
    default: 365,
    unit: 'calendar days',
    about: 'For how long a breach counts (社会信用条例: five years at most).',
  },
  objectionDays: {
    min: 1,
    max: 30,
    default: 5,
    unit: 'working days',
    about: 'Time to decide an objection (Shanghai: 5; Shenzhen: 3).',
  },
  holdDays: {
    min: 1,
    max: 60,
    default: 20,
    unit: 'working days',
    about: 'For how long papers are held without acceptance (容缺收件; Shenzhen: 20).',
  },
  holdPeriods: {
    min: 1,
    max: 5,
    default: 1,
    unit: 'times',
    about:
      'How many such periods (收件暂存) an applicant may have for an item within holdWindowDays; coming back within one goes on with it. The published rules give the time once, and the ordinary procedure stays open.',
  },
  holdWindowDays: {
    min: 30,
    max: 1825,
    default: 365,
    unit: 'calendar days',
    about: 'For how long a period counts in which papers were held.',
  },
  tellWithinDays: {
    min: 1,
    max: 5,
    default: 5,
    unit: 'working days',
    about: 'Within which what is missing is told (行政许可法 art. 32: five).',
  },
  draftDays: {
    min: 1,
    max: 60,
    default: 5,
    unit: 'working days',
    about:
      'After which an entry without any material ends by itself when nothing happens to it (登记保留): as long as there is to tell what is missing.',
  },
  noticeDays: {
    min: 5,
    max: 120,
    default: 30,
    unit: 'working days',
    about: 'After a one-time notice, until the case is put away.',
  },
  deliverDays: {
    min: 1,
    max: 20,
    default: 10,
    unit: 'working days',
    about: 'From the decision until the result must be there (行政许可法 art. 44: ten).',
  },
  collectDays: {
    min: 5,
    max: 250,
    default: 60,
    unit: 'working days',
    about: 'Until a result that nobody collects is put away.',
  },
  answerDays: {
    min: 1,
    max: 10,
    default: 1,
    unit: 'working days',
    about: 'Time for the office to check what was supplied, or to answer a question or a request.',
  },
  finishExtensionDays: {
    min: 0,
    max: 20,
    default: 10,
    unit: 'working days',
    about: 'By how much the time for deciding may be extended in all (延长审批; 行政许可法 art. 42: ten).',
  },
} as const satisfies Readonly<Record<string, NumberSetting>>

export type RuleNumbers = Numbers<typeof RULE_NUMBERS>
