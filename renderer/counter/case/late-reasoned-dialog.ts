import { late } from '../../ui/late.tsx'

/** While a case is being entered its forms are not loaded yet. */
export const ReasonedDialog = late(() => import('./reasoned-dialog.tsx').then(part => part.ReasonedDialog))
