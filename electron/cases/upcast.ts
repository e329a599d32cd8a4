import type { Deferral, Item, Material } from '../catalogue/model/item.ts'
import type { CaseEvent } from './events.ts'

/** An item as the first release wrote it into CaseOpened. */
interface FirstItem {
  readonly scheme: string
  readonly threshold: string
  readonly promisedDays: number
  readonly materials: readonly (Omit<Material, 'source' | 'deferral'> & {
    readonly deferral?: Omit<Deferral, 'dischargedBy'>
  })[]
}

/** Events are never rewritten: one of an earlier release is read as what it would be now. */
export function upcast(event: CaseEvent): CaseEvent {
  if (event.type !== 'CaseOpened' || 'thresholds' in event.item) return event
  return { ...event, item: itemOfFirst(event.item as Omit<Item, keyof FirstItem> & FirstItem) }
}

function itemOfFirst({ scheme, threshold, materials, ...rest }: Omit<Item, keyof FirstItem> & FirstItem): Item {
  return {
    ...rest,
    domain: 'general',
    statutoryDays: rest.promisedDays,
    serves: ['person', 'organisation'],
    thresholds: { [scheme]: threshold },
    situations: [],
    gates: {},
    proxyPromise: true,
    zeroTrip: false,
    materials: materials.map(({ deferral, ...material }) => ({
      ...material,
      source: 'applicant',
      ...(deferral ? { deferral: { ...deferral, dischargedBy: ['paper'] } } : {}),
    })),
  }
}
