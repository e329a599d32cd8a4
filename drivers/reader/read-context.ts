import type { SamClient } from '../sam/client.ts'
import type { Abilities } from './abilities.ts'
import type { ReaderOptions } from './options.ts'
import type { RecoveryCounters } from './recovery.ts'

export interface ReadContext {
  readonly sam: SamClient
  readonly options: ReaderOptions
  readonly abilities: Abilities
  readonly recovery: RecoveryCounters
  readonly onSelected: () => void
}
