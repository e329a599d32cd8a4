import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decode } from 'fast-png'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PHOTO_OPTIONS, photoDecoderFrom } from '../../../drivers/cli/photo.ts'
import { clearPhotoFile, writePhoto } from '../../../drivers/cli/photo-file.ts'
import { UsageError } from '../../../drivers/cli/usage.ts'
import { readBitmap } from '../../../drivers/photo/bitmap.ts'
import { type DecodedPhoto, NO_PHOTO_DECODER, type PhotoDecoder } from '../../../drivers/photo/photo-decoder.ts'
import { cardPhoto } from '../../../drivers/photo/wlt.ts'
import { sharedFolder, temporaryFolder } from '../../support/files/temporary-folder.ts'
import { WANG } from '../../support/readers/cards.ts'
import { compilePhotoLibrary, pictureOf, wltBlock } from '../../support/readers/photo-library.ts'
import { jpegFile } from '../../support/readers/pictures.ts'

const shared = sharedFolder()
let library: string
beforeAll(() => {
  library = compilePhotoLibrary(shared)
})

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

const decoderFor = (...args: string[]) => photoDecoderFrom(parseArgs({ args, options: PHOTO_OPTIONS }).values)
const wlt = wltBlock(1)
const card = { photo: cardPhoto(wlt), idNumber: WANG.idNumber }
const pixels: DecodedPhoto = { kind: 'pixels', width: 102, height: 126, rgba: pictureOf(wlt) }
const answering = (picture: DecodedPhoto): PhotoDecoder => ({ decode: async () => picture, close: async () => {} })
const code = (act: Promise<unknown>) => act.then(String, error => error.code ?? error.name)

