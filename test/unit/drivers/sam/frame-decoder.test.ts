import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeFrame } from '../../../../drivers/sam/frame.ts'
import { type DecoderOutput, FrameDecoder, RESPONSE_BOUNDS } from '../../../../drivers/sam/frame-decoder.ts'
import { checkOften } from '../../../support/properties/check-often.ts'
import { hex, toHex } from '../../../support/readers/hex.ts'

const FOUND = hex('AAAAAA9669000800009F0000000097')
const NO_CARD = hex('AAAAAA9669000400008084')

function frames(outputs: readonly DecoderOutput[]): string[] {
  return outputs.flatMap(output => (output.kind === 'frame' ? [toHex(output.payload)] : []))
}

function discarded(outputs: readonly DecoderOutput[]): number {
  return outputs.reduce((sum, output) => sum + (output.kind === 'discarded' ? output.bytes.length : 0), 0)
}

function reasons(outputs: readonly DecoderOutput[]): string[] {
  return outputs.flatMap(output => (output.kind === 'discarded' ? [output.reason] : []))
}

const payloads = fc.uint8Array({ minLength: 3, maxLength: 400 })
/** Without 96 69, which could begin a frame. */
const garbage = fc
  .uint8Array({ maxLength: 40 })
  .filter(bytes => !toHex(bytes).match(/^(..)*9669/) && bytes.at(-1) !== 0x96)

describe('a frame', () => {
  it.each([1, 2])('a frame is found although %i leading AA were lost', lost => {
    expect(frames(new FrameDecoder().push(FOUND.subarray(lost)))).toEqual(['00009F00000000'])
  })

  it('a frame is found after garbage, and the garbage is reported', () => {
    const outputs = new FrameDecoder().push(new Uint8Array([1, 2, 0xaa, 3, ...FOUND]))
    expect(frames(outputs)).toEqual(['00009F00000000'])
    expect(reasons(outputs)).toEqual(['noise'])
    expect(discarded(outputs)).toBe(4)
  })

  it('a frame may have a preamble in its data', () => {
    const payload = Uint8Array.of(0, 0, 0x90, ...NO_CARD, ...FOUND)
    expect(frames(new FrameDecoder().push(encodeFrame(payload)))).toEqual([toHex(payload)])
  })

  it('a frame is found after two extra length bytes of some handhelds', () => {
    expect(frames(new FrameDecoder().push(new Uint8Array([0, 15, ...FOUND])))).toEqual(['00009F00000000'])
  })

  it('a frame is found inside a bad frame with too large a length', () => {
    const decoder = new FrameDecoder()
    const outputs = decoder.push(new Uint8Array([...hex('AAAAAA9669 0508 000090'), ...FOUND, ...NO_CARD]))
    expect(frames(outputs)).toEqual([])
    expect(frames(decoder.giveUp())).toEqual(['00009F00000000', '000080'])
    expect(decoder.pending).toBe(false)
  })

  it('a frame with a wrong checksum is discarded, and the next one is found', () => {
    const bad = FOUND.slice()
    bad[bad.length - 1] = 0
    const outputs = new FrameDecoder().push(new Uint8Array([...bad, ...NO_CARD]))
    expect(frames(outputs)).toEqual(['000080'])
    expect(reasons(outputs)[0]).toBe('checksum')
  })

  it.each(['0000', '0003', '090B', 'FFFF'])('a frame of length %s is discarded at once', length => {
    const outputs = new FrameDecoder().push(new Uint8Array([...hex(`AAAAAA9669${length}`), ...NO_CARD]))
    expect(frames(outputs)).toEqual(['000080'])
    expect(reasons(outputs)[0]).toBe('length')
  })

  it('half a frame is discarded after a silence', () => {
    const decoder = new FrameDecoder()
    decoder.push(FOUND.subarray(0, 9))
    expect(decoder.pending).toBe(true)
    const outputs = decoder.giveUp()
    expect(reasons(outputs)[0]).toBe('incomplete')
    expect(discarded(outputs)).toBe(9)
    expect(frames(decoder.push(NO_CARD))).toEqual(['000080'])
  })
})

describe('the handheld "timeout", whose XOR is 0', () => {
  const ODDITY = 'AAAAAA96690005050505'

  it.each([
    ['alone', '', []],
    ['before an answer', 'AAAAAA9669000400008084', ['000080']],
    ['twice', ODDITY, []],
    ['padded with zeros', '00'.repeat(54), []],
  ])('the handheld "timeout" %s is never a frame', (_, rest, expected) => {
    const decoder = new FrameDecoder()
    const outputs = [...decoder.push(hex(ODDITY + rest)), ...decoder.giveUp()]
    expect(frames(outputs)).toEqual(expected)
    expect(outputs[0]).toEqual({ kind: 'discarded', reason: 'deviceTimeout', bytes: hex(ODDITY) })
  })

  it('the handheld "timeout" byte by byte is never a frame', () => {
    const decoder = new FrameDecoder()
    const outputs = [...hex(`${ODDITY}AAAAAA9669000400008084`)].flatMap(byte => decoder.push(Uint8Array.of(byte)))
    expect(frames(outputs)).toEqual(['000080'])
  })
})

