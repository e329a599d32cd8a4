import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeFrame } from '../../../drivers/sam/frame.ts'
import { type DecoderOutput, FrameDecoder, RESPONSE_BOUNDS } from '../../../drivers/sam/frame-decoder.ts'
import { hex, toHex } from '../../support/hex.ts'

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
/** Garbage without the mark 96 69, which alone could begin a frame. */
const garbage = fc
  .uint8Array({ maxLength: 40 })
  .filter(bytes => !toHex(bytes).match(/^(..)*9669/) && bytes.at(-1) !== 0x96)

describe('a frame', () => {
  it.each([1, 2])('is found although %i leading AA were lost', lost => {
    expect(frames(new FrameDecoder().push(FOUND.subarray(lost)))).toEqual(['00009F00000000'])
  })

  it('is found behind garbage, and the garbage is reported', () => {
    const outputs = new FrameDecoder().push(new Uint8Array([1, 2, 0xaa, 3, ...FOUND]))
    expect(frames(outputs)).toEqual(['00009F00000000'])
    expect(reasons(outputs)).toEqual(['noise'])
    expect(discarded(outputs)).toBe(4)
  })

  it('may have a preamble in its data', () => {
    const payload = Uint8Array.of(0, 0, 0x90, ...NO_CARD, ...FOUND)
    expect(frames(new FrameDecoder().push(encodeFrame(payload)))).toEqual([toHex(payload)])
  })

  it('is found behind two extra length bytes that some handhelds send', () => {
    expect(frames(new FrameDecoder().push(new Uint8Array([0, 15, ...FOUND])))).toEqual(['00009F00000000'])
  })

  it('is found inside a bad frame that declared more than it had', () => {
    const decoder = new FrameDecoder()
    const outputs = decoder.push(new Uint8Array([...hex('AAAAAA9669 0508 000090'), ...FOUND, ...NO_CARD]))
    expect(frames(outputs)).toEqual([])
    expect(frames(decoder.giveUp())).toEqual(['00009F00000000', '000080'])
    expect(decoder.pending).toBe(false)
  })

  it('with a wrong checksum is thrown away, and the next one is found', () => {
    const bad = FOUND.slice()
    bad[bad.length - 1] = 0
    const outputs = new FrameDecoder().push(new Uint8Array([...bad, ...NO_CARD]))
    expect(frames(outputs)).toEqual(['000080'])
    expect(reasons(outputs)[0]).toBe('checksum')
  })

  it.each(['0000', '0003', '090B', 'FFFF'])('of length %s is refused at once', length => {
    const outputs = new FrameDecoder().push(new Uint8Array([...hex(`AAAAAA9669${length}`), ...NO_CARD]))
    expect(frames(outputs)).toEqual(['000080'])
    expect(reasons(outputs)[0]).toBe('length')
  })

  it('that stops in the middle is given up after a silence', () => {
    const decoder = new FrameDecoder()
    decoder.push(FOUND.subarray(0, 9))
    expect(decoder.pending).toBe(true)
    const outputs = decoder.giveUp()
    expect(reasons(outputs)[0]).toBe('incomplete')
    expect(discarded(outputs)).toBe(9)
    expect(frames(decoder.push(NO_CARD))).toEqual(['000080'])
  })
})

describe('the handheld "timeout" is never a frame, although its XOR is 0', () => {
  const ODDITY = 'AAAAAA96690005050505'

  it.each([
    ['alone', '', []],
    ['before an answer', 'AAAAAA9669000400008084', ['000080']],
    ['twice', ODDITY, []],
    ['padded with zeros', '00'.repeat(54), []],
  ])('%s', (_, rest, expected) => {
    const decoder = new FrameDecoder()
    const outputs = [...decoder.push(hex(ODDITY + rest)), ...decoder.giveUp()]
    expect(frames(outputs)).toEqual(expected)
    expect(outputs[0]).toEqual({ kind: 'discarded', reason: 'deviceTimeout', bytes: hex(ODDITY) })
  })

  it('byte by byte', () => {
    const decoder = new FrameDecoder()
    const outputs = [...hex(`${ODDITY}AAAAAA9669000400008084`)].flatMap(byte => decoder.push(Uint8Array.of(byte)))
    expect(frames(outputs)).toEqual(['000080'])
  })
})

