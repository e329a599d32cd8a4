import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HidFraming } from '../../../../../drivers/channel/hid/framing.ts'
import { framingOf } from '../../../../../drivers/channel/hid/framings.ts'
import { HID_PROFILES, type HidProfile, hidProfile } from '../../../../../drivers/channel/hid/hid-profile.ts'
import { encodeFrame } from '../../../../../drivers/sam/frame.ts'
import { FrameDecoder, REQUEST_BOUNDS } from '../../../../../drivers/sam/frame-decoder.ts'
import { checkAll, checkOften } from '../../../../support/properties/check-often.ts'
import { hex, toHex } from '../../../../support/readers/hex.ts'

const FRAMINGS = ['raw', 'noPreamble', 'deviceCommand', 'lengthByte'] as const
const SIZES = [39, 64, 65, 255, 256, 1024]
const PROFILES = FRAMINGS.flatMap(framing => SIZES.map(reportSize => hidProfile(framing, { reportSize })))
const cases = PROFILES.map(profile => [`${profile.framing} ${profile.reportSize}`, profile] as const)

const STATUS = hex('AAAAAA9669000311FFED')
const NO_CARD = hex('AAAAAA9669000400008084')
const READ = encodeFrame(Uint8Array.from({ length: 1287 }, (_, i) => (i < 3 ? ([0, 0, 0x90][i] ?? 0) : (i * 7) & 0xff)))

/** Any content in every documented length. */
const answers = fc
  .oneof(
    fc.uint8Array({ minLength: 3, maxLength: 2313 }),
    fc.tuple(fc.uint8Array({ minLength: 3, maxLength: 200 }), fc.nat({ max: 700 })).map(([bytes, zeros]) => {
      return Uint8Array.from([...bytes, ...NO_CARD, ...bytes, ...new Uint8Array(zeros)])
    }),
  )
  .map(encodeFrame)

const profiles = fc.constantFrom(...PROFILES)
const garbage = fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 8 })

function joined(reports: readonly Uint8Array[], decoder: ReturnType<HidFraming['answerDecoder']>): Uint8Array {
  return new Uint8Array(Buffer.concat(reports.map(report => Uint8Array.from(decoder.push(report)))))
}

function payloads(stream: Uint8Array): string[] {
  return new FrameDecoder().push(stream).flatMap(output => (output.kind === 'frame' ? [toHex(output.payload)] : []))
}

describe('a report', () => {
  const only = (profile: HidProfile, frame: Uint8Array) => {
    const reports = framingOf(profile).encodeRequest(frame).map(toHex)
    expect(reports).toHaveLength(1)
    return reports[0]?.replace(/(00)+$/, '')
  }

  it.each([
    ['raw', 'AAAAAA9669000311FFED'],
    ['noPreamble', '000311FFED'],
    ['deviceCommand', '0C0034AAAAAA9669000311FFED'],
    ['lengthByte', '0AAAAAAA9669000311FFED'],
  ] as const)('of a %s request is %s', (framing, expected) => {
    expect(only(hidProfile(framing), STATUS)).toBe(expected)
  })

  it('a reader that answers its own command numbers its parts', () => {
    const reports = framingOf(hidProfile('deviceCommand')).encodeAnswer(READ).map(toHex)
    expect(reports).toHaveLength(21)
    expect(reports[0]).toMatch(/^3F14349000AAAAAA96690508/)
    expect(reports[1]).toMatch(/^3FC1/)
    expect(reports[20]).toMatch(/^..D4/)
  })
})

