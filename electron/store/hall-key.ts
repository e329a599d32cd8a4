import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HallError } from '../errors/hall-error.ts'
import { openPrivate } from './access-rights.ts'
import { syncFolder } from './sync-folder.ts'

export interface HallKeys {
  readonly wrap: KeyObject
  readonly lookup: KeyObject
  readonly bind: KeyObject
  readonly chain: KeyObject
  readonly beside: KeyObject
  readonly check: string
}

const KEY_BYTES = 32

/** Reads `hall.key` (64 hex digits). `create`: for a folder without data. Throws S407 if missing or malformed. */
export function loadHallKeys(folder: string, create: boolean): HallKeys {
  const path = join(folder, 'hall.key')
  if (create && !existsSync(path)) makeKey(path)
  const text = readKey(path)
  if (!/^[0-9a-f]{64}$/.test(text)) throw new HallError('S407', path)
  return deriveKeys(Buffer.from(text, 'hex'))
}

function makeKey(path: string): void {
  const part = `${path}.part`
  rmSync(part, { force: true })
  const handle = openPrivate(part, 'wx')
  try {
    writeSync(handle, `${randomBytes(KEY_BYTES).toString('hex')}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, path)
  syncFolder(dirname(path))
}

function readKey(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new HallError('S407', path, { cause })
  }
}

export function deriveKeys(key: Buffer): HallKeys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `rongque/${use}`, KEY_BYTES))
  return {
    wrap: createSecretKey(derive('wrap')),
    lookup: createSecretKey(derive('lookup')),
    bind: createSecretKey(derive('bind')),
    chain: createSecretKey(derive('chain')),
    beside: createSecretKey(derive('beside')),
    check: derive('check').toString('hex'),
  }
}

export function mac(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

export function sameMac(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
