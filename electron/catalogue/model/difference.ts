import type { Item, Material } from './item.ts'

/** Undefined: the field is absent. */
export interface FieldChange {
  readonly field: string
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface MaterialChange {
  readonly id: string
  /** The later name, or the last one if removed. */
  readonly name: Material['name']
  readonly kind: 'added' | 'changed' | 'removed'
  readonly fields: readonly FieldChange[]
}

export interface ItemChange {
  readonly fields: readonly FieldChange[]
  readonly materials: readonly MaterialChange[]
}

/** Version labels aside. Undefined when equal. */
export function differenceOf(before: Item, after: Item): ItemChange | undefined {
  const fields = fieldChanges(plain(before), plain(after))
  const materials = materialChanges(before.materials, after.materials)
  const order = orderChange(before.materials, after.materials)
  if (fields.length === 0 && materials.length === 0 && !order) return undefined
  return { fields: order ? [...fields, order] : fields, materials }
}

function materialChanges(before: readonly Material[], after: readonly Material[]): MaterialChange[] {
  const earlier = new Map(before.map(material => [material.id, material]))
  const later = new Set(after.map(({ id }) => id))
  const removed = before.filter(({ id }) => !later.has(id))
  return [
    ...after.flatMap((material): MaterialChange[] => {
      const { id, name } = material
      const known = earlier.get(id)
      if (!known) return [{ id, name, kind: 'added', fields: [] }]
      const fields = fieldChanges(flattened(known), flattened(material))
      return fields.length > 0 ? [{ id, name, kind: 'changed', fields }] : []
    }),
    ...removed.map(({ id, name }): MaterialChange => ({ id, name, kind: 'removed', fields: [] })),
  ]
}

/** Order counts: materials are shown and printed in it. */
function orderChange(before: readonly Material[], after: readonly Material[]): FieldChange | undefined {
  const common = (own: readonly Material[], other: readonly Material[]) =>
    own.filter(({ id }) => other.some(candidate => candidate.id === id)).map(({ id }) => id)
  const earlier = common(before, after).join('、')
  const later = common(after, before).join('、')
  return earlier === later ? undefined : { field: 'materials', before: earlier, after: later }
}

function fieldChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(field => ({ field, before: before.get(field), after: after.get(field) }))
    .filter(change => change.before !== change.after)
}

function plain(item: Item): ReadonlyMap<string, string> {
  const { version: _version, materials: _materials, situations, ...rest } = item
  return flattened({ ...rest, situations: situations.map(({ id, name }) => `${id} ${name.zh} ${name.en}`) })
}

function flattened(value: object, path = ''): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const [key, inner] of Object.entries(value)) {
    const place = path === '' ? key : `${path}.${key}`
    if (Array.isArray(inner)) fields.set(place, inner.join('、'))
    else if (typeof inner === 'object' && inner !== null) {
      for (const [field, text] of flattened(inner, place)) fields.set(field, text)
    } else fields.set(place, String(inner))
  }
  return fields
}
