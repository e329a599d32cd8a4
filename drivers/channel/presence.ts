import { stat } from 'node:fs/promises'

const LOOK_MS = 1000

/**
 * Calls `gone` once when `path` leads to another device or none; returns the function that ends the watch. On Linux the
 * native module can miss an unplugging while bytes arrive. A write would find out, but a scanner is only read.
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
