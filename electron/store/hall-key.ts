import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { HallError } from '../errors/hall-error.ts'
import { openPrivate } from './access-rights.ts'
import { syncFolder } from './sync-folder.ts'

/** Keys made from the hall's one key, each for one use. */
export interface HallKeys {
  /** Wraps the subjects' keys. */
  readonly wrap: KeyObject
  /** Turns a number into the text under which it is found. */
  readonly lookup: KeyObject
  /** Ties a subject to its look-up. */
  readonly bind: KeyObject
  /** Seals the end of the chain. */
  readonly chain: KeyObject
  /** Seals what is kept beside the database. */
  readonly beside: KeyObject
  /** Recognises the key itself. */
  readonly check: string
}

const KEY_BYTES = 32

/**
 * Reads `hall.key` (64 hexadecimal digits) from the data folder. `create` makes one, for a folder without data.
 * Throws S407 when it is missing or malformed: without it nothing that is stored can be read.
 */
export function loadHallKeys(folder: string, create: boolean): HallKeys {
  const path = join(folder, 'hall.key')
  if (create && !existsSync(path)) makeKey(path)
  const text = readKey(path)
  if (!/^[0-9a-f]{64}$/.test(text)) throw new HallError('S407', path)
  return deriveKeys(Buffer.from(text, 'hex'))
}

/** Whole and on the disk before anything is written that needs it: a key that is lost is data that is lost. */
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
