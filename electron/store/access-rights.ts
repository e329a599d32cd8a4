import { chmodSync, closeSync, existsSync, fchmodSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HallError } from '../errors/hall-error.ts'

const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

/** Whatever anybody but the owner may do. */
const OTHERS = 0o077

/** Windows has lists of its own, which a new folder takes from the user's profile. */
const HAS_MODES = process.platform !== 'win32'

/** Opens a file that is made where there is none, for its owner alone whatever the umask gives or takes. */
export function openPrivate(path: string, flags: string): number {
  const handle = openSync(path, flags, PRIVATE_FILE)
  if (HAS_MODES) fchmodSync(handle, PRIVATE_FILE)
  return handle
}

/** An empty file that nobody else can read, where there is none yet; SQLite then gives its companions the same rights. */
export function makePrivate(path: string): void {
  if (!existsSync(path)) closeSync(openPrivate(path, 'a'))
}

export function makePrivateFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
  if (HAS_MODES) chmodSync(folder, PRIVATE_FOLDER)
}

/**
 * Takes the data folder and the files in it away from everybody but their owner. Returns S417 for what stays readable, because it
 * belongs to somebody else.
 */
export function keepPrivate(folder: string): HallError[] {
  if (!HAS_MODES) return []
  const files = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile())
  const left = [
    ...tighten(folder, PRIVATE_FOLDER),
    ...files.flatMap(({ name }) => tighten(join(folder, name), PRIVATE_FILE)),
  ]
  return left.length > 0 ? [new HallError('S417', left.join(', '))] : []
}

/** The path with its rights when they could not be taken away. */
function tighten(path: string, mode: number): string[] {
  if ((modeOf(path) & OTHERS) === 0) return []
  try {
    chmodSync(path, mode)
  } catch {
    // It belongs to somebody else, or the disk has no rights: what stands below is told.
  }
  const now = modeOf(path)
  return (now & OTHERS) === 0 ? [] : [`${path} ${now.toString(8)}`]
}

/** S417 when a file that may hold secrets can be read by others; it stays as whoever put it there has it. */
export function publicFile(path: string): HallError | undefined {
  if (!HAS_MODES) return undefined
  const { mode, uid } = statSync(path)
  // A file of somebody else's is readable for our group, or not at all.
  const others = uid === process.getuid?.() ? OTHERS : 0o007
  return (mode & others) === 0 ? undefined : new HallError('S417', `${path} ${(mode & 0o777).toString(8)}`)
}

function modeOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o777
}
