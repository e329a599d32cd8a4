import type { Operator } from '../cases/model/facts.ts'
import { HallError } from '../errors/hall-error.ts'
import { checkDefinition, type ListDefinition } from './definition.ts'
import { OWED_LISTS } from './lists/owed.ts'
import { CASE_LISTS, ORDER_LISTS, STEP_LISTS } from './lists/steps.ts'
import type { ListPlace } from './places.ts'

const BUILT_IN = [...OWED_LISTS, ...STEP_LISTS, ...ORDER_LISTS, ...CASE_LISTS]

export interface PlacedList extends ListDefinition {
  readonly places: readonly ListPlace[]
}

function placesOf({ places, about }: ListDefinition): readonly ListPlace[] {
  return places ?? [about === 'order' ? 'supervision' : 'follow-up']
}

export class WorkLists {
  readonly #lists: ReadonlyMap<string, PlacedList>

  /** Throws A560 for an invalid list. An own list replaces the built-in one with its id. */
  constructor(own: readonly ListDefinition[] = []) {
    const seen = new Set<string>()
    for (const list of own) {
      if (seen.has(list.id)) throw new HallError('A560', `${list.id}: id`)
      seen.add(list.id)
    }
    for (const list of [...BUILT_IN, ...own]) checkDefinition(list)
    const replaced = new Map(BUILT_IN.map(list => [list.id, list]))
    this.#lists = new Map(
      [...BUILT_IN, ...own].map(list => [
        list.id,
        { ...list, places: list.places ?? placesOf(replaced.get(list.id) ?? list) },
      ]),
    )
  }

  for({ role }: Pick<Operator, 'role'>): readonly PlacedList[] {
    return [...this.#lists.values()].filter(({ roles }) => (roles as readonly string[]).includes(role))
  }

  /** Throws A561 when the role has no such list. */
  find(id: string, { role }: Pick<Operator, 'role'>): PlacedList {
    const list = this.#lists.get(id)
    if (!list || !(list.roles as readonly string[]).includes(role)) throw new HallError('A561', id)
    return list
  }
}
