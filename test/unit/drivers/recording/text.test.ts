import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReaderError } from '../../../../drivers/error.ts'
import { EventWriter, headerText } from '../../../../drivers/recording/format.ts'
import type { LineEvent, TimedEvent } from '../../../../drivers/recording/line-event.ts'
import { parseRecording } from '../../../../drivers/recording/parse-recording.ts'
import { checkOften } from '../../../support/properties/check-often.ts'
import { hex, toHex } from '../../../support/readers/hex.ts'

const HEADER = 'reader-recording 1\n'
const STATUS = '=> AAAAAA9669 0003 11FF ED\n'
const OK = '<= AAAAAA9669000400009094\n'

function detailOf(text: string): string | undefined {
  try {
    parseRecording(text)
  } catch (error) {
    if (error instanceof ReaderError && error.code === 'R153') return error.detail
    throw error
  }
  return undefined
}

function write(events: readonly TimedEvent[]): string {
  const writer = new EventWriter()
  return headerText({ line: 'COM3', baudRate: 9600 }) + events.map(event => writer.text(event)).join('')
}

describe('a recording as a person writes it', () => {
  it('a recording may be just a request and its answer', () => {
    const { openings } = parseRecording(HEADER + STATUS + OK)
    expect(openings).toEqual([
      {
        kind: 'opened',
        line: 2,
        name: 'recording',
        unasked: [],
        exchanges: [
          {
            line: 2,
            request: hex('AAAAAA9669000311FFED'),
            answer: [{ afterMs: 0, bytes: hex('AAAAAA9669000400009094') }],
          },
        ],
      },
    ])
  })

  it('a recording may have split lines, comments, lower case, other line ends and a byte order mark', () => {
    const text = `\uFEFF# first\r\n${HEADER}=> aaaaaa\r\n# amid\r\n\r\n=> 9669 0003 11ff ed\r\n<= AAAAAA96\r\n<=\t69000400009094`
    const [opening] = parseRecording(text).openings
    if (opening?.kind !== 'opened') throw new Error('not opened')
    expect(opening.exchanges).toHaveLength(1)
    expect(toHex(opening.exchanges[0]?.request ?? hex(''))).toBe('AAAAAA9669000311FFED')
    expect(opening.exchanges[0]?.answer).toHaveLength(1)
  })

  it('an answer’s time counts from its request, and timed pieces stay separate', () => {
    const text = `${HEADER}@ +50ms\n${STATUS}@ +7ms\n<= AAAA\n@ +0ms\n<= AA96\n<= 69\n@ +3ms\n! closed R106\n`
    const [opening] = parseRecording(text).openings
    if (opening?.kind !== 'opened') throw new Error('not opened')
    expect(opening.exchanges[0]?.answer).toEqual([
      { afterMs: 7, bytes: hex('AAAA') },
      { afterMs: 7, bytes: hex('AA9669') },
    ])
    expect(opening.lost).toEqual({ afterMs: 10, code: 'R106' })
  })
})

describe('the line that was opened', () => {
  it.each([
    ['! opened COM3', { name: 'COM3' }],
    ['! opened COM3 (9600 baud)', { name: 'COM3' }],
    ['! opened COM3 (9600 baud) (no select)', { name: 'COM3', quirks: { skipSelect: true } }],
    ['! opened HID (raw) (no select)', { name: 'HID (raw)', quirks: { skipSelect: true } }],
    ['! opened HID (select)', { name: 'HID (select)' }],
  ])('parses the opened line %s', (line, expected) => {
    const [opening] = parseRecording(`${HEADER}${line}\n${STATUS}`).openings
    expect(opening).toEqual({ kind: 'opened', line: 2, unasked: [], exchanges: expect.anything(), ...expected })
  })

  it('an opened line is written as it is read', () => {
    const event: LineEvent = { kind: 'opened', name: 'HID', baudRate: 9600, quirks: { skipSelect: true } }
    expect(write([{ atMs: 0, event }])).toContain('\n! opened HID (9600 baud) (no select)\n')
    expect(write([{ atMs: 0, event: { ...event, quirks: {} } }])).toContain('\n! opened HID (9600 baud)\n')
  })
})

