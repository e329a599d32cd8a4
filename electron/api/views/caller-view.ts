import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { Operator } from '../../cases/model/facts.ts'
import { PERMISSIONS, permissionOf, permits } from '../middleware/permissions.ts'

const ROLES: Readonly<Record<Operator['role'], Bilingual>> = {
  clerk: bilingual('窗口人员', 'clerks'),
  examiner: bilingual('审查人员', 'examiners'),
  approver: bilingual('审核人员', 'approvers'),
  supervisor: bilingual('主管', 'supervisors'),
  admin: bilingual('管理员', 'administrators'),
  kiosk: bilingual('自助终端', 'the terminal'),
}

/** Who asks, and the calls that are not for them, each with for whom it is. */
export function callerView(operator: Operator) {
  const refused = Object.entries(PERMISSIONS).flatMap(([part, procedures]) =>
    Object.keys(procedures)
      .filter(name => !permits(part, name, operator))
      .map(name => ({ id: `${part}.${name}`, because: { code: 'A502', text: forWhom([part, name]) } })),
  )
  return { id: operator.id, refused }
}

function forWhom(path: readonly string[]): Bilingual {
  const permission = permissionOf(path)
  const roles = permission === 'anybody' ? [] : permission.map(role => ROLES[role])
  const zh = roles.map(role => role.zh).join('或')
  return bilingual(`须由${zh}操作`, `For ${roles.map(role => role.en).join(' or ')}`)
}
