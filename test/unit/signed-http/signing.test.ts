import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NonceStore } from '../../../electron/signed-http/reference/nonce-store.ts'
import {
  CLOCK_TOLERANCE_MS,
  isRecent,
  sameSignature,
  signAnswer,
  signRequest,
} from '../../../electron/signed-http/signing.ts'
import { checkOften } from '../../support/properties/check-often.ts'

const REQUEST = { method: 'POST', path: '/v1/grade', time: '2026-03-02T01:00:00.000Z', nonce: 'n-1', body: '{"a":1}' }
const ANSWER = { status: 200, nonce: 'n-1', time: '2026-03-02T01:00:01.000Z', body: '{"b":2}' }

describe('a signature', () => {
  it('is the HMAC-SHA-256 of the protocol’s lines', () => {
    // printf 'request\nPOST\n/v1/grade\n…\nn-1\n<sha256 of the body>' | openssl dgst -sha256 -hmac secret
    expect(signRequest('secret', REQUEST)).toBe('d311ae214526e25e33255df48ea7cf40d4dfd1ac1b6ecb18df8aa416e71e734c')
    expect(signAnswer('secret', ANSWER)).toBe('1e4ab88c347cd7b25123c7737d8771399b4dc6a46880481644ac8f2351132f58')
  })

  it('of a request fits no other method, path, time, nonce, body or secret', () => {
    const signature = signRequest('secret', REQUEST)
    checkOften({ path: 5, time: 5, nonce: 5, body: 5 }, met =>
      fc.property(fc.constantFrom('path', 'time', 'nonce', 'body'), fc.string(), (part, other) => {
        if (REQUEST[part] === other) return
        met(part)
        expect(signRequest('secret', { ...REQUEST, [part]: other })).not.toBe(signature)
      }),
    )
    expect(signRequest('secret', { ...REQUEST, method: 'PUT' })).not.toBe(signature)
    expect(signRequest('another', REQUEST)).not.toBe(signature)
  })

  it('of an answer fits no other status or request', () => {
    const signature = signAnswer('secret', ANSWER)
    expect(signAnswer('secret', { ...ANSWER, status: 201 })).not.toBe(signature)
    expect(signAnswer('secret', { ...ANSWER, nonce: 'n-2' })).not.toBe(signature)
  })

  it('is compared in full, whatever its length', () => {
    expect(sameSignature('abc', 'abc')).toBe(true)
    for (const other of ['', 'ab', 'abd', 'abcd', 'äbc']) expect(sameSignature('abc', other)).toBe(false)
  })
})

describe('a time', () => {
  const now = Date.parse(REQUEST.time)
  it('is recent within the tolerance, before and after', () => {
    const shifted = (ms: number) => isRecent(new Date(now + ms).toISOString(), now)
    expect([-1, 1].map(side => shifted(side * CLOCK_TOLERANCE_MS))).toEqual([true, true])
    expect([-1, 1].map(side => shifted(side * (CLOCK_TOLERANCE_MS + 1)))).toEqual([false, false])
  })

  it.each(['', 'yesterday', 'NaN'])('that is invalid is not recent: “%s”', time => {
    expect(isRecent(time, now)).toBe(false)
  })
})

describe('a nonce', () => {
  it('is accepted once while its request could be repeated', () => {
    let now = 0
    const nonces = new NonceStore(() => now)
    expect([nonces.take('a'), nonces.take('a'), nonces.take('b'), nonces.take('')]).toEqual([true, false, true, false])
    now = 2 * CLOCK_TOLERANCE_MS
    expect(nonces.take('a')).toBe(false)
    now++
    expect(nonces.take('a')).toBe(true)
  })
})
