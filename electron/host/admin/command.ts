import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { HallConfig } from '../../config/schema.ts'
import { apartSetting } from '../../desk/files/setting.ts'
import { HallError } from '../../errors/hall-error.ts'
import { storeFault } from '../../store/faults.ts'
import { HallStore } from '../../store/hall-store.ts'
import { DATABASE_FILE, type OpenOptions } from '../../store/open.ts'
import { Apart } from '../apart/apart.ts'

export const EXIT = { fine: 0, wrong: 1, usage: 2 } as const

export interface AdminCall {
  /** What stood behind the command's name, without --data. */
  readonly args: readonly string[]
  readonly config: HallConfig
  readonly dataFolder: string
}

export interface AdminCommand {
  /** Arguments and options as the usage shows them, e.g. `FILE [--dry-run]`; empty for none. */
  readonly takes: string
  /** For the usage: in Chinese and English. */
  readonly about: readonly [string, string]
  /** Resolves with the exit code; undefined when the arguments make no sense. */
  run(call: AdminCall): Promise<number> | undefined
}

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * A command's arguments and options. Undefined when there are not `count` arguments; throws ERR_PARSE_ARGS_… for an option
 * that is not one of `options`.
 */
export function readArgs<const Known extends Options>(args: readonly string[], count: number, options: Known) {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  return positionals.length === count ? { values, words: positionals } : undefined
}

/** Throws A535 when there is nothing yet to read or to mend: a folder that was never used, or another one than was meant. */
export function requireData(folder: string): void {
  const database = statSync(join(folder, DATABASE_FILE), { throwIfNoEntry: false })
  // With the hall's key beside it, a file of no length is what is left of a database.
  if (!database || (database.size === 0 && !existsSync(join(folder, 'hall.key')))) throw new HallError('A535', folder)
}

/** `write` needs the folder for itself, and a database that may be written to; `read` works beside a running hall. */
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

/** Reads and makes files as the application does: in a thread of its own, within bounds. */
export async function withApart(
  { config, dataFolder }: Pick<AdminCall, 'config' | 'dataFolder'>,
  work: (apart: Apart) => Promise<number>,
): Promise<number> {
  const apart = new Apart(apartSetting(dataFolder, config), config.files)
  try {
    return await work(apart)
  } finally {
    await apart.close()
  }
}