describe.each(cases)('%s', (_, profile) => {
  const framing = framingOf(profile)
  /** The longest reports hold any answer. */
  const several: Record<string, number> = profile.reportSize > 512 ? {} : { 'an answer of several reports': 4 }

  it('carries any answer to the host unchanged', () => {
    checkOften(
      several,
      met =>
        fc.property(fc.array(answers, { minLength: 1, maxLength: 3 }), frames => {
          const decoder = framing.answerDecoder()
          for (const frame of frames) {
            const reports = framing.encodeAnswer(frame)
            if (reports.length > 1) met('an answer of several reports')
            expect(reports.every(report => report.length === profile.reportSize)).toBe(true)
            expect(toHex(joined(reports, decoder))).toBe(toHex(frame))
          }
        }),
      { numRuns: 30 },
    )
  })

  it('carries any request to the reader unchanged', () => {
    checkAll(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: REQUEST_BOUNDS.maxLength - 1 }), payload => {
        const frame = encodeFrame(payload)
        expect(toHex(joined(framing.encodeRequest(frame), framing.requestDecoder()))).toBe(toHex(frame))
      }),
      { numRuns: 30 },
    )
  })
})

describe('invalid reports', () => {
  it('invalid reports never throw, and the next good answer is found', () => {
    checkOften({ 'something is taken from them': 3 }, met =>
      fc.property(profiles, garbage, answers, (profile, reports, frame) => {
        const framing = framingOf(profile)
        const decoder = framing.answerDecoder()
        if (joined(reports, decoder).length > 0) met('something is taken from them')
        decoder.reset()
        expect(toHex(joined(framing.encodeAnswer(frame), decoder))).toBe(toHex(frame))
      }),
    )
  })

  it('a decoder never returns more bytes than it got', () => {
    checkOften({ 'something is taken': 20 }, met =>
      fc.property(profiles, garbage, (profile, reports) => {
        const decoder = framingOf(profile).answerDecoder()
        for (const report of reports) {
          const taken = decoder.push(report).length
          if (taken > 0) met('something is taken')
          expect(taken).toBeLessThanOrEqual(report.length + 5)
        }
      }),
    )
  })
})

describe('the rest of an earlier answer in front of a good one', () => {
  it.each(['raw', 'deviceCommand', 'lengthByte'] as const)(
    '%s: a good answer after the rest of an earlier one is found',
    framing => {
      const { encodeAnswer, answerDecoder } = framingOf(hidProfile(framing))
      for (let from = 1; from < 20; from++) {
        const stream = joined([...encodeAnswer(READ).slice(from), ...encodeAnswer(NO_CARD)], answerDecoder())
        expect(payloads(stream)).toEqual(['000080'])
      }
    },
  )

  it('noPreamble: a good answer is found unless the rest before it begins like a length', () => {
    const { encodeAnswer, answerDecoder } = framingOf(hidProfile('noPreamble'))
    const rest = new Uint8Array(64).fill(0xa5)
    expect(payloads(joined([rest, ...encodeAnswer(NO_CARD)], answerDecoder()))).toEqual(['000080'])
    rest.set([0x00, 0x50])
    const decoder = answerDecoder()
    expect(payloads(joined([rest, ...encodeAnswer(NO_CARD)], decoder))).toEqual([])
    decoder.reset()
    expect(payloads(joined(encodeAnswer(NO_CARD), decoder))).toEqual(['000080'])
  })
})

describe('an answer that stops in the middle', () => {
  it.each(FRAMINGS)('%s: half an answer is passed on, so that the host need not wait', framing => {
    const { encodeAnswer, answerDecoder } = framingOf(hidProfile(framing))
    const stream = joined(encodeAnswer(READ).slice(0, 5), answerDecoder())
    expect(toHex(READ).startsWith(toHex(stream))).toBe(true)
    expect(stream.length).toBeGreaterThan(250)
  })
})

