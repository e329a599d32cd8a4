import { lstat, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ReaderError } from '../error.ts'
import type { RedactedBytes } from '../redacted-bytes.ts'
import { UsageError } from './usage.ts'

/** Throws UsageError, before a card is read, when the file exists or its folder does not. */
export async function requireNewFile(file: string): Promise<void> {
  const folder = await stat(dirname(file)).catch(() => undefined)
  if (!folder?.isDirectory()) throw new UsageError(`--save-unknown: 没有该文件夹 / no such folder (${dirname(file)})`)
  const there = await lstat(file).catch(() => undefined)
  if (there) throw new UsageError(`--save-unknown: 文件已存在 / is there already (${file})`)
}

/** For support: an unknown card's text block as hex. Personal data, readable by its owner only. Rejects with R156. */
export async function saveUnknownCard(file: string, block: RedactedBytes): Promise<void> {
  const text = `${Buffer.from(block.reveal()).toString('hex').toUpperCase()}\n`
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
    throw new ReaderError('R156', file, { cause })
  })
}