describe('properties', () => {
  it('any split of any frames gives the same frames', () => {
    fc.assert(
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
            at += size
          }
          expect(seen.every(output => output.kind === 'frame')).toBe(true)
          expect(frames(seen)).toEqual(list.map(toHex))
        },
      ),
    )
  })

  it('no garbage between frames loses a frame, and every byte of it is reported', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(garbage, payloads), { minLength: 1, maxLength: 4 }), garbage, (list, tail) => {
        const stream = Buffer.concat([...list.flatMap(([noise, payload]) => [noise, encodeFrame(payload)]), tail])
        const decoder = new FrameDecoder()
        const seen = [...decoder.push(stream), ...decoder.giveUp()]
        expect(frames(seen)).toEqual(list.map(([, payload]) => toHex(payload)))
        const noise = list.reduce((sum, [bytes]) => sum + bytes.length, 0) + tail.length
        expect(discarded(seen)).toBe(noise)
      }),
    )
  })

  it('a spoilt frame never hides the good one behind it', () => {
    fc.assert(
      fc.property(payloads, payloads, fc.nat(), fc.integer({ min: 1, max: 255 }), (first, second, at, flip) => {
        const bad = encodeFrame(first)
        const index = at % bad.length
        bad[index] = (bad[index] ?? 0) ^ flip
        const decoder = new FrameDecoder()
        const seen = [...decoder.push(Buffer.concat([bad, encodeFrame(second)])), ...decoder.giveUp()]
        expect(frames(seen)).toContain(toHex(second))
      }),
    )
  })

  it('any noise inside a stream, wherever it falls: what stands behind a silence is never lost', () => {
    const spoilt = fc.tuple(fc.uint8Array({ maxLength: 300 }), payloads)
    fc.assert(
      fc.property(fc.array(spoilt, { minLength: 1, maxLength: 5 }), list => {
        const decoder = new FrameDecoder()
        for (const [noise, payload] of list) {
          decoder.push(noise)
          decoder.giveUp()
          expect(frames(decoder.push(encodeFrame(payload)))).toEqual([toHex(payload)])
        }
      }),
    )
  })

  it('a good frame inside a bad one is found, whatever the bad one declared', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff }),
        fc.uint8Array({ maxLength: 30 }),
        payloads,
        (length, some, good) => {
          const bad = [...hex('AAAAAA9669'), length >> 8, length & 0xff, ...some.map(byte => byte & 0x7f)]
          const decoder = new FrameDecoder()
          const seen = [...decoder.push(Uint8Array.from([...bad, ...encodeFrame(good)])), ...decoder.giveUp()]
          // A length that happens to end the bad frame inside the good one, with a checksum that fits, is one in 256.
          if (seen[0]?.kind === 'discarded') expect(frames(seen)).toContain(toHex(good))
        },
      ),
    )
  })

  it('a length is accepted within the bounds and nowhere else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), length => {
        const decoder = new FrameDecoder()
        const [first] = decoder.push(Uint8Array.from([...hex('AAAAAA9669'), length >> 8, length & 0xff]))
        const { minLength, maxLength } = RESPONSE_BOUNDS
        expect(first?.kind === 'discarded' && first.reason === 'length').toBe(length < minLength || length > maxLength)
      }),
    )
  })

  it('never throws, never keeps more than a longest frame, and accounts for every byte', () => {
    const chunk = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      payloads.map(encodeFrame),
      payloads.map(payload => encodeFrame(payload).subarray(0, payload.length)),
      fc.constantFrom(hex('AA'), hex('AAAA96'), hex('AAAAAA9669'), hex('AAAAAA96690005050505')),
    )
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 40 }), chunks => {
        const decoder = new FrameDecoder()
        let taken = 0
        const given: Uint8Array[] = []
        for (const bytes of chunks) {
          taken += bytes.length
          for (const output of decoder.push(bytes)) given.push(output.bytes)
          const held = taken - given.reduce((sum, { length }) => sum + length, 0)
          expect(held).toBeLessThanOrEqual(RESPONSE_BOUNDS.maxLength + 7)
        }
        for (const output of decoder.giveUp()) given.push(output.bytes)
        expect(decoder.pending).toBe(false)
        expect(toHex(Buffer.concat(given))).toBe(toHex(Buffer.concat(chunks)))
      }),
    )
  })
})
