import { stat } from 'node:fs/promises'

/** Nobody replugs a device faster than this, ms. */
const LOOK_MS = 1000

/**
 * Calls `gone` once when `path` no longer leads to the same device. Returns the function that ends the watch.
 *
 * On Linux the native module can miss an unplugging while bytes arrive, and then reads nothing forever. A write finds out,
 * but a scanner is only read. On Windows the read fails, and there is no path to check.
 */
export function watchPresence(path: string, gone: () => void): () => void {
  if (process.platform === 'win32') return () => {}
  const known = identity(path)
  let looking = false
  const timer = setInterval(async () => {
    if (looking) return
    looking = true
    const now = await identity(path)
    const there = now !== GONE && now === (await known)
    looking = false
    if (there) return
    clearInterval(timer)
    gone()
  }, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}

const GONE = 'gone'

async function identity(path: string): Promise<string> {
  return stat(path).then(
    ({ dev, ino, rdev }) => `${dev} ${ino} ${rdev}`,
    () => GONE,
  )
}
