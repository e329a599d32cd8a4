import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { Item, Material, Relation } from './item.ts'
import { replacementCircle } from './replacement.ts'

/** Fields that are valid alone but not together. */
export interface ItemFault {
  readonly path: readonly (string | number)[]
  readonly problem: Bilingual
  readonly remedy: Bilingual
}

/** Not all fields are filled in yet. */
export type ItemDraft = Pick<
  Item,
  'kind' | 'promisedDays' | 'statutoryDays' | 'openToDeferral' | 'yieldsCertificate' | 'materials' | 'situations'
> &
  Partial<Pick<Item, 'authorityMaterial' | 'representativeMaterial' | 'grantedAtWindow' | 'certificate'>>

export function itemFaults(item: ItemDraft): ItemFault[] {
  return [
    ...periodFaults(item),
    ...certificateFaults(item),
    ...repeated(item.materials, 'materials', bilingual('材料标识重复', 'two materials with the same id')),
    ...repeated(item.situations, 'situations', bilingual('情形标识重复', 'two situations with the same id')),
    ...situationFaults(item),
    ...item.materials.flatMap((material, index) => materialFaults(item, material, ['materials', index])),
    ...namedMaterialFaults(item),
    ...circleFaults(item),
  ]
}

function periodFaults({ kind, promisedDays, statutoryDays, grantedAtWindow }: ItemDraft): ItemFault[] {
  const faults: ItemFault[] = []
  if (grantedAtWindow && kind !== 'instant') {
    faults.push({
      path: ['grantedAtWindow'],
      problem: bilingual('只有即办件可以窗口即办', 'only an instant item can be granted at the window'),
      remedy: bilingual('删去窗口即办，或改为即办件', 'leave it out, or make the item an instant one'),
    })
  }
  if ((kind === 'instant') !== (promisedDays === 0)) {
    faults.push({
      path: ['promisedDays'],
      problem: bilingual('即办件的承诺时限为 0', 'promisedDays is 0 for an instant item and only for it'),
      remedy: bilingual('即办件填 0，承诺件填 1 以上', 'enter 0 for an instant item, 1 or more for a promised one'),
    })
  }
  if (promisedDays > statutoryDays) {
    faults.push({
      path: ['promisedDays'],
      problem: bilingual('承诺时限超过法定时限', 'promisedDays is beyond statutoryDays'),
      remedy: bilingual('缩短承诺时限，或更正法定时限', 'promise less, or correct the statutory days'),
    })
  }
  return faults
}

function certificateFaults({ certificate, yieldsCertificate }: ItemDraft): ItemFault[] {
  if (!certificate || yieldsCertificate) return []
  return [
    {
      path: ['certificate', 'name'],
      problem: bilingual('事项没有证照可领，却填了证照名称', 'a certificate is named, but the item hands nothing over'),
      remedy: bilingual(
        '有证照可领填“是”，或清空证照名称',
        'say that it yields a certificate, or leave the name empty',
      ),
    },
  ]
}

function repeated(entries: readonly { readonly id: string }[], field: string, problem: Bilingual): ItemFault[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    const again = seen.has(id)
    seen.add(id)
    if (!again) return []
    return { path: [field, index, 'id'], problem, remedy: bilingual('改用另一个标识', 'give it another id') }
  })
}

function situationFaults({ situations, materials }: ItemDraft): ItemFault[] {
  const known = new Set(situations.map(({ id }) => id))
  return materials.flatMap(({ situations: asked = [], deferral }, index) =>
    [
      { path: ['materials', index, 'situations'], named: asked },
      { path: ['materials', index, 'deferral', 'situations'], named: deferral?.situations ?? [] },
    ]
      .filter(({ named }) => named.some(id => !known.has(id)))
      .map(({ path }) => ({
        path,
        problem: bilingual('材料引用了不存在的情形', 'a material names a situation that the item does not have'),
        remedy: bilingual('先登记该情形，或更正标识', 'enter the situation first, or correct the id'),
      })),
  )
}

