import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { dirname, sep } from 'node:path'
import { HallError } from '../errors/hall-error.ts'

export interface FolderLook {
  readonly platform: NodeJS.Platform
  typeOf(folder: string): number
  /** Follows links and mapped drives. */
  realPathOf(folder: string): string
  mounts(): string
}

const SYSTEM: FolderLook = {
  platform: process.platform,
  typeOf: folder => statfsSync(folder).type,
  realPathOf: folder => realpathSync.native(folder),
  mounts: () => readFileSync('/proc/self/mountinfo', 'utf8'),
}

/** linux/magic.h: on these, locks and the shared memory of SQLite's log do not work. */
const SHARES: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB2',
  16914839: '9p',
  22092: 'NCP',
  1397113167: 'AFS',
  1799439955: 'AFS',
  1937076805: 'Coda',
  12805120: 'Ceph',
  198183888: 'Lustre',
  428016422: 'BeeGFS',
  1196443219: 'GPFS',
  1952539503: 'OCFS2',
  18225520: 'GFS2',
  2866260714: 'PanFS',
  2020557398: 'vboxsf',
  3133910204: 'vmhgfs',
  2088527475: 'prl_fs',
}

const FUSE = 0x65735546

/** FUSE on a local disk. All others may be remote: sshfs, s3fs, rclone. */
const LOCAL_FUSE = new Set([
  'fuseblk',
  'fuse.ntfs-3g',
  'fuse.ntfs',
  'fuse.exfat',
  'fuse.ext4',
  'fuse.lklfuse',
  'fuse.fuse-overlayfs',
  'fuse.mergerfs',
  'fuse.gocryptfs',
  'fuse.encfs',
  'fuse.cryfs',
  'fuse.securefs',
  'fuse.bindfs',
])

/** Throws S416 on a share. A missing folder counts as its parent. */
export function refuseShare(folder: string, look: FolderLook = SYSTEM): void {
  const kind = shareKind(nearest(folder), look)
  if (kind !== undefined) throw new HallError('S416', `${kind}: ${folder}`)
}

function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder))
}

/** Undefined: local, or unknown. */
export function shareKind(folder: string, look: FolderLook): string | undefined {
  if (look.platform === 'win32') return isUnc(folder) || isUnc(real(folder, look)) ? 'SMB (UNC)' : undefined
  const type = tried(() => look.typeOf(folder))
  if (type === undefined) return undefined
  const magic = type >>> 0
  if (magic !== FUSE) return SHARES[magic]
  const kind = mountType(real(folder, look), tried(() => look.mounts()) ?? '')
  return kind !== undefined && LOCAL_FUSE.has(kind) ? undefined : (kind ?? 'FUSE')
}

/** `\\server\share`, but not the disks `\\?\C:\` and `\\.\C:\`. */
function isUnc(path: string): boolean {
  return /^[\\/]{2}(?![?.][\\/])/.test(path) || /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path)
}

function real(folder: string, look: FolderLook): string {
  return tried(() => look.realPathOf(folder)) ?? folder
}

function mountType(folder: string, mounts: string): string | undefined {
  let best: { readonly point: string; readonly type: string } | undefined
  for (const line of mounts.split('\n')) {
    const [before, after] = line.split(' - ')
    const point = before?.split(' ')[4]?.replaceAll(/\\(\d{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))
    const type = after?.split(' ')[0]
    if (!point || !type || !isWithin(folder, point)) continue
    if (!best || point.length >= best.point.length) best = { point, type }
  }
  return best?.type
}

function isWithin(folder: string, point: string): boolean {
  return folder === point || folder.startsWith(point.endsWith(sep) ? point : `${point}${sep}`)
}

function tried<Result>(ask: () => Result): Result | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
