import { localDate } from '../../../electron/base/local-date.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES, type Rules } from '../../../electron/cases/model/rules.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { CASE, CaseDriver, EXAMINER, facts, found, item, SUPERVISOR } from './case-builder.ts'

/** Accepted on Thursday 2026-04-30, `days` due on 05-11: 05-01 to 05-05 are off, Saturday 05-09 is worked. */
export const DUE_ON = '2026-05-11'
export const DAYS = owedId(CASE, 'days')
export const HANDOVER = owedId(CASE, 'handover')

export function on(day: string, rest: Partial<Facts> = {}): Facts {
  return facts({ today: localDate(day), ...rest })
}

export function examinerOn(day: string, rest: Partial<Facts> = {}): Facts {
  return on(day, { ...EXAMINER, ...rest })
}

export function leadOn(day: string, rest: Partial<Facts> = {}): Facts {
  return on(day, { ...SUPERVISOR, ...rest })
}

export function rules(rest: Partial<Rules>): Pick<Facts, 'rules'> {
  return { rules: { ...DEFAULT_RULES, ...rest } }
}

export function acceptedUnder(rest: Partial<Rules>, missing: readonly string[] = ['days'], chosen: Item = item()) {
  const given = facts(rules(rest))
  return CaseDriver.prepared(missing, found(), chosen).promise(given).run({ type: 'acceptOwing' }, given)
}

/** Taken up by an examiner on the day of acceptance. */
export function examinedUnder(...given: Parameters<typeof acceptedUnder>) {
  return acceptedUnder(...given).run({ type: 'takeUp', examiner: EXAMINER.operator.id }, facts(EXAMINER))
}

export function nights(driver: CaseDriver, ...days: readonly string[]): CaseDriver {
  for (const day of days) driver.run({ type: 'passDay' }, on(day))
  return driver
}

export function supplied(driver: CaseDriver, day: string, owed = DAYS): CaseDriver {
  return driver.run({ type: 'supply', owedId: owed, method: 'counter' }, on(day))
}

export function checked(driver: CaseDriver, day: string, owed = DAYS): CaseDriver {
  return driver.run({ type: 'acceptSupply', owedId: owed }, on(day))
}
