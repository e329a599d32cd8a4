import { HallStore } from '../../store/hall-store.ts'
import type { Progress } from './progress.ts'
import type { WorkerSetting } from './setting.ts'

export interface Work {
  readonly setting: WorkerSetting
  readonly tell: (progress: Progress) => void
  readonly write: (bytes: Uint8Array) => void
  /** To be waited for between two pieces: windows go first. */
  readonly giveWay: () => Promise<void>
}

/** On a connection of its own, beside the writer. */
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
