import type { ListView } from '../../electron/api/contract/lists.ts'
import { useTexts } from '../texts/index.ts'
import { WorkLists } from './work-lists.tsx'

function isSupervision({ id, about }: ListView): boolean {
  return about === 'order' || id === 'officeDue'
}

const DEPARTMENT = ['toTakeUp', 'toExamine', 'toConfirm', 'atWindow', 'toMake', 'verify']

/** 部门办理: for examiners and approvers, their departments’ cases alone. */
export function DepartmentLists() {
  const { t } = useTexts()
  return <WorkLists tab="department" label={t('department.lists')} shows={({ id }) => DEPARTMENT.includes(id)} />
}

export function FollowUp() {
  const { t } = useTexts()
  return (
    <WorkLists
      tab="follow-up"
      label={t('lists.choose')}
      shows={list => !isSupervision(list) && !(DEPARTMENT.includes(list.id) && list.id !== 'verify')}
    />
  )
}

export function Supervision() {
  const { t } = useTexts()
  return <WorkLists tab="supervision" label={t('supervise.title')} shows={isSupervision} />
}
