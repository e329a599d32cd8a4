import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FolderLook, refuseShare, shareKind } from '../../../electron/store/folder-kind.ts'

const FUSE = 0x65735546
const MOUNTS = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /mnt/nas rw,relatime - fuse.sshfs user@nas:/ rw,user_id=0
31 22 8:17 / /mnt/disk rw,relatime - fuseblk /dev/sdb1 rw,user_id=0
32 22 0:28 / /mnt/with\\040blank rw - fuse.rclone remote: rw
33 30 8:33 / /mnt/nas/local rw - fuse.ntfs-3g /dev/sdc1 rw
34 22 0:30 / /mnt/covered rw - fuse.sshfs a:/ rw
35 22 0:31 / /mnt/covered rw - fuseblk /dev/sdd1 rw`

function linux(type: number, mounts = MOUNTS): FolderLook {
  return { platform: 'linux', typeOf: () => type, realPathOf: folder => folder, mounts: () => mounts }
}

describe('the kind of share that a data folder is on', () => {
  it.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
    [0xfe534d42, 'SMB2'],
    [0x517b, 'SMB'],
    [0x01021997, '9p'],
    [0x786f4256, 'vboxsf'],
    [0x00c36400, 'Ceph'],
    // Signed 32 bits.
    [0xff534d42 | 0, 'CIFS'],
  ])('file system type %s → %s', (type, kind) => {
    expect(shareKind('/data', linux(type))).toBe(kind)
  })

  it.each([
    ['ext4', 0xef53],
    ['xfs', 0x58465342],
    ['btrfs', 0x9123683e],
    ['tmpfs', 0x01021994],
    ['overlayfs', 0x794c7630],
    ['ZFS', 0x2fc12fc1],
    ['f2fs', 0xf2f52010],
    ['eCryptfs', 0xf15f],
  ])('none for %s, a local disk', (_name, type) => {
    expect(shareKind('/data', linux(type))).toBeUndefined()
  })

  it.each([
    ['/mnt/nas/hall', 'fuse.sshfs'],
    ['/mnt/with blank/hall', 'fuse.rclone'],
    ['/mnt/disk/hall', undefined],
    ['/mnt/disk', undefined],
    ['/mnt/nas/local/hall', undefined],
    ['/mnt/covered/hall', undefined],
  ])('FUSE mount of %s → %s', (folder, kind) => {
    expect(shareKind(folder, linux(FUSE))).toBe(kind)
  })

  it('FUSE where the mount is unknown', () => {
    expect(shareKind('/data', linux(FUSE, ''))).toBe('FUSE')
    const closed = {
      ...linux(FUSE),
      mounts: () => {
        throw new Error('no /proc')
      },
    }
    expect(shareKind('/data', closed)).toBe('FUSE')
  })

  it('none where the system does not say', () => {
    const mute = {
      ...linux(0),
      typeOf: () => {
        throw new Error('ENOSYS')
      },
    }
    expect(shareKind('/data', mute)).toBeUndefined()
  })

  it.each([
    ['\\\\server\\share\\hall', '\\\\server\\share\\hall', true],
    ['//server/share/hall', '//server/share/hall', true],
    ['\\\\?\\UNC\\server\\share', '\\\\?\\UNC\\server\\share', true],
    // A drive letter of a share.
    ['Z:\\hall', '\\\\server\\share\\hall', true],
    ['C:\\hall', 'C:\\hall', false],
    ['\\\\?\\C:\\hall', 'C:\\hall', false],
    ['\\\\.\\C:\\hall', 'C:\\hall', false],
  ])('Windows: %s with real path %s is a share → %s', (folder, real, share) => {
    const look: FolderLook = { platform: 'win32', typeOf: () => 0, realPathOf: () => real, mounts: () => '' }
    expect(shareKind(folder, look) !== undefined).toBe(share)
  })

  it('S416 before anything is created; a missing folder counts as its parent', () => {
    const asked: string[] = []
    const look = {
      ...linux(0x6969),
      typeOf: (folder: string) => {
        asked.push(folder)
        return 0x6969
      },
    }
    const folder = join(tmpdir(), 'not-there', 'hall')
    expect(() => refuseShare(folder, look)).toThrow(/S416.*NFS: .*not-there/)
    expect(asked).toEqual([tmpdir()])
  })
})
