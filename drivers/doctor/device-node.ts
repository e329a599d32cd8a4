import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'

export interface NodeAccess {
  readonly allowed: boolean
  /** `0660`. */
  readonly mode: string
  /** Name, else number. */
  readonly group: string
}

export async function nodeAccess(path: string): Promise<NodeAccess | undefined> {
  const node = await stat(path).catch(() => undefined)
  if (!node) return undefined
  const allowed = await access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  )
  return { allowed, mode: (node.mode & 0o7777).toString(8).padStart(4, '0'), group: await groupName(node.gid) }
}

async function groupName(gid: number): Promise<string> {
  const groups = await readFile('/etc/group', 'utf8').catch(() => '')
  const line = groups.split('\n').find(entry => entry.split(':')[2] === String(gid))
  return line?.split(':')[0] ?? String(gid)
}
