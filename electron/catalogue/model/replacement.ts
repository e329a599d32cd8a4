import type { Material } from './item.ts'

type Replaceable = Pick<Material, 'id' | 'replacedBy'>

/** A material is not missing while a stand-in is there; a mere stand-in is never missing. */
export function missingInSubstance(asked: readonly Material[], missing: readonly string[]): readonly Material[] {
  const absent = new Set(missing)
  const present = new Set(asked.map(({ id }) => id).filter(id => !absent.has(id)))
  const standIns = new Set(asked.flatMap(({ replacedBy = [] }) => replacedBy))
  return asked.filter(({ id, core, replacedBy = [] }) => {
    if (!absent.has(id) || replacedBy.some(other => present.has(other))) return false
    return core || replacedBy.length > 0 || !standIns.has(id)
  })
}

/** Ids of a circle such as a → b → a; undefined if there is none. */
export function replacementCircle(materials: readonly Replaceable[]): readonly string[] | undefined {
  const next = new Map(materials.map(({ id, replacedBy }) => [id, replacedBy ?? []]))
  const done = new Set<string>()
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const start = path.indexOf(id)
    if (start >= 0) return [...path.slice(start), id]
    if (done.has(id)) return undefined
    for (const other of next.get(id) ?? []) {
      const circle = walk(other, [...path, id])
      if (circle) return circle
    }
    done.add(id)
    return undefined
  }
  for (const { id } of materials) {
    const circle = walk(id, [])
    if (circle) return circle
  }
  return undefined
}
