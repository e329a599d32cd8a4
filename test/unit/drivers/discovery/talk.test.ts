import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyTalk } from '../../../../drivers/discovery/talk.ts'
import { checkOften } from '../../../support/properties/check-often.ts'
import { hex } from '../../../support/readers/hex.ts'

const text = (said: string) => new Uint8Array(Buffer.from(said, 'latin1'))
const REQUEST = hex('AAAAAA9669000311FFED')

describe('classifyTalk', () => {
  it.each([
    ['silence', new Uint8Array(), 'nothing'],
    ['a glitch of the line being opened', hex('00'), 'nothing'],
    ['an echo', REQUEST, 'echo'],
    ['an echo, twice', new Uint8Array([...REQUEST, ...REQUEST]), 'echo'],
    ['a modem’s error', text('\r\nERROR\r\n'), 'atModem'],
    ['a modem’s echo and error', new Uint8Array([...REQUEST, ...text('\r\nERROR\r\n')]), 'atModem'],
    ['a modem’s ring', text('\r\nRING\r\n'), 'atModem'],
    ['a modem’s report', text('\r\n+CREG: 0,1\r\n'), 'atModem'],
    ['a GPS receiver', text('$GPGGA,000000.00,,,,,0,00,99.99,,,,,,*66\r\n'), 'nmea'],
    ['a GPS receiver, heard from the middle of a sentence', text('.00,,*66\r\n$GNRMC,,V,,,,,,,,,,N*4D\r\n'), 'nmea'],
    ['a bar code', text('6901234567892\r\n'), 'text'],
    ['a scale', text('ST,GS,+  0.000kg\r\n'), 'text'],
    ['a log-in prompt', text('Welcome\r\nlogin: '), 'text'],
    ['an answer of a reader with a wrong checksum', hex('AAAAAA966900040000 9095'), 'sam'],
    ['an answer of a reader after an echo', new Uint8Array([...REQUEST, ...hex('AAAAAA96690004')]), 'sam'],
    ['gibberish', hex('FE8000F8C09EE601'), 'binary'],
  ])('recognises %s', (_what, bytes, talk) => expect(classifyTalk(bytes)).toBe(talk))

  it('classifies any bytes without throwing', () => {
    const said = ['OK\r\n', '$GPGGA,1', 'SCALE 12.5 kg', '\xaa\xaa\xaa\x96\x69'].map(text =>
      Buffer.from(text, 'latin1'),
    )
    const heard = fc
      .array(fc.oneof(fc.constantFrom<Uint8Array>(...said), fc.uint8Array()), { maxLength: 3 })
      .map(pieces => pieces.flatMap(piece => [...piece]))
    checkOften({ nothing: 4, sam: 7, echo: 4, atModem: 5, nmea: 5, text: 2, binary: 10 }, met =>
      fc.property(heard, fc.boolean(), (bytes, echoed) => {
        met(classifyTalk(new Uint8Array(echoed ? [...REQUEST, ...bytes] : bytes)))
      }),
    )
  })
})
