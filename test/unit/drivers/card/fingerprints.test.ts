import { describe, expect, it } from 'vitest'
import { cardBlocks } from '../../../../drivers/card/blocks.ts'
import { parseFingerprints } from '../../../../drivers/card/fingerprints.ts'
import { syntheticFingerprints } from '../../../../drivers/simulator/simulated-card.ts'

describe('the fingerprint block', () => {
  it.each([0, 1, 2] as const)('a fingerprint block of %s fingers', count => {
    const fingerprints = parseFingerprints(syntheticFingerprints(count))
    expect(
      fingerprints.map(({ finger, quality, enrolment, template }) => [finger, quality, enrolment, template.length]),
    ).toEqual(
      [
        [12, 80, 'ok', 512],
        [17, 80, 'ok', 512],
      ].slice(0, count),
    )
  })

  it.each([
    [1, 'ok'],
    [2, 'failed'],
    [3, 'notEnrolled'],
    [9, 'unknown'],
    [77, 'unknown'],
  ])('enrolment code %s is %s', (code, expected) => {
    const block = syntheticFingerprints(1)
    block[4] = code
    expect(parseFingerprints(block)[0]?.enrolment).toBe(expected)
  })

  it('a fingerprint without its mark is left out', () => {
    const block = syntheticFingerprints(2)
    block[0] = 0
    expect(parseFingerprints(block).map(({ finger }) => finger)).toEqual([17])
  })

  it.each([1, 511, 513, 1536])('a fingerprint block of %s bytes → R145', length => {
    expect(() => parseFingerprints(new Uint8Array(length))).toThrow('R145')
  })
})

describe('card blocks', () => {
  const header = (...lengths: number[]) =>
    Buffer.concat(lengths.map(length => Buffer.from([length >> 8, length & 0xff])))
  it.each([0, 512, 1024])('an answer with %s bytes of fingerprints is cut by its header', length => {
    const blocks = [256, 1024, length].map((bytes, i) => new Uint8Array(bytes).fill(i + 1))
    const cut = cardBlocks(Buffer.concat([header(256, 1024, length), ...blocks]), true)
    expect([cut.text, cut.photo, cut.fingerprints].map(block => new Uint8Array(block))).toEqual(blocks)
  })

  it.each([
    ['more fingerprints than came', header(256, 1024, 512)],
    ['a header cut short', header(256, 1024)],
  ])('an answer with %s → R144', (_what, start) => {
    expect(() => cardBlocks(Buffer.concat([start, new Uint8Array(start.length === 4 ? 0 : 1280)]), true)).toThrow(
      'R144',
    )
  })
})
