import type { Deferral, Item, Material } from '../catalogue/model/item.ts'
import type { CaseEvent } from './events.ts'
import { GATE_BASIS } from './gates/basis.ts'
import { GATE_CODES, type Gate } from './gates/gate.ts'
import type { OwedMaterial } from './model/state.ts'

// Shapes as earlier releases stored them.
interface FirstItem {
  readonly scheme: string
  readonly threshold: string
  readonly promisedDays: number
  readonly materials: readonly (Omit<Material, 'source' | 'deferral'> & {
    readonly deferral?: Omit<Deferral, 'dischargedBy'>
  })[]
}

type FirstGate = Omit<Gate, 'id' | 'code' | 'basis' | 'inputs'> & {
  readonly id: Gate['id'] | 'noOverdue'
  readonly inputs?: Gate['inputs']
}

type HandedOver = Extract<CaseEvent, { type: 'HandedOver' }>

type FirstHandedOver = Omit<HandedOver, 'identified'> & Partial<Pick<HandedOver, 'identified'>>

interface FirstReminded {
  readonly type: 'Prompted'
  readonly prompt: string
}

export function currentEventType(type: string): string {
  return type === 'Prompted' ? 'Reminded' : type
}

/** Renames the stored type and body; the sealed parts have not changed. */
export function withCurrentEventNames<Body extends { readonly type: string }>(stored: Body | FirstReminded): Body {
  if (stored.type !== 'Prompted') return stored as Body
  const { type: _, prompt, ...rest } = stored as FirstReminded
  return { type: currentEventType(stored.type), reminder: prompt, ...rest } as unknown as Body
}

/** Stored events are never rewritten: an old one is read in today's shape. */
export function upcast(event: CaseEvent): CaseEvent {
  if (event.type === 'HandedOver') {
    const { identified }: FirstHandedOver = event
    return identified ? event : { ...event, identified: { by: 'record' } }
  }
  if (event.type === 'MistakenDayUndone') {
    const { restored } = event
    return { ...event, restored: { ...restored, owed: restored.owed.map(reminded) } }
  }
  if ('gates' in event && event.gates.some(gate => !('code' in gate))) {
    return { ...event, gates: (event.gates as readonly (Gate | FirstGate)[]).map(gateOfFirst) }
  }
  if (event.type !== 'CaseOpened' || 'thresholds' in event.item) return event
  return { ...event, item: itemOfFirst(event.item as Omit<Item, keyof FirstItem> & FirstItem) }
}

function reminded({
  prompted,
  ...owed
}: OwedMaterial & { readonly prompted?: OwedMaterial['reminded'] }): OwedMaterial {
  return prompted ? { ...owed, reminded: prompted } : owed
}

/** The first release had one basis for each gate and kept no inputs. */
function gateOfFirst(gate: Gate | FirstGate): Gate {
  if ('code' in gate) return gate
  const id = gate.id === 'noOverdue' ? 'noBreach' : gate.id
  return { ...gate, id, code: GATE_CODES[id], basis: GATE_BASIS[id], inputs: gate.inputs ?? [] }
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
