import { setImmediate as turn } from 'node:timers/promises'
import { ReadlineParser } from '@serialport/parser-readline'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { LineSplitter } from '../../../../drivers/scanner/line-splitter.ts'
import { type LineEnding, SCANNER_DEFAULTS, type ScannerOptions } from '../../../../drivers/scanner/options.ts'
import { checkOftenAsync } from '../../../support/properties/check-often.ts'

function split(options: Partial<ScannerOptions> = {}) {
  const lines: string[] = []
  const dropped: string[] = []
  const splitter = new LineSplitter(
    { ...SCANNER_DEFAULTS, ...options },
    {
      onLine: bytes => lines.push(Buffer.from(bytes).toString('latin1')),
      onDropped: (reason, bytes) => dropped.push(`${reason} ${bytes}`),
    },
  )
  const push = (text: string) => splitter.push(Buffer.from(text, 'latin1'))
  return { splitter, lines, dropped, push }
}

describe('line endings', () => {
  it.each([
    ['auto', 'a\rb\nc\r\nd\n\re\r', ['a', 'b', 'c', 'd', 'e']],
    ['cr', 'a\nb\rc\r', ['a\nb', 'c']],
    ['lf', 'a\rb\nc\n', ['a\rb', 'c']],
    ['crlf', 'a\nb\rc\r\nd\r\r\n', ['a\nb\rc', 'd\r']],
  ] satisfies [LineEnding, string, string[]][])('with the ending %s', async (ending, text, expected) => {
    const { lines, push } = split({ ending })
    push(text)
    await turn()
    expect(lines).toEqual(expected)
  })

  it('every byte except the ending comes through', async () => {
    const { lines, push } = split({ ending: 'lf' })
    const all = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).filter(byte => byte !== '\n')
    push(`${all.join('')}\n`)
    await turn()
    expect(lines).toEqual([all.join('')])
  })

  it('any split of the bytes gives the same lines', async () => {
    const endings = fc.constantFrom<LineEnding>('auto', 'cr', 'lf', 'crlf')
    const bytes = fc.array(fc.constantFrom(0x0d, 0x0a, 0x41, 0x81, 0xff, 0x00), { maxLength: 60, size: 'max' })
    const cuts = fc.array(fc.nat(40), { minLength: 3, maxLength: 10 })
    await checkOftenAsync(
      { 'a line': 150, dropped: 100, 'an ending that is cut': 8 },
      met =>
        fc.asyncProperty(
          endings,
          bytes,
          cuts,
          fc.integer({ min: 1, max: 8 }),
          async (ending, values, at, maxLineBytes) => {
            const whole = split({ ending, maxLineBytes })
            const pieces = split({ ending, maxLineBytes })
            whole.splitter.push(Uint8Array.from(values))
            const borders = [0, ...at.map(cut => Math.min(cut, values.length)).toSorted((a, b) => a - b), values.length]
            if (borders.some(at => values[at - 1] === 0x0d && values[at] === 0x0a)) met('an ending that is cut')
            for (let i = 1; i < borders.length; i++) {
              pieces.splitter.push(Uint8Array.from(values.slice(borders[i - 1], borders[i])))
            }
            whole.splitter.silence()
            pieces.splitter.silence()
            await turn()
            if (whole.lines.length > 0) met('a line')
            if (whole.dropped.length > 0) met('dropped')
            expect([pieces.lines, pieces.dropped]).toEqual([whole.lines, whole.dropped])
            expect(whole.lines.every(line => line.length > 0 && line.length <= maxLineBytes)).toBe(true)
          },
        ),
      { numRuns: 300 },
    )
  })
})

describe('unended lines', () => {
  it('an unended line is delivered at the next silence', async () => {
    const { splitter, lines, push } = split()
    push('code')
    expect(splitter.pending).toBe(true)
    splitter.silence()
    await turn()
    expect([lines, splitter.pending]).toEqual([['code'], false])
  })

  it('with unterminated: drop an unended line is dropped and reported, and the next one complete', async () => {
    const { splitter, lines, dropped, push } = split({ unterminated: 'drop' })
    push('code')
    splitter.silence()
    push('next\r')
    await turn()
    expect([lines, dropped]).toEqual([['next'], ['unterminated 4']])
  })

  it('silence after nothing or a whole line gives nothing', async () => {
    const { splitter, lines, dropped, push } = split()
    splitter.silence()
    push('a\r')
    splitter.silence()
    await turn()
    expect([lines, dropped]).toEqual([['a'], []])
  })

  it('an LF that comes late after its CR gives no line', async () => {
    const { splitter, lines, push } = split()
    push('a\r')
    splitter.silence()
    push('\nb\r')
    await turn()
    expect(lines).toEqual(['a', 'b'])
  })
})

describe('long lines', () => {
  it.each([
    ['auto', '\r\n'],
    ['cr', '\r'],
    ['lf', '\n'],
    ['crlf', '\r\n'],
  ] satisfies [LineEnding, string][])('is dropped once, and the next one is whole: %s', async (ending, end) => {
    const { lines, dropped, push } = split({ ending, maxLineBytes: 4 })
    for (const byte of `123456789${end}abcd${end}`) push(byte)
    await turn()
    expect([lines, dropped.length]).toEqual([['abcd'], 1])
  })

  it('a line is too long by one byte, ended or not; half an ending does not count', async () => {
    const { splitter, lines, dropped, push } = split({ ending: 'crlf', maxLineBytes: 4 })
    for (const text of ['12345', '1234', '1234\r', '1234\r\r\n']) {
      push(text)
      splitter.silence()
    }
    await turn()
    expect([lines, dropped]).toEqual([
      ['1234', '1234'],
      ['tooLong 5', 'tooLong 6'],
    ])
  })

  it('a line too long does not affect the lines around it', async () => {
    const { lines, dropped, push } = split({ maxLineBytes: 4 })
    push('ab\r12345678\rcd\r')
    await turn()
    expect([lines, dropped]).toEqual([['ab', 'cd'], ['tooLong 5']])
  })

  it('an endless line takes no memory and is reported once', () => {
    const write = vi.spyOn(ReadlineParser.prototype, 'write')
    const { splitter, lines, dropped } = split()
    for (let i = 0; i < 200; i++) splitter.push(Buffer.alloc(1000, 0x41))
    splitter.silence()
    const kept = write.mock.calls.reduce((sum, [chunk]) => sum + (chunk as Buffer).length, 0)
    write.mockRestore()
    expect(kept).toBeLessThanOrEqual(SCANNER_DEFAULTS.maxLineBytes)
    expect([lines, dropped]).toEqual([[], ['tooLong 4097']])
  })
})
