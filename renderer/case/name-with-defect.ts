import type { MaterialView } from '../../electron/api/contract/items.ts'
import type { FormDefectView } from '../../electron/api/contract/owed-view.ts'
import type { Texts } from '../texts/index.ts'

/** As in 申请表（不符合法定形式：未盖公章）. */
export function nameWithDefect(
  { id, name }: Pick<MaterialView, 'id' | 'name'>,
  defects: readonly FormDefectView[],
  { t, pick, bracketed }: Pick<Texts, 't' | 'pick' | 'bracketed'>,
): string {
  const defect = defects.find(({ materialId }) => materialId === id)
  return defect ? `${pick(name)}${bracketed(t('materials.defect', { what: defect.what }))}` : pick(name)
}
