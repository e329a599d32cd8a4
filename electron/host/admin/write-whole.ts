import { access, link, open, rename, rm } from 'node:fs/promises'

/** What a file system answers that has only one name for a file, as those of most sticks. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']

/** Writes a file, for its owner alone, that is there whole, or not at all. Rejects with EEXIST when it is there already. */
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

/** A link, unlike a renaming, never takes the place of another file. */
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
