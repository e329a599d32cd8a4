import { stat } from 'node:fs/promises'

/** How often a device's path is looked at, ms. A person needs longer to pull a plug and put it back. */
const LOOK_MS = 1000

/**
 * Calls `gone` once when the path no longer leads to the device that is there now. Returns the function that ends the watch.
 *
 * On Linux a terminal whose device was pulled out reads as empty for ever. The native module notices it while it waits
 * for bytes; when the plug comes out in the middle of some, it goes on reading and tells nobody. A device that is written
 * to finds out; one that only speaks, as a scanner does, would be taken for silent. On Windows reading fails, and there is
 * no path to look at.
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
