import { isThreshold, type Scheme } from '../cases/schemes.ts'
import type { Item } from './model/item.ts'

/** Thresholds of an item that the hall's schemes do not know: nobody could ever reach them. */
export function unknownThresholds(item: Item, schemes: Readonly<Record<string, Scheme>>): string[] {
  return Object.entries(item.thresholds)
    .filter(([name, threshold]) => {
      const scheme = schemes[name]
      return !scheme || !isThreshold(scheme, threshold)
    })
    .map(([name, threshold]) => `${item.code}: ${name} ${threshold}`)
}
