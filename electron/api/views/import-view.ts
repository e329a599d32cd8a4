import type { Bilingual } from '../../base/bilingual.ts'
import { LAYOUTS } from '../../catalogue/exchange/columns.ts'
import type { FieldChange } from '../../catalogue/model/difference.ts'
import type { ImportReport } from '../../desk/catalogue/publish-catalogue.ts'
import type { DifferenceView, ImportReportView } from '../contract/catalogue.ts'

export function importView({ difference, ...report }: ImportReport): ImportReportView {
  return {
    ...report,
    problems: [...report.problems],
    ...(difference
      ? {
          difference: {
            ...difference,
            changed: difference.changed.map(({ fields, materials, ...rest }) => ({
              ...rest,
              fields: fields.map(field => fieldView(field, 'items')),
              materials: materials.map(material => ({
                ...material,
                fields: material.fields.map(field => fieldView(field, 'materials')),
              })),
            })),
          },
        }
      : {}),
  }
}

type FieldView = DifferenceView['changed'][number]['fields'][number]

function fieldView({ field, before, after }: FieldChange, sheet: 'items' | 'materials'): FieldView {
  return {
    field,
    title: titleOf(field, sheet),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
}

function titleOf(field: string, sheet: 'items' | 'materials'): Bilingual {
  const column = LAYOUTS[sheet].columns.find(({ key }) => field === key || field.startsWith(`${key}.`))
  if (column) return column.title
  if (field.startsWith('gates.')) return LAYOUTS.gates.name
  if (field.startsWith('organ.')) {
    const key = field.slice('organ.'.length)
    return LAYOUTS.departments.columns.find(column => column.key === key)?.title ?? LAYOUTS.departments.name
  }
  if (field === 'situations') return LAYOUTS.situations.name
  if (field === 'materials') return { zh: '材料顺序', en: 'Order of materials' }
  if (field === 'sample') return { zh: '示例目录', en: 'Sample catalogue' }
  return { zh: field, en: field }
}
