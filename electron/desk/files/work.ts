import { HallStore } from '../../store/hall-store.ts'
import type { Progress } from './progress.ts'
import type { ApartSetting } from './setting.ts'

/** What a task has at hand in its thread. */
export interface Work {
  readonly setting: ApartSetting
  readonly tell: (progress: Progress) => void
  /** Hands on the next bytes of a file. */
  readonly write: (bytes: Uint8Array) => void
}

/** Reads the hall's data through a connection of its own, beside whoever writes it. */
export async function withData<Result>(
  { setting }: Work,
  read: (store: HallStore) => Promise<Result>,
): Promise<Result> {
  const store = await HallStore.open(setting.dataFolder, { mode: 'read' })
  try {
    return await read(store)
  } finally {
    await store.close()
  }
}
