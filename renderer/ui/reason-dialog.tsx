import type { ReasonDialogProps } from './form/reason-form-dialog.tsx'
import { late } from './late.tsx'

/** Asks for a reason before something is done. */
export const ReasonDialog = late<ReasonDialogProps>(() =>
  import('./form/reason-form-dialog.tsx').then(part => part.ReasonFormDialog),
)