function materialFaults(item: ItemDraft, material: Material, path: readonly (string | number)[]): ItemFault[] {
  const { core, deferral, replacedBy = [] } = material
  const faults: ItemFault[] = []
  if (core && deferral) {
    faults.push({
      path: [...path, 'deferral'],
      problem: bilingual('主件不可容缺', 'a core material cannot be deferred'),
      remedy: bilingual('清空容缺方式，或改为非主件', 'leave its deferral empty, or make it no core material'),
    })
  }
  if (deferral?.due.kind === 'beforeHandover' && !item.yieldsCertificate) {
    faults.push({
      path: [...path, 'deferral', 'due'],
      problem: bilingual(
        '事项没有证照可领，不能以领证前为期限',
        'due before handover, but the item hands nothing over',
      ),
      remedy: bilingual('改填工作日数', 'give a number of working days'),
    })
  }
  if (deferral?.proof && deferral.mode !== 'promise') {
    faults.push({
      path: [...path, 'deferral', 'proof', 'content'],
      problem: bilingual('不是告知承诺，却填了证明内容', 'what it proves is told for a promise alone'),
      remedy: bilingual(
        '容缺方式改为“告知承诺”，或清空证明内容',
        'make its deferral a promise, or leave the proof empty',
      ),
    })
  }
  if (deferral?.dischargedBy.includes('creditReport') && replacedBy.length === 0) {
    faults.push({
      path: [...path, 'replacedBy'],
      problem: bilingual('信用报告可替代该材料，但未指明哪份报告', 'a credit report discharges it, but none is named'),
      remedy: bilingual('在“可由…代替”填写信用报告的材料标识', 'name the report’s material in “replaced by”'),
    })
  }
  if (replacedBy.some(id => !item.materials.some(other => other.id === id))) {
    faults.push({
      path: [...path, 'replacedBy'],
      problem: bilingual('可由不存在的材料代替', 'replaced by a material that the item does not have'),
      remedy: bilingual('先登记该材料，或更正标识', 'enter that material first, or correct the id'),
    })
  }
  return faults
}

const SHOWN_BY = {
  authorityMaterial: ['agent'],
  representativeMaterial: ['legalRepresentative', 'guardian'],
} as const satisfies Partial<Record<keyof Item, readonly Relation[]>>

function namedMaterialFaults(item: ItemDraft): ItemFault[] {
  return (['authorityMaterial', 'representativeMaterial'] as const).flatMap((field): ItemFault[] => {
    const id = item[field]
    if (id === undefined) return []
    const index = item.materials.findIndex(material => material.id === id)
    const { appliesTo } = item.materials[index] ?? {}
    if (index >= 0 && appliesTo && !SHOWN_BY[field].some(relation => appliesTo.includes(relation))) {
      return [
        {
          path: ['materials', index, 'appliesTo'],
          problem: bilingual(
            '证明代理（代表）关系的材料，却不向该经办人要',
            'proves who the handler is, and is not asked of them',
          ),
          remedy: bilingual(
            '委托书填“委托代理人”，身份关系材料填“法定代表人”“监护人”',
            'agent for an authority; legal representative, guardian for other proof',
          ),
        },
      ]
    }
    if (index >= 0) return []
    return [
      {
        path: [field],
        problem: bilingual('没有该材料', 'no such material'),
        remedy: bilingual('填写本事项的材料标识', 'enter the id of a material of this item'),
      },
    ]
  })
}

function circleFaults({ materials }: ItemDraft): ItemFault[] {
  const circle = replacementCircle(materials)
  const index = materials.findIndex(({ id }) => id === circle?.[0])
  if (!circle) return []
  const way = circle.join(' → ')
  return [
    {
      path: ['materials', index, 'replacedBy'],
      problem: bilingual(`材料循环代替：${way}`, `materials replace each other in a circle: ${way}`),
      remedy: bilingual('去掉其中一个代替关系', 'take one of the replacements out'),
    },
  ]
}
