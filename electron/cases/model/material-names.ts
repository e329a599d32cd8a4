import type { Bilingual } from '../../base/bilingual.ts'
import type { Item } from '../../catalogue/model/item.ts'

type Of = { readonly item: Pick<Item, 'materials'> | undefined }

/** Its id where the item does not have it. */
export function nameOfMaterial({ item }: Of, id: string): Bilingual {
  return item?.materials.find(material => material.id === id)?.name ?? { zh: id, en: id }
}

export function namesOfMaterials(of: Of, ids: readonly string[]): readonly Bilingual[] {
  return ids.map(id => nameOfMaterial(of, id))
}
