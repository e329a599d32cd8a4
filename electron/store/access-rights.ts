import { chmodSync, closeSync, existsSync, fchmodSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HallError } from '../errors/hall-error.ts'

const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

const OTHERS = 0o077

/** Windows: a new folder inherits rights from the user's profile. */
const HAS_MODES = process.platform !== 'win32'

export function openPrivate(path: string, flags: string): number {
  const handle = openSync(path, flags, PRIVATE_FILE)
  if (HAS_MODES) fchmodSync(handle, PRIVATE_FILE)
  return handle
}

/** SQLite gives the files beside this one the same rights. */
export function makePrivate(path: string): void {
  if (!existsSync(path)) closeSync(openPrivate(path, 'a'))
}

export function makePrivateFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
  if (HAS_MODES) chmodSync(folder, PRIVATE_FOLDER)
}

/** Returns S417 for files that stay readable because another user owns them. */
export function keepPrivate(folder: string): HallError[] {
  if (!HAS_MODES) return []
  const files = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile())
  const left = [
    ...tighten(folder, PRIVATE_FOLDER),
    ...files.flatMap(({ name }) => tighten(join(folder, name), PRIVATE_FILE)),
  ]
  return left.length > 0 ? [new HallError('S417', left.join(', '))] : []
}

function tighten(path: string, mode: number): string[] {
  if ((modeOf(path) & OTHERS) === 0) return []
  try {
    chmodSync(path, mode)
  } catch {
    // Another owner, or a disk without rights: reported below.
  }
  const now = modeOf(path)
  return (now & OTHERS) === 0 ? [] : [`${path} ${now.toString(8)}`]
}

/** S417 for a readable secret; its rights are not changed. */
export function publicFile(path: string): HallError | undefined {
  if (!HAS_MODES) return undefined
  const { mode, uid } = statSync(path)
  // Owned by another user, so readable through our group only.
  const others = uid === process.getuid?.() ? OTHERS : 0o007
  return (mode & others) === 0 ? undefined : new HallError('S417', `${path} ${(mode & 0o777).toString(8)}`)
}

function modeOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o777
}
