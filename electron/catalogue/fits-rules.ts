import { GATE_IDS } from '../cases/gates/gate.ts'
import type { Rules } from '../cases/rules.ts'
import { isThreshold } from '../cases/schemes.ts'
import type { Item } from './model/item.ts'

/**
 * What an item names that the hall's rules do not know: a threshold that nobody could ever reach, a policy, a gate; and the
 * one gate that no item can do without. Empty when it fits.
 */
export function rulesFaults(item: Item, { schemes, lapsePolicies }: Rules): string[] {
  const known: readonly string[] = GATE_IDS
  const thresholds = Object.entries(item.thresholds).filter(([name, threshold]) => {
    const scheme = schemes[name]
    return !scheme || !isThreshold(scheme, threshold)
  })
  const faults = [
    ...thresholds.map(([name, threshold]) => `thresholds.${name}: ${threshold}`),
    ...Object.keys(item.gates)
      .filter(id => !known.includes(id))
      .map(id => `gates.${id}`),
    ...(item.gates['coreComplete']?.enabled === false ? ['gates.coreComplete.enabled: 主件齐全不能停用'] : []),
    ...(item.lapsePolicy !== undefined && !(item.lapsePolicy in lapsePolicies)
      ? [`lapsePolicy: ${item.lapsePolicy}`]
      : []),
  ]
  return faults.map(fault => `${item.code}: ${fault}`)
}