describe('any bytes', () => {
  it('any split of frames gives the same frames', () => {
    checkOften({ 'a frame in pieces': 25 }, met =>
      fc.property(
        fc.array(payloads, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 90 })),
        (list, sizes) => {
          const stream = Buffer.concat(list.map(encodeFrame))
          const decoder = new FrameDecoder()
          const seen: DecoderOutput[] = []
          for (let at = 0; at < stream.length; ) {
            const size = sizes.next().value
            seen.push(...decoder.push(stream.subarray(at, at + size)))
            if (decoder.pending) met('a frame in pieces')
            at += size
          }
          expect(seen.every(output => output.kind === 'frame')).toBe(true)
          expect(frames(seen)).toEqual(list.map(toHex))
        },
      ),
    )
  })

  it('garbage between frames loses no frame, and all of it is reported', () => {
    checkOften({ garbage: 60 }, met =>
      fc.property(fc.array(fc.tuple(garbage, payloads), { minLength: 1, maxLength: 4 }), garbage, (list, tail) => {
        const stream = Buffer.concat([...list.flatMap(([noise, payload]) => [noise, encodeFrame(payload)]), tail])
        const decoder = new FrameDecoder()
        const seen = [...decoder.push(stream), ...decoder.giveUp()]
        expect(frames(seen)).toEqual(list.map(([, payload]) => toHex(payload)))
        const noise = list.reduce((sum, [bytes]) => sum + bytes.length, 0) + tail.length
        if (noise > 0) met('garbage')
        expect(discarded(seen)).toBe(noise)
      }),
    )
  })

  it('a spoilt frame never hides the good one after it', () => {
    checkOften(
      { checksum: 80, incomplete: 3, noise: 50, length: 5 },
      met =>
        fc.property(payloads, payloads, fc.nat(), fc.integer({ min: 1, max: 255 }), (first, second, at, flip) => {
          const bad = encodeFrame(first)
          const index = at % bad.length
          bad[index] = (bad[index] ?? 0) ^ flip
          const decoder = new FrameDecoder()
          const seen = [...decoder.push(Buffer.concat([bad, encodeFrame(second)])), ...decoder.giveUp()]
          const [reason = 'none'] = reasons(seen)
          met(reason)
          expect(frames(seen)).toContain(toHex(second))
        }),
      { numRuns: 300 },
    )
  })

  it('noise in a stream never loses a frame that follows a silence', () => {
    const spoilt = fc.tuple(fc.uint8Array({ maxLength: 300 }), payloads)
    checkOften({ noise: 60 }, met =>
      fc.property(fc.array(spoilt, { minLength: 1, maxLength: 5 }), list => {
        const decoder = new FrameDecoder()
        for (const [noise, payload] of list) {
          const heard = [...decoder.push(noise), ...decoder.giveUp()]
          if (discarded(heard) > 0) met('noise')
          expect(frames(decoder.push(encodeFrame(payload)))).toEqual([toHex(payload)])
        }
      }),
    )
  })

  it('a good frame inside a bad one is found, whatever the bad one declares', () => {
    checkOften({ 'a length that is too long': 12, 'a length that may be': 30 }, met =>
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: RESPONSE_BOUNDS.maxLength })),
        fc.uint8Array({ maxLength: 30 }),
        payloads,
        (length, some, good) => {
          const bad = [...hex('AAAAAA9669'), length >> 8, length & 0xff, ...some.map(byte => byte & 0x7f)]
          const decoder = new FrameDecoder()
          const seen = [...decoder.push(Uint8Array.from([...bad, ...encodeFrame(good)])), ...decoder.giveUp()]
          // By chance (1 in 256) the checksum of the bad frame fits.
          if (seen[0]?.kind !== 'discarded') return
          met(length > RESPONSE_BOUNDS.maxLength ? 'a length that is too long' : 'a length that may be')
          expect(frames(seen)).toContain(toHex(good))
        },
      ),
    )
  })

  it('a length is accepted only within the bounds', () => {
    checkOften({ accepted: 20, refused: 20 }, met =>
      fc.property(fc.oneof(fc.nat({ max: 0xffff }), fc.nat({ max: RESPONSE_BOUNDS.maxLength + 2 })), length => {
        const decoder = new FrameDecoder()
        const [first] = decoder.push(Uint8Array.from([...hex('AAAAAA9669'), length >> 8, length & 0xff]))
        const { minLength, maxLength } = RESPONSE_BOUNDS
        const refused = first?.kind === 'discarded' && first.reason === 'length'
        met(refused ? 'refused' : 'accepted')
        expect(refused).toBe(length < minLength || length > maxLength)
      }),
    )
  })

  it('any bytes: never throws, holds at most a longest frame, accounts for every byte', () => {
    const chunk = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      payloads.map(encodeFrame),
      payloads.map(payload => encodeFrame(payload).subarray(0, payload.length)),
      fc
        .integer({ min: 1500, max: RESPONSE_BOUNDS.maxLength - 1 })
        .map(length => encodeFrame(new Uint8Array(length).fill(0x55)).subarray(0, length)),
      fc.constantFrom(hex('AA'), hex('AAAA96'), hex('AAAAAA9669'), hex('AAAAAA96690005050505')),
    )
    checkOften({ frame: 100, discarded: 100, 'more than half a longest frame held': 60 }, met =>
      fc.property(fc.array(chunk, { maxLength: 40, size: 'max' }), chunks => {
        const decoder = new FrameDecoder()
        let taken = 0
        const given: Uint8Array[] = []
        for (const bytes of chunks) {
          taken += bytes.length
          for (const output of decoder.push(bytes)) {
            met(output.kind)
            given.push(output.bytes)
          }
          const held = taken - given.reduce((sum, { length }) => sum + length, 0)
          if (held > RESPONSE_BOUNDS.maxLength / 2) met('more than half a longest frame held')
          expect(held).toBeLessThanOrEqual(RESPONSE_BOUNDS.maxLength + 7)
        }
        for (const output of decoder.giveUp()) given.push(output.bytes)
        expect(decoder.pending).toBe(false)
        expect(toHex(Buffer.concat(given))).toBe(toHex(Buffer.concat(chunks)))
      }),
    )
  })
})
