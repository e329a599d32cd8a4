import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardTypeOf, TYPE_LETTER_SPAN } from '../../../../drivers/card/card-type.ts'
import { TEXT_BLOCK_BYTES, writeField } from '../../../../drivers/card/text-block.ts'
import { maskBytes } from '../../../../drivers/recording/mask-bytes.ts'
import { maskedText } from '../../../../drivers/recording/masked-person.ts'
import { MaskingSink } from '../../../../drivers/recording/masking-sink.ts'
import { encodeFrame } from '../../../../drivers/sam/frame.ts'
import { FrameDecoder } from '../../../../drivers/sam/frame-decoder.ts'
import { FAULT_KINDS, spoil } from '../../../../drivers/simulator/faults.ts'
import { syntheticPhoto } from '../../../../drivers/simulator/simulated-card.ts'
import { checkOften } from '../../../support/properties/check-often.ts'
import { hex, toHex } from '../../../support/readers/hex.ts'
import { answer } from '../../../support/readers/scripted-reader.ts'

/** Bytes that masks never write: found again, they leaked from the card. */
const personal = (length: number) => fc.uint8Array({ min: 0xb1, max: 0xfe, minLength: length, maxLength: length })

/** A card's answers: all bytes personal except lengths, type letter and photo header. */
const answers = fc
  .record({
    text: personal(TEXT_BLOCK_BYTES),
    letter: fc.constantFrom('', 'J', 'I', 'Y', 'Q'),
    photo: personal(1024),
    header: fc.boolean(),
    fingers: fc.integer({ min: 0, max: 2 }).chain(count => personal(512 * count)),
    address: personal(70),
    serials: personal(28),
  })
  .map(({ text, letter, photo, header, fingers, address, serials }) => {
    writeField(text, TYPE_LETTER_SPAN, letter)
    if (header) photo.set(hex('574C66007E003200'))
    const base = [...hex('01000400'), ...text, ...photo]
    const withFingers = [...hex('01000400'), fingers.length >> 8, 0, ...text, ...photo, ...fingers]
    return [
      { request: '3001', frame: answer(0x90, Uint8Array.from(base)) },
      { request: '3010', frame: answer(0x90, Uint8Array.from(withFingers)) },
      { request: '3003', frame: answer(0x90, address) },
      { request: '3005', frame: answer(0x90, serials) },
      { request: '2002', frame: answer(0x90, serials.subarray(0, 8)) },
    ]
  })

/** Number of leaked runs of four bytes. */
function leaks(bytes: Uint8Array): number {
  let run = 0
  let found = 0
  for (const byte of bytes) {
    run = byte >= 0xb1 && byte <= 0xfe ? run + 1 : 0
    if (run === 4) found++
  }
  return found
}

function masked(request: string, pieces: readonly Uint8Array[]): Uint8Array[] {
  const out: Uint8Array[] = []
  const masking = new MaskingSink(({ event }) => {
    if (event.kind === 'received') out.push(event.bytes)
  })
  masking.sink({ atMs: 0, event: { kind: 'sent', bytes: encodeFrame(hex(request)) } })
  for (const bytes of pieces) masking.sink({ atMs: 1, event: { kind: 'received', bytes } })
  masking.flush()
  return out
}

function split(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let at = 0
  for (const size of sizes) {
    if (at >= bytes.length) break
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return at < bytes.length ? [...pieces, bytes.subarray(at)] : pieces
}

describe('a masked recording holds no card data', () => {
  it('an unmasked recording is seen as a leak', () => {
    expect(leaks(hex('00B1C2D3E400'))).toBe(1)
    expect(leaks(hex('00B1C2D3A5E4'))).toBe(0)
  })

  it.each([...FAULT_KINDS, 'none'] as const)('masked pieces with the fault %s hold no card data', kind => {
    const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 12 })
    // These faults replace the answer.
    const replaced = ['silence', 'garbage', 'deviceTimeout'].includes(kind)
    checkOften(replaced ? {} : { 'a leak without the mask': 100, 'in pieces': 60 }, met =>
      fc.property(answers, sizes, fc.integer({ min: 1, max: 2400 }), (all, sizes, amount) => {
        for (const { request, frame } of all) {
          const fault = kind === 'truncate' || kind === 'noise' ? { kind, amount } : undefined
          const bytes = kind === 'none' ? frame : spoil(frame, fault ?? { kind }).bytes
          const pieces = split(bytes, sizes)
          if (leaks(bytes) > 0) met('a leak without the mask')
          if (pieces.length > 1) met('in pieces')
          const out = masked(request, pieces)
          expect(leaks(Buffer.concat(out))).toBe(0)
          expect(out.map(piece => piece.length)).toEqual(pieces.map(piece => piece.length))
        }
      }),
    )
  })

  it('a masked answer with any byte changed, lost or doubled holds no card data', () => {
    checkOften({ 'a leak without the mask': 100 }, met =>
      fc.property(answers, fc.nat(), fc.nat(255), fc.constantFrom(0, 1, 2), (all, where, byte, times) => {
        for (const { request, frame } of all) {
          const at = where % frame.length
          const spoilt = [...frame.subarray(0, at), ...Array(times).fill(byte), ...frame.subarray(at + 1)]
          if (leaks(Uint8Array.from(spoilt)) > 0) met('a leak without the mask')
          const out = Buffer.concat(masked(request, [Uint8Array.from(spoilt)]))
          expect(leaks(out)).toBe(0)
          expect(out.length).toBe(spoilt.length)
        }
      }),
    )
  })

  it('a masked late or split answer holds no card data', () => {
    checkOften({ 'a leak without the mask': 100 }, met =>
      fc.property(answers, fc.nat(), (all, where) => {
        for (const { frame } of all) {
          const at = where % frame.length
          if (leaks(frame.subarray(0, at)) > 0 && leaks(frame.subarray(at)) > 0) met('a leak without the mask')
          for (const request of ['2001', '11FF', '12FF']) {
            expect(leaks(Buffer.concat(masked(request, [frame])))).toBe(0)
            expect(leaks(Buffer.concat(masked(request, [frame.subarray(0, at)])))).toBe(0)
            expect(leaks(Buffer.concat(masked(request, [frame.subarray(at)])))).toBe(0)
          }
        }
      }),
    )
  })

  it('two masked answers run together hold no card data', () => {
    checkOften({ 'a leak without the mask': 50 }, met =>
      fc.property(answers, fc.nat(), (all, where) => {
        const [first, second] = all
        if (!first || !second) throw new Error('no answers')
        const run = Buffer.concat([first.frame.subarray(where % first.frame.length), second.frame])
        if (leaks(run) > 0) met('a leak without the mask')
        expect(leaks(maskBytes(run, '3001').bytes)).toBe(0)
      }),
    )
  })

  it('a masked photo with a frame inside a spoilt frame holds no card data', () => {
    const photo = syntheticPhoto().fill(0xc5, 8)
    photo.set(hex('AAAAAA9669 0040'), 100)
    photo.set(hex('AAAAAA9669 FFFF'), 400)
    const frame = answer(0x90, Uint8Array.from([...hex('01000400'), ...new Uint8Array(256).fill(0xb7), ...photo]))
    for (let at = 1; at < frame.length; at += 7) {
      expect(leaks(maskBytes(frame.subarray(at), '3001').bytes)).toBe(0)
      expect(leaks(maskBytes(frame.subarray(0, at), '3001').bytes)).toBe(0)
    }
  })
})

