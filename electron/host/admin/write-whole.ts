import { access, link, open, rename, rm } from 'node:fs/promises'

/** From a file system without hard links, as on most USB sticks. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']

/** For its owner only; whole or not at all. Rejects with EEXIST when the file exists. */
export async function writeWhole(file: string, pieces: readonly Uint8Array[]): Promise<void> {
  const part = `${file}.${process.pid}.part`
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      for (const piece of pieces) await handle.writeFile(piece)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await giveName(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/** Unlike a rename, a link never replaces another file. */
async function giveName(part: string, file: string): Promise<void> {
  try {
    await link(part, file)
  } catch (error) {
    if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    const there = await access(file).then(
      () => true,
      () => false,
    )
    if (there) throw Object.assign(new Error(file), { code: 'EEXIST' })
    await rename(part, file)
  }
}
