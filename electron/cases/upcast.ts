import type { Deferral, Item, Material } from '../catalogue/model/item.ts'
import type { CaseEvent } from './events.ts'
import { GATE_BASIS } from './gates/basis.ts'
import { GATE_CODES, type Gate } from './gates/gate.ts'

/** An item as the first release wrote it into CaseOpened. */
interface FirstItem {
  readonly scheme: string
  readonly threshold: string
  readonly promisedDays: number
  readonly materials: readonly (Omit<Material, 'source' | 'deferral'> & {
    readonly deferral?: Omit<Deferral, 'dischargedBy'>
  })[]
}

/** A gate as the first release wrote it. */
type FirstGate = Omit<Gate, 'id' | 'code' | 'basis' | 'inputs'> & {
  readonly id: Gate['id'] | 'noOverdue'
  readonly inputs?: Gate['inputs']
}

type HandedOver = Extract<CaseEvent, { type: 'HandedOver' }>

/** A hand-over as releases wrote it that asked nobody who they were. */
type FirstHandedOver = Omit<HandedOver, 'identified'> & Partial<Pick<HandedOver, 'identified'>>

/** A reminder's step as releases wrote it that called it a prompt. */
interface FirstReminded {
  readonly type: 'Prompted'
  readonly prompt: string
}

/** The type and body of a stored event under today's names; what is sealed beside it is not looked at. */
export function withCurrentNames<Body extends { readonly type: string }>(stored: Body | FirstReminded): Body {
  if (stored.type !== 'Prompted') return stored as Body
  const { type: _, prompt, ...rest } = stored as FirstReminded
  return { type: 'Reminded', reminder: prompt, ...rest } as unknown as Body
}

/** Events are never rewritten: one of an earlier release is read as what it would be now. */
export function upcast(event: CaseEvent): CaseEvent {
  if (event.type === 'HandedOver') {
    const { identified }: FirstHandedOver = event
    return identified ? event : { ...event, identified: { by: 'record' } }
  }
  if ('gates' in event && event.gates.some(gate => !('code' in gate))) {
    return { ...event, gates: (event.gates as readonly (Gate | FirstGate)[]).map(gateOfFirst) }
  }
  if (event.type !== 'CaseOpened' || 'thresholds' in event.item) return event
  return { ...event, item: itemOfFirst(event.item as Omit<Item, keyof FirstItem> & FirstItem) }
}

/** Its basis was the one text that there was; what it was judged by was not kept. */
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
