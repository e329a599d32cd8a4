import type { Material } from './item.ts'

type Replaceable = Pick<Material, 'id' | 'replacedBy'>

/**
 * What is missing in substance. A material is not, while one that stands for it is there; and one that only stands for
 * others is never missing by itself: what it would have replaced is asked for in its own right.
 */
export function missingInSubstance(asked: readonly Material[], missing: readonly string[]): readonly Material[] {
  const absent = new Set(missing)
  const present = new Set(asked.map(({ id }) => id).filter(id => !absent.has(id)))
  const standIns = new Set(asked.flatMap(({ replacedBy = [] }) => replacedBy))
  return asked.filter(({ id, core, replacedBy = [] }) => {
    if (!absent.has(id) || replacedBy.some(other => present.has(other))) return false
    return core || replacedBy.length > 0 || !standIns.has(id)
  })
}

/** Ids that lead back to where they began (a → b → a), from the first one on; undefined when there is no such circle. */
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
