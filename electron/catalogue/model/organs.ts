import type { Bilingual } from '../../base/bilingual.ts'
import type { Item } from './item.ts'
import type { Organ } from './organ.ts'

type OfDepartment = Pick<Item, 'department' | 'organ'>

export function departmentsWithoutOrgan(items: readonly OfDepartment[]): readonly Bilingual[] {
  const without = items.filter(({ organ }) => !organ).map(({ department }) => [department.zh, department] as const)
  return [...new Map(without).values()]
}

/** Items whose organ differs from that of an earlier item of their department. */
export function differingOrgans<Entry extends OfDepartment>(items: readonly Entry[]): readonly Entry[] {
  const first = new Map<string, string>()
  return items.filter(({ department, organ }) => {
    if (!organ) return false
    const known = first.get(department.zh)
    const own = canonical(organ)
    if (known === undefined) first.set(department.zh, own)
    return known !== undefined && known !== own
  })
}

function canonical({ name, seal, review, court, phone, complaints }: Organ): string {
  const both = (text: Bilingual | undefined) => text && [text.zh, text.en]
  return JSON.stringify([both(name), both(seal), both(review), both(court), phone, complaints])
}