describe('a recording with a mistake', () => {
  it.each([
    ['no content', '', 'line 1: one reader-recording line, first'],
    ['no first line', STATUS + OK, 'line 1: one reader-recording line, first'],
    ['the first line twice', HEADER + HEADER, 'line 2: one reader-recording line, first'],
    ['another version', 'reader-recording 2\n', 'line 1: unknown version'],
    ['bad hexadecimal', `${HEADER}=> AAXX\n`, 'line 2: not hexadecimal'],
    ['an odd number of digits', `${HEADER}${STATUS}<= AAA\n`, 'line 3: odd number of digits'],
    ['no bytes', `${HEADER}=>\n`, 'line 2: no bytes'],
    ['an unknown mark', `${HEADER}>> AA\n`, 'line 2: unknown mark'],
    ['a mark glued to its bytes', `${HEADER}=>AA\n`, 'line 2: unknown mark'],
    ['too long a line', `${HEADER}# ${'x'.repeat(1000)}\n`, 'line 2: too long'],
    ['control characters', `${HEADER}=> \0\0\n`, 'line 2: not text'],
    ['invalid UTF-8', `${HEADER}# \uFFFD\n`, 'line 2: not text'],
    ['an invalid time', `${HEADER}@ 12ms\n`, 'line 2: time'],
    ['an invalid rate', `${HEADER}baud fast\n`, 'line 2: baud'],
    ['a header after the first event', `${HEADER}${STATUS}line COM3\n`, 'line 3: header after the first event'],
    ['an unknown event', `${HEADER}! exploded\n`, 'line 2: unknown event'],
    ['an unknown code', `${HEADER}! failed R999\n`, 'line 2: unknown code'],
    ['the code constructor', `${HEADER}! failed constructor\n`, 'line 2: unknown code'],
    ['a line opened twice', `${HEADER}! opened COM3\n! opened COM3\n`, 'line 3: already open'],
    ['a line closed twice', `${HEADER}! opened COM3\n! closed\n! closed\n`, 'line 4: not open'],
    ['bytes on a closed line', `${HEADER}! opened COM3\n! closed\n${STATUS}`, 'line 4: not open'],
    [
      'more bytes at once than a line brings',
      `${HEADER}${`<= ${'00'.repeat(400)}\n`.repeat(200)}`,
      'line 165: too many bytes at once',
    ],
    ['no exchange', `${HEADER}! opened COM3\n<= AA\n`, 'no exchange in 4 lines'],
  ])('a recording with %s → R153 with the line and no content', (_, text, detail) => {
    expect(detailOf(text)).toBe(detail)
  })
})

describe('any recording', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
  const piece: fc.Arbitrary<LineEvent> = fc.oneof(
    bytes.map(bytes => ({ kind: 'sent' as const, bytes })),
    bytes.map(bytes => ({ kind: 'received' as const, bytes })),
  )

  it('a written recording is read back with every piece and time', () => {
    checkOften({ 'an exchange': 100, 'a piece of an answer': 100 }, met =>
      fc.property(fc.array(fc.tuple(piece, fc.nat(5000)), { minLength: 1 }), list => {
        const events: TimedEvent[] = [{ atMs: 0, event: { kind: 'opened', name: 'COM3', baudRate: 9600 } }]
        let now = 0
        for (const [event, passed] of [[{ kind: 'sent', bytes: hex('01') }, 0] as const, ...list]) {
          now += passed
          events.push({ atMs: now, event })
        }
        events.push({ atMs: now, event: { kind: 'closed', code: 'R106' } })

        const recording = parseRecording(write(events))
        expect(recording).toMatchObject({ line: 'COM3', baudRate: 9600 })
        const [opening] = recording.openings
        if (opening?.kind !== 'opened') throw new Error('not opened')
        let since = 0
        const expected = events.flatMap(({ event, atMs }) => {
          if (event.kind === 'sent') since = atMs
          return event.kind === 'sent' || event.kind === 'received'
            ? [`${event.kind} ${atMs - since} ${toHex(event.bytes)}`]
            : []
        })
        const read = opening.exchanges.flatMap(({ request, answer }) => [
          `sent 0 ${toHex(request)}`,
          ...answer.map(({ afterMs, bytes }) => `received ${afterMs} ${toHex(bytes)}`),
        ])
        met('an exchange', opening.exchanges.length)
        met('a piece of an answer', opening.exchanges.flatMap(({ answer }) => answer).length)
        expect(read).toEqual(expected)
        expect(opening.lost).toEqual({ code: 'R106', afterMs: now - since })
      }),
    )
  })

  it('any text is a recording or R153', () => {
    const lines = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('=> AA', '<= AA', '@ +1ms', '! opened x', '! closed', 'line x', '# x', '! failed R101'),
    )
    const known = fc.constantFrom('=> AA', '<= AA', '@ +1ms', '# x')
    const recordings = fc.array(known, { maxLength: 10 }).map(rest => ['! opened x', '=> AA', ...rest])
    checkOften(
      { 'a recording': 30, refused: 100 },
      met =>
        fc.property(fc.oneof(fc.array(lines, { maxLength: 20 }), recordings), list => {
          met(detailOf(HEADER + list.join('\n')) === undefined ? 'a recording' : 'refused')
        }),
      { numRuns: 300 },
    )
  })

  it('a device’s name cannot break the file', () => {
    checkOften({ 'a surrogate, a line break or a long one': 30 }, met =>
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
            fc.constantFrom('\uD83D', '\uFFFD', '\n', '😀'),
          ),
          maxLength: 1200,
        }),
        name => {
          const text = write([
            { atMs: 0, event: { kind: 'opened', name } },
            { atMs: 1, event: { kind: 'sent', bytes: hex('01') } },
          ])
          if (/[\ud800-\udfff\n]/.test(name) || name.length > 500) met('a surrogate, a line break or a long one')
          expect(detailOf(Buffer.from(text).toString())).toBeUndefined()
        },
      ),
    )
  })
})
