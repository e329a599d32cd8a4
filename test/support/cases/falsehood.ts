import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { type CaseDriver, item } from './case-builder.ts'
import { leadOn, on } from './rule-days.ts'

export const FOUND_ON = '2026-05-06'

/** A licence that directly concerns public safety, health, life or property. */
export function safetyItem(rest: Partial<Item> = {}): Item {
  return item({ taskType: '01', safety: true, ...rest })
}

export function finding(...materialIds: readonly string[]): Extract<CaseCommand, { type: 'findFalsehood' }> {
  return {
    type: 'findFalsehood',
    materialIds,
    facts: '出具机构确认未出具',
    foundBy: '区卫生健康局',
    foundOn: localDate(FOUND_ON),
  }
}

export function delivery(deliveredOn: string): Extract<CaseCommand, { type: 'deliverPriorNotice' }> {
  return { type: 'deliverPriorNotice', deliveredOn: localDate(deliveredOn), method: 'counter' }
}

export const STATEMENT: CaseCommand = {
  type: 'hearDefence',
  kind: 'statement',
  said: '材料由中介代办，不知情',
  weighed: '不影响虚假的认定',
}

export const WAIVER: CaseCommand = { type: 'hearDefence', kind: 'waiver', said: '没有意见', weighed: '' }

export const PROVEN: CaseCommand = { type: 'decideFalsehood', proven: true, reason: '事实清楚' }

/** Found on FOUND_ON by the clerk, heard the day after, decided by the supervisor. */
export function decided(driver: CaseDriver, materialId = 'core-1', rest: Partial<Facts> = {}): CaseDriver {
  return driver
    .run(finding(materialId), on(FOUND_ON, rest))
    .run(delivery(FOUND_ON), on(FOUND_ON))
    .run(STATEMENT, on('2026-05-07'))
    .run(PROVEN, leadOn('2026-05-08'))
}
