import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Behaviours in the order of photo-library.c; byte 16 of the block selects one. */
const BEHAVIOURS = [
  'good',
  'unlicensed',
  'aborts',
  'segfaults',
  'hangs',
  'half',
  'nothing',
  'overruns',
  'blank',
  'remembers',
  'lags',
  'wavers',
  'noGreen',
  'keepsOnDisk',
  'prints',
  'exits',
  'slow',
  'links',
  'elsewhere',
  'topDown',
] as const
export type Behaviour = (typeof BEHAVIOURS)[number]

export const C_COMPILERS = ['cc', 'gcc', 'g++', 'clang']

/** Compiles the stand-in library into `folder`. */
export function compilePhotoLibrary(folder: string): string {
  const source = join(import.meta.dirname, 'photo-library.c')
  const library = join(folder, 'libphoto.so')
  for (const compiler of C_COMPILERS) {
    const { error, status, stderr } = spawnSync(compiler, ['-shared', '-fPIC', '-o', library, source])
    if (error) continue
    if (status === 0) return library
    throw new Error(`${compiler}: ${stderr}`)
  }
  throw new Error(`no C compiler (${C_COMPILERS.join(', ')}); on Debian or Ubuntu: apt-get install g++`)
}

/** A WLT block; `person` makes it unique. */
export function wltBlock(person: number, behaviour: Behaviour = 'good'): Uint8Array {
  const wlt = Uint8Array.from({ length: 1024 }, (_, i) => (i * (2 * person + 3)) ^ (person * 31))
  wlt.set([0x57, 0x4c, 0x66, 0x00, 0x7e, 0x00, 0x32, 0x00])
  wlt[16] = BEHAVIOURS.indexOf(behaviour)
  return wlt
}

/** The stand-in's picture, RGBA from the top left; `added` to every colour byte. */
export function pictureOf(wlt: Uint8Array, added = 0): Uint8Array {
  const rgba = new Uint8Array(102 * 126 * 4).fill(0xff)
  for (let i = 0; i < 102 * 126; i++) {
    for (let c = 0; c < 3; c++) rgba[i * 4 + c] = (wlt[(i * 3 + c) % 1024] ?? 0) + i * 7 + c * 85 + added
  }
  return rgba
}
