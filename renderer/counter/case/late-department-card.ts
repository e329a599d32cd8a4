import { late } from '../../ui/late.tsx'

export const DepartmentCard = late(() => import('./department-card.tsx').then(part => part.DepartmentCard))
