import { type CipherKey, createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'

/** AES-256-GCM in base64: nonce, tag, ciphertext. Lengths in bytes. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Drawn in batches, since drawing is slower than sealing. Each is used once. */
const nonces = Buffer.alloc(NONCE_BYTES * 256)
let nextNonce = nonces.length

function newNonce(): Buffer {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces)
    nextNonce = 0
  }
  nextNonce += NONCE_BYTES
  return nonces.subarray(nextNonce - NONCE_BYTES, nextNonce)
}

/** `context` is authenticated: a box opens only with it. */
export function seal(key: CipherKey, plain: Buffer, context: string): string {
  const nonce = newNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Throws for another key or context, or changed bytes. */
export function unseal(key: CipherKey, box: string, context: string): Buffer {
  const bytes = Buffer.from(box, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}
