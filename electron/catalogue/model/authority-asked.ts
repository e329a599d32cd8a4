import type { Item } from './item.ts'

/** Items that ask for an authority also of who needs none (行政许可法 art. 31, 民法典 art. 61). */
export function asksAuthorityOfAll({ materials, authorityMaterial }: Item): boolean {
  return materials.some(
    ({ id, name, appliesTo }) =>
      (id === authorityMaterial || name.zh.includes('委托书')) &&
      (!appliesTo || appliesTo.some(relation => relation !== 'agent')),
  )
}