describe('photo options', () => {
  it.each([
    [['--photo-entry', 'dewlt']],
    [['--photo-entry', 'dewlt', '--photo-call', 'buffer', '--photo-output', 'bgrReversed', '--photo-success', '0,1']],
    [['--photo-entry', 'dewlt_bmp', '--photo-output', 'bmp', '--photo-timeout', '10']],
    [['--photo-entry', 'GetBmp', '--photo-call', 'file', '--photo-argument', '2']],
    [['--photo-entry', 'wlt2bmp', '--photo-call', 'files', '--photo-names', 'a.wlt,b.bmp']],
    [['--photo-entry', 'dewlt', '--photo-node', process.execPath, '--photo-stdcall']],
  ])('a library called with %j decodes the photo', async options => {
    const file = join(folder, 'photo.png')
    const decoder = decoderFor('--photo', file, '--photo-library', library, ...options)
    await writePhoto(card, file, decoder)
    await decoder?.close()
    expect(Buffer.compare(decode(await readFile(file)).data as Uint8Array, pictureOf(wlt))).toBe(0)
  })

  it('no photo and the raw block need no decoder', () => {
    expect([decoderFor(), decoderFor('--photo', 'x.wlt'), decoderFor('--photo', 'x.WLT', '--force')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each(['cvr', 'certctl@http://127.0.0.1:1', 'synjones@https://localhost:9199', 'donsee'])(
    'photo service %s is accepted',
    name => {
      expect(decoderFor('--photo', 'x.jpg', '--photo-service', name)).toBeDefined()
    },
  )

  it.each([
    ['a picture without a decoder', ['--photo', 'x.png'], 'R160'],
    ['a remote service', ['--photo', 'x.jpg', '--photo-service', 'cvr@http://192.0.2.1'], 'R163'],
    ['a path as file name', ['--photo', 'x.png', ...of('file', '--photo-names', '../a,b')], 'R161'],
  ])('photo options with %s → %s', (_what, args, expected) => {
    expect(() => decoderFor(...args)).toThrow(expected)
  })

  it.each([
    ['a name without ending', ['--photo', 'photo']],
    ['another format', ['--photo', 'photo.gif', '--photo-service', 'cvr']],
    ['two decoders', ['--photo', 'x.png', ...of('buffer'), '--photo-service', 'cvr']],
    ['a decoder and no photo', of('buffer')],
    ['a service and no photo', ['--photo-service', 'cvr']],
    ['force and no photo', ['--force']],
    ['a time-out and no photo', ['--photo-timeout', '3']],
    ['a decoder for the raw block', ['--photo', 'x.wlt', '--photo-service', 'cvr']],
    ['a JPEG of a library', ['--photo', 'x.jpg', ...of('buffer')]],
    ['no entry point', ['--photo', 'x.png', '--photo-library', 'x.so']],
    ['an entry point alone', ['--photo', 'x.png', '--photo-entry', 'dewlt']],
    ['a way to call a service', ['--photo', 'x.png', '--photo-service', 'cvr', '--photo-stdcall']],
    ['an unknown way to call', ['--photo', 'x.png', ...of('somehow')]],
    ['an unknown layout', ['--photo', 'x.png', ...of('buffer', '--photo-output', 'cmyk')]],
    ['a layout of a file', ['--photo', 'x.png', ...of('file', '--photo-output', 'bgr')]],
    ['names in memory', ['--photo', 'x.png', ...of('buffer', '--photo-names', 'a,b')]],
    ['three names', ['--photo', 'x.png', ...of('file', '--photo-names', 'a,b,c')]],
    ['an invalid argument', ['--photo', 'x.png', ...of('buffer', '--photo-argument', '2x')]],
    ['an invalid result', ['--photo', 'x.png', ...of('buffer', '--photo-success', '1,')]],
    ['a time-out of 0', ['--photo', 'x.png', ...of('buffer', '--photo-timeout', '0')]],
    ['an unknown service', ['--photo', 'x.jpg', '--photo-service', 'toString']],
  ])('photo options with %s → usage error', (_what, args) => {
    expect(() => decoderFor(...args)).toThrow(UsageError)
  })
})

function of(call: string, ...more: string[]): string[] {
  return ['--photo-library', 'x.so', '--photo-entry', 'dewlt', '--photo-call', call, ...more]
}

describe('the photo file', () => {
  it.each([
    ['photo.png', pixels, (file: Buffer) => decode(file).data as Uint8Array, pictureOf(wlt)],
    ['photo.BMP', pixels, (file: Buffer) => readBitmap(file)?.rgba, pictureOf(wlt)],
    ['photo.jpeg', { kind: 'jpeg', width: 102, height: 126, bytes: jpegFile(102, 126) }, asIs, jpegFile(102, 126)],
    ['photo.wlt', pixels, asIs, wlt],
  ] as [string, DecodedPhoto, (file: Buffer) => Uint8Array | undefined, Uint8Array][])(
    '%s file holds the picture, for this user only, with nothing else beside it',
    async (name, picture, read, expected) => {
      const file = join(folder, name)
      await clearPhotoFile(file, false)
      await writePhoto(card, file, answering(picture))
      expect(Buffer.compare(read(await readFile(file)) ?? new Uint8Array(), expected)).toBe(0)
      expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600')
      expect(await readdir(folder)).toEqual([name])
    },
  )

  it('the raw block is written even when a decoder would refuse it', async () => {
    const photo = cardPhoto(new Uint8Array(1024).fill(7))
    await writePhoto({ ...card, photo }, join(folder, 'x.wlt'), undefined)
    expect(await readFile(join(folder, 'x.wlt'))).toEqual(Buffer.alloc(1024, 7))
  })

  it.each([
    ['a decoder that fails', card, 'x.png', NO_PHOTO_DECODER, 'R160'],
    ['no decoder', card, 'x.png', undefined, 'R160'],
    ['a card without a photo', { ...card, photo: null }, 'x.wlt', undefined, 'R164'],
    ['an invalid block', { ...card, photo: cardPhoto(new Uint8Array(9)) }, 'x.png', NO_PHOTO_DECODER, 'R164'],
    ['pixels for a JPEG', card, 'x.jpg', answering(pixels), 'UsageError'],
    [
      'a JPEG for a PNG',
      card,
      'x.png',
      answering({ kind: 'jpeg', width: 1, height: 1, bytes: jpegFile(1, 1) }),
      'UsageError',
    ],
  ] as const)('%s leaves no file', async (_what, from, name, decoder, expected) => {
    expect(await code(writePhoto(from, join(folder, name), decoder))).toBe(expected)
    expect(await readdir(folder)).toEqual([])
  })

  it('an existing photo file stays without --force; with it, it is removed before a card is read', async () => {
    const file = join(folder, 'photo.png')
    await writeFile(file, 'somebody else')
    expect(await code(clearPhotoFile(file, false))).toBe('UsageError')
    expect(await readFile(file, 'utf8')).toBe('somebody else')
    await clearPhotoFile(file, true)
    expect(await code(writePhoto(card, file, NO_PHOTO_DECODER))).toBe('R160')
    expect(await readdir(folder)).toEqual([])
  })

  it('a folder or link with the photo’s name is never removed', async () => {
    await mkdir(join(folder, 'folder.png'))
    await writeFile(join(folder, 'target'), 'precious')
    await symlink(join(folder, 'target'), join(folder, 'link.png'))
    for (const name of ['folder.png', 'link.png']) {
      expect(await code(clearPhotoFile(join(folder, name), true))).toBe('UsageError')
    }
    expect(await readdir(folder)).toHaveLength(3)
  })

  it('a missing folder → usage error; a photo that cannot be written → R165, without a draft left', async () => {
    expect(await code(clearPhotoFile(join(folder, 'none', 'x.png'), false))).toBe('UsageError')
    expect(await code(writePhoto(card, join(folder, 'none', 'x.wlt'), undefined))).toBe('R165')
    await mkdir(join(folder, 'x.wlt'))
    expect(await code(writePhoto(card, join(folder, 'x.wlt'), undefined))).toBe('R165')
    expect(await readdir(folder)).toEqual(['x.wlt'])
  })
})

function asIs(file: Buffer): Uint8Array {
  return file
}
