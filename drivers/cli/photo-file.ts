import { randomUUID } from 'node:crypto'
import { lstat, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { ReaderError } from '../error.ts'
import { writeBitmap } from '../photo/bitmap.ts'
import type { DecodedPhoto, PhotoDecoder } from '../photo/photo-decoder.ts'
import { writePng } from '../photo/png.ts'
import type { CardPhoto } from '../photo/wlt.ts'
import { UsageError } from './usage.ts'

export type PhotoFormat = 'png' | 'bmp' | 'jpeg' | 'wlt'

const FORMATS: Record<string, PhotoFormat> = {
  '.png': 'png',
  '.bmp': 'bmp',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.wlt': 'wlt',
}

export function photoFormat(file: string): PhotoFormat {
  const format = FORMATS[extname(file).toLowerCase()]
  if (!format) throw new UsageError(`--photo: FILE.png | FILE.bmp | FILE.jpg | FILE.wlt (${file})`)
  return format
}

/** Removes an old picture before a card is read: a later failure must not leave another person's. Needs `force`. */
export async function clearPhotoFile(file: string, force: boolean): Promise<void> {
  const folder = await stat(dirname(file)).catch(() => undefined)
  if (!folder?.isDirectory()) throw new UsageError(`--photo: 没有该文件夹 / no such folder (${dirname(file)})`)
  const there = await lstat(file).catch(() => undefined)
  if (!there) return
  if (!force || !there.isFile()) {
    throw new UsageError(`--photo: 文件已存在，覆盖请加 --force / is there already; --force replaces a file (${file})`)
  }
  await rm(file).catch(cause => {
    throw new ReaderError('R165', file, { cause })
  })
}

export interface CardWithPhoto {
  readonly photo: CardPhoto | null
  readonly idNumber: string
}

/** All or nothing, owner only. Rejects with R164 (no photo), R165 (not written), the decoder's error, UsageError. */
export async function writePhoto(card: CardWithPhoto, file: string, decoder: PhotoDecoder | undefined): Promise<void> {
  if (!card.photo) throw new ReaderError('R164', 'no photo')
  await writeWhole(file, await contentOf(photoFormat(file), card.photo, card.idNumber, decoder))
}

async function contentOf(
  format: PhotoFormat,
  photo: CardPhoto,
  idNumber: string,
  decoder: PhotoDecoder | undefined,
): Promise<Uint8Array> {
  if (format === 'wlt') return photo.bytes
  if (!decoder) throw new ReaderError('R160')
  const decoded = await decoder.decode({ wlt: photo.bytes, idNumber })
  if (decoded.kind === format) return decoded.bytes
  if (decoded.kind === 'pixels' && format !== 'jpeg') return WRITERS[format](decoded)
  const fits = decoded.kind === 'pixels' ? 'FILE.png | FILE.bmp' : `FILE.${decoded.kind}`
  throw new UsageError(`--photo: 该服务的照片格式为 / the service answers ${decoded.kind}: ${fits}`)
}

const WRITERS: Record<'png' | 'bmp', (pixels: Extract<DecodedPhoto, { kind: 'pixels' }>) => Uint8Array> = {
  png: writePng,
  bmp: writeBitmap,
}

async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {})
    throw new ReaderError('R165', file, { cause })
  }
}
