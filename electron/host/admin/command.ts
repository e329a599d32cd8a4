import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { HallConfig } from '../../config/schema.ts'
import { workerSetting } from '../../desk/files/setting.ts'
import { HallError } from '../../errors/hall-error.ts'
import { storeFault } from '../../store/faults.ts'
import { HallStore } from '../../store/hall-store.ts'
import { DATABASE_FILE, type OpenOptions } from '../../store/open.ts'
import { FileThreads } from '../workers/file-threads.ts'

export const EXIT = { fine: 0, wrong: 1, usage: 2 } as const

export interface AdminCall {
  readonly args: readonly string[]
  readonly config: HallConfig
  readonly dataFolder: string
}

export interface AdminCommand {
  /** As the usage shows them, e.g. `FILE [--dry-run]`. */
  readonly takes: string
  /** In Chinese and English. */
  readonly about: readonly [string, string]
  /** The exit code; undefined when the arguments are wrong. */
  run(call: AdminCall): Promise<number> | undefined
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Undefined for another number of arguments; throws ERR_PARSE_ARGS_… for an unknown option. */
export function readArgs<const Known extends Options>(args: readonly string[], count: number, options: Known) {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  return positionals.length === count ? { values, words: positionals } : undefined
}

/** Throws A535 for a folder without a database, e.g. a mistyped one. */
export function requireData(folder: string): void {
  const database = statSync(join(folder, DATABASE_FILE), { throwIfNoEntry: false })
  // An empty file beside the hall's key is what is left of a database.
  if (!database || (database.size === 0 && !existsSync(join(folder, 'hall.key')))) throw new HallError('A535', folder)
}

/** `write` needs the folder for itself; `read` works beside a running hall. */
export async function withStore(
  folder: string,
  how: 'read' | 'write' | OpenOptions,
  work: (store: HallStore) => Promise<number>,
): Promise<number> {
  const options = typeof how === 'string' ? { mode: how } : how
  if (options.mode === 'read') requireData(folder)
  const store = await HallStore.open(folder, options)
  try {
    if (store.readOnly) throw store.readOnly
    return await work(store)
  } catch (error) {
    throw storeFault(error)
  } finally {
    await store.close()
  }
}

export async function withWorkers(
  { config, dataFolder }: Pick<AdminCall, 'config' | 'dataFolder'>,
  work: (workers: FileThreads) => Promise<number>,
): Promise<number> {
  const workers = new FileThreads(workerSetting(dataFolder, config), config.files)
  try {
    return await work(workers)
  } finally {
    await workers.close()
  }
}
