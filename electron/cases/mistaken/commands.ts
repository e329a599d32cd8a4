import type { MistakenDayUndone } from './events.ts'

export type MistakenCommand = { readonly type: 'undoMistakenDay' } & Pick<
  MistakenDayUndone,
  'undone' | 'restored' | 'reason'
>