describe('raw', () => {
  const push = (...reports: Uint8Array[]) => toHex(joined(reports, framingOf(hidProfile('raw')).answerDecoder()))
  const report = (content: Uint8Array | string) => {
    const padded = new Uint8Array(64)
    padded.set(typeof content === 'string' ? hex(content) : content)
    return padded
  }

  it('raw: an empty report gives no bytes', () => {
    expect(push(new Uint8Array(64))).toBe('')
    expect(push(new Uint8Array())).toBe('')
  })

  it('raw: two frames in one report are both found', () => {
    expect(push(report(Uint8Array.of(...NO_CARD, ...NO_CARD)))).toBe(toHex(NO_CARD).repeat(2))
  })

  it('raw: two extra length bytes before a frame stay, and its padding goes', () => {
    expect(push(report(Uint8Array.of(0, 11, ...NO_CARD)))).toBe(`000B${toHex(NO_CARD)}`)
  })

  it('raw: a report without a frame is passed on, to be counted', () => {
    expect(push(report('0102'))).toBe(toHex(report('0102')))
  })

  it('raw: zeros at the end of a frame are not taken for padding', () => {
    const frame = encodeFrame(new Uint8Array(119))
    expect(push(...framingOf(hidProfile('raw')).encodeAnswer(frame))).toBe(toHex(frame))
  })

  it('raw: the device’s own time-out is passed on although it is shorter than it says', () => {
    expect(push(report('AAAAAA9669000505 0505'))).toBe('AAAAAA966900050505050000')
  })
})

describe('deviceCommand', () => {
  const { encodeAnswer, answerDecoder } = framingOf(hidProfile('deviceCommand'))
  const reports = encodeAnswer(READ)
  const through = (...given: (Uint8Array | undefined)[]) =>
    joined(
      given.flatMap(report => (report ? [report] : [])),
      answerDecoder(),
    )

  it('deviceCommand: a missing or doubled part ends the answer', () => {
    expect(through(...reports.slice(0, 2), ...reports.slice(3)).length).toBe(59 + 62)
    expect(through(...reports.slice(0, 2), ...reports.slice(1)).length).toBe(59 + 62)
  })

  it('deviceCommand: “go on” and other answers in between are ignored', () => {
    const goOn = new Uint8Array(64).fill(0xff, 0, 1)
    const battery = new Uint8Array(64)
    battery.set(hex('05 00 70 90 00 42'))
    expect(toHex(through(goOn, ...reports.slice(0, 4), goOn, battery, ...reports.slice(4)))).toBe(toHex(READ))
  })

  it('deviceCommand: an answer that reports a failure gives no bytes', () => {
    const failed = new Uint8Array(64)
    failed.set(hex('04 00 34 6E 81'))
    expect(through(failed)).toHaveLength(0)
  })

  it('deviceCommand: a part longer than its report gives no bytes', () => {
    expect(through(hex('3F 00 34 90 00 AA'))).toHaveLength(0)
    expect(through(hex('40'))).toHaveLength(0)
    expect(through(hex('02 00 34'))).toHaveLength(0)
  })

  it('deviceCommand: a frame with too many parts → RangeError', () => {
    expect(() => encodeAnswer(new Uint8Array(59 + 63 * 62 + 1))).toThrow(RangeError)
    expect(encodeAnswer(new Uint8Array(59 + 63 * 62))).toHaveLength(64)
  })
})

describe('a profile', () => {
  it.each([
    ['reportId', 256],
    ['reportSize', 7],
    ['reportSize', 1025],
    ['afterWriteMs', -1],
    ['beforeReadMs', 2001],
    ['deviceCommand', 0.5],
  ])('a profile with %s %d → RangeError', (name, value) => {
    expect(() => hidProfile('raw', { [name]: value })).toThrow(name)
  })

  it('a profile whose parts cannot hold the longest answer → RangeError', () => {
    expect(() => hidProfile('deviceCommand', { reportSize: 38 })).toThrow('reportSize: 39–1024')
    const longest = encodeFrame(new Uint8Array(2313))
    expect(framingOf(hidProfile('deviceCommand', { reportSize: 39 })).encodeAnswer(longest).length).toBeLessThan(65)
  })

  it('profiles are tried in the order of public drivers’ use', () => {
    expect(HID_PROFILES.map(({ framing }) => framing)).toEqual(['raw', 'noPreamble', 'deviceCommand'])
  })
})
