import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLine } from '../../../../drivers/scanner/decode-line.ts'
import { SCANNER_DEFAULTS, type ScannerOptions } from '../../../../drivers/scanner/options.ts'
import { encodeGb18030 } from '../../../../drivers/simulator/gb18030.ts'
import { checkOften } from '../../../support/properties/check-often.ts'

function decode(bytes: Uint8Array | string, options: Partial<ScannerOptions> = {}) {
  return decodeLine(Buffer.from(bytes), { ...SCANNER_DEFAULTS, ...options })
}
const textOf = (bytes: Uint8Array | string, options: Partial<ScannerOptions> = {}) => {
  const decoded = decode(bytes, options)
  return decoded.kind === 'scan' ? decoded.scan.text : decoded.kind
}

describe('the encoding', () => {
  it.each(['佛山市禅城区样例路8号', '王𬭳', '样䶮本', 'Société 测试 ①', '名称：样本（佛山）'])(
    '%s is decoded in both encodings',
    text => {
      expect(decode(text)).toMatchObject({ scan: { text, encoding: 'utf-8' } })
      expect(decode(encodeGb18030(text))).toMatchObject({ scan: { text, encoding: 'gb18030' } })
      expect(textOf(encodeGb18030(text), { encoding: 'gb18030' })).toBe(text)
    },
  )

  it('rare characters have the standard’s bytes', () => {
    expect(Buffer.from(encodeGb18030('𬭳䶮')).toString('hex')).toBe('9933ac39fe9f')
  })

  it('a configured encoding is not guessed', () => {
    // 一 in GB18030 is valid UTF-8 for another letter.
    expect([textOf(encodeGb18030('一')), textOf(encodeGb18030('一'), { encoding: 'gb18030' })]).toEqual(['һ', '一'])
    expect(textOf(encodeGb18030('佛山'), { encoding: 'utf-8' })).toBe('noise')
  })

  it('any text survives each encoding, and no byte of it is a line break or control', () => {
    const upTo = (max: number) => {
      const unit = fc
        .integer({ min: 0x20, max })
        .filter(
          point => (point < 0x7f || point > 0xbf) && (point < 0xd800 || point > 0xf8ff) && (point & 0xfffe) !== 0xfffe,
        )
        .map(point => String.fromCodePoint(point))
      return fc.string({ unit, minLength: 1, maxLength: 20 })
    }
    const texts = fc.oneof(upTo(0xffff), upTo(0x3ffff))
    const kept = (text: string) => text.trim() === text && !/[\s\ufdd0-\ufdef\ufeff\ufffd]|^\]/.test(text)
    checkOften(
      { 'of the basic plane': 150, 'beyond the basic plane': 150 },
      met =>
        fc.property(texts.filter(kept), text => {
          met([...text].length === text.length ? 'of the basic plane' : 'beyond the basic plane')
          expect(textOf(text, { encoding: 'utf-8' })).toBe(text)
          const gb = encodeGb18030(text)
          expect(textOf(gb, { encoding: 'gb18030' })).toBe(text)
          expect(gb.every(byte => byte >= 0x20)).toBe(true)
        }),
      { numRuns: 500 },
    )
  })
})

describe('parts that are not the code', () => {
  it.each([
    ['framing', '\x02CODE\x03', 'CODE'],
    ['group separators', '\x1dCO\x1dDE\x1e\x04', 'CODE'],
    ['zeros at the ends', '\0CODE\0\0', 'CODE'],
    ['spaces at the ends', '  CO DE ', 'CO DE'],
    ['a line break inside, which parts words', 'CO\r\nDE\tX', 'CO DE X'],
    ['an AIM identifier', ']Q3CODE', 'CODE'],
    ['an AIM identifier inside framing', '\x02]C1CODE\x03', 'CODE'],
    ['a byte-order mark', '\ufeffCODE', 'CODE'],
  ])('%s is removed from a code', (_what, line, text) => {
    expect(textOf(line)).toBe(text)
  })

  it('the symbology is reported beside the text, or left in it', () => {
    expect(decode(']Q3CODE')).toMatchObject({ scan: { text: 'CODE', symbology: ']Q3' } })
    expect(decode(']Q3CODE', { symbology: 'keep' })).toMatchObject({ scan: { text: ']Q3CODE', symbology: undefined } })
    expect(decode('CODE')).toMatchObject({ scan: { symbology: undefined } })
  })

  it('the scanner’s prefix is removed once, before the identifier', () => {
    const options = { prefixes: ['QR:', 'BAR:'] }
    expect(['QR:CODE', 'BAR:]C1CODE', 'QR:QR:CODE', 'CODE'].map(line => textOf(line, options))).toEqual([
      'CODE',
      'CODE',
      'QR:CODE',
      'CODE',
    ])
  })

  it.each(['', '\x02\x03', '   ', ']Q3', '\0\0'])('a line without text is empty: %j', line => {
    expect(decode(line)).toEqual({ kind: 'empty' })
  })
})

describe('noise', () => {
  it.each([
    ['a frame of a card reader', 'aaaaaa9669000800009f0000000097'],
    ['a byte that no encoding knows', '41ff42'],
    ['half a character', 'e4bd41e5'],
    ['a zero inside', '410042'],
    ['an escape sequence', '1b5b324a'],
    ['a replacement character', 'efbfbd41'],
  ])('noise: %s', (_what, hex) => {
    expect(decode(Buffer.from(hex, 'hex'))).toEqual({ kind: 'noise' })
  })

  it('any bytes: never throws, and no text holds a control character', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'佛山A1 𬭳', '\r', '\x1d', '\0', '\x85'), maxLength: 20 })
    const lines = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      texts.map(text => new TextEncoder().encode(text)),
      texts.map(text => encodeGb18030(text)),
    )
    checkOften(
      { scan: 120, noise: 200, empty: 10 },
      met =>
        fc.property(lines, fc.constantFrom('auto', 'utf-8', 'gb18030'), (bytes, encoding) => {
          met(decode(bytes, { encoding }).kind)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: matches control characters.
          expect(textOf(bytes, { encoding })).not.toMatch(/[\0-\x1f\x7f-\x9f]/)
        }),
      { numRuns: 1000 },
    )
  })
})