describe('a masked answer stays usable', () => {
  it('a masked good frame stays good, with the same lengths and status', () => {
    checkOften({ 'an answer': 100, 'its head is cut': 60 }, met =>
      fc.property(answers, fc.integer({ min: 0, max: 2 }), (all, lost) => {
        for (const { request, frame } of all) {
          met('an answer')
          if (lost > 0) met('its head is cut')
          const { bytes, frames } = maskBytes(frame.subarray(lost), request)
          expect([bytes.length, frames]).toEqual([frame.length - lost, 1])
          const [output, ...rest] = new FrameDecoder().push(bytes)
          if (output?.kind !== 'frame') throw new Error('no frame')
          expect([rest, toHex(output.payload.subarray(0, 3))]).toEqual([[], '000090'])
          if (request === '3001') expect(toHex(output.payload.subarray(3, 7))).toBe('01000400')
        }
      }),
    )
  })

  it.each([
    ['wrongChecksum', 'checksum'],
    ['truncate', 'incomplete'],
  ] as const)('a spoilt one stays spoilt in the same way: %s', (kind, reason) => {
    checkOften({ 'an answer': 100 }, met =>
      fc.property(answers, all => {
        for (const { request, frame } of all) {
          met('an answer')
          const decoder = new FrameDecoder()
          const { bytes } = maskBytes(spoil(frame, { kind }).bytes, request)
          const outputs = [...decoder.push(bytes), ...decoder.giveUp()]
          expect(outputs.some(output => output.kind === 'frame')).toBe(false)
          expect(outputs[0]).toMatchObject({ kind: 'discarded', reason })
        }
      }),
    )
  })

  it.each(['', 'J', 'I', 'Y', 'Q'])('a masked card keeps its type letter: %j', letter => {
    const text = new Uint8Array(TEXT_BLOCK_BYTES).fill(0xb1)
    writeField(text, TYPE_LETTER_SPAN, letter)
    expect(cardTypeOf(maskedText(text)).letter).toBe(letter)
  })

  it.each([
    ['a status', '3001', answer(0x41)],
    ['a card that was found', '2001', answer(0x9f, new Uint8Array(4))],
    ['the module’s number', '12FF', answer(0x90, hex('05000300B561340187D61200D2029649'))],
    ['the handheld time-out', '3001', hex('AAAAAA96690005050505')],
  ])('%s is not masked', (_, request, bytes) => {
    expect(maskBytes(bytes, request)).toEqual({ bytes, frames: 0, loose: 0 })
  })

  it('the SAM’s number is unmasked only in answer to its request', () => {
    const frame = answer(0x90, new Uint8Array(16).fill(0xb1))
    expect(leaks(maskBytes(frame, '3005').bytes)).toBe(0)
  })
})

it('an endless answer is masked in pieces of limited size', () => {
  let longest = 0
  let taken = 0
  const masking = new MaskingSink(({ event }) => {
    if (event.kind === 'received') taken += event.bytes.length
  })
  for (let i = 1; i <= 200; i++) {
    masking.sink({ atMs: i, event: { kind: 'received', bytes: new Uint8Array(1000).fill(0xb1) } })
    longest = Math.max(longest, i * 1000 - taken)
  }
  expect(longest).toBeLessThanOrEqual(16_384)
})
