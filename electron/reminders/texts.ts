import type { Bilingual } from '../base/bilingual.ts'

export type TextKind = 'ahead' | 'today' | 'grace' | 'passed' | 'beforeHandover' | 'readyOwing' | 'ready'

/** A changed word needs a new version: the history names it. */
export const TEXT_VERSION = 'reminder-2026-2'

/**
 * A text has only {item}, {count}, {others}, {date}, {until}, {grace}, {hall} and {window}: others may look at a phone,
 * so no person, number or grade.
 */
export const TEXTS: Readonly<Record<TextKind, Bilingual>> = {
  ahead: {
    zh: '您办理的“{item}”尚欠材料{count}份，请于{date}（含）前补交。{others}详询{hall}{window}窗口。',
    en: '“{item}”: {count} material(s) owed, due {date}. {others}{hall}, window {window}.',
  },
  today: {
    zh: '您办理的“{item}”尚欠材料{count}份，今天（{date}）是补交的最后一天。{others}详询{hall}{window}窗口。',
    en: '“{item}”: {count} material(s) owed, due today, {date}. {others}{hall}, window {window}.',
  },
  grace: {
    zh: '您办理的“{item}”尚欠材料{count}份，补交期限{date}已过，请于{grace}（含）前补交。{others}详询{hall}{window}窗口。',
    en: '“{item}”: {count} material(s) were due {date}; still taken until {grace}. {others}{hall}, window {window}.',
  },
  passed: {
    zh: '您办理的“{item}”尚欠材料{count}份，补交期限{date}已过，请尽快补交。{others}详询{hall}{window}窗口。',
    en: '“{item}”: {count} material(s) were due {date}; please bring them. {others}{hall}, window {window}.',
  },
  beforeHandover: {
    zh: '您办理的“{item}”尚欠材料{count}份，请在领取结果前补交。详询{hall}{window}窗口。',
    en: '“{item}”: {count} material(s) owed before you collect the result. {hall}, window {window}.',
  },
  readyOwing: {
    zh: '您办理的“{item}”已有结果，{until}补交尚欠的材料{count}份后即可领取。详询{hall}{window}窗口。',
    en: '“{item}”: the result is ready; bring {count} material(s) {until}to collect it. {hall}, window {window}.',
  },
  ready: {
    zh: '您办理的“{item}”已有结果，请来领取。详询{hall}{window}窗口。',
    en: '“{item}”: the result is ready to be collected. {hall}, window {window}.',
  },
}

export const UNTIL: Bilingual = { zh: '请于{date}（含）前', en: 'by {date} ' }

/** Of materials with a later date, or none. */
export const OTHERS: Bilingual = { zh: '另有{others}份稍后补交。', en: '{others} more later. ' }
