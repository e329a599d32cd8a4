import { WorkLists } from '../supervisor/work-lists.tsx'
import { useTexts } from '../texts/index.ts'

/** 部门办理: for examiners and approvers, their departments’ cases alone. */
export function DepartmentLists() {
  const { t } = useTexts()
  return <WorkLists tab="department" label={t('department.lists')} />
}
