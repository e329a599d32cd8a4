import type { HallConfig } from '../config/schema.ts'
import { storeFault } from '../store/faults.ts'
import { HallStore } from '../store/hall-store.ts'

export const EXIT = { fine: 0, wrong: 1, usage: 2 } as const

/** Every option of every command, as `parseArgs` wants them; a command names those that it takes. */
export const OPTIONS = {
  data: { type: 'string' },
  'dry-run': { type: 'boolean' },
  reason: { type: 'string' },
} as const

export interface AdminOptions {
  readonly 'dry-run'?: boolean | undefined
  readonly reason?: string | undefined
}

export interface AdminCall {
  /** As many as `takes` names. */
  readonly args: readonly string[]
  readonly options: AdminOptions
  readonly config: HallConfig
  readonly dataFolder: string
}

export interface AdminCommand {
  /** Arguments as the usage shows them, e.g. `FILE`. */
  readonly takes: readonly string[]
  /** Beside --data. */
  readonly options?: readonly (keyof AdminOptions)[]
  /** For the usage, in both languages. */
  readonly about: string
  /** Resolves with the exit code. */
  run(call: AdminCall): Promise<number>
}

/** `write` needs the folder for itself; `read` works beside a running hall. */
export async function withStore(
  folder: string,
  mode: 'read' | 'write',
  work: (store: HallStore) => Promise<number>,
): Promise<number> {
  const store = await HallStore.open(folder, { mode })
  try {
    return await work(store)
  } catch (error) {
    throw storeFault(error)
  } finally {
    await store.close()
  }
}
