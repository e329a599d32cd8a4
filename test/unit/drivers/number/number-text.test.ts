import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifyNumber } from '../../../../drivers/number/identify-number.ts'
import { guessedX, normaliseCode, normaliseNumber } from '../../../../drivers/number/number-text.ts'
import { checkOften } from '../../../support/properties/check-often.ts'

const TODAY = '2026-11-21'

/** Marks that keyboards, messengers and scanners insert. */
const NOISE = [
  ...[' ', '\u3000', '\u00a0', '\u2009', '\t', '\n', '\u2800'],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u202d',
    '\u202c',
    '\u200e',
    '\ufe0f',
    '\ufff9',
    '\0',
    '\x1d',
  ],
  ...['-', '‐', '‑', '–', '—', '―', '－', '﹣', '−', '·', '•', '・', '.', '．', '。'],
]
const X = [...'XxＸｘ×✕✖ХхΧχⅩⅹ']

describe('a number as people type, paste or scan it', () => {
  it.each([
    ['４４０６０４１９９００１０１００１８', '440604199001010018'],
    ['440604 19900101 0018', '440604199001010018'],
    ['440604\u3000199001010018', '440604199001010018'],
    ['440604199001010018\u200b', '440604199001010018'],
    ['\u202d440604199001010018\u202c', '440604199001010018'],
    ['440604.19900101.0018', '440604199001010018'],
    ['440604·19900101·0018', '440604199001010018'],
    ['440604—19900101—0018', '440604199001010018'],
    ['9144 0604-MA00 0000 1X', '91440604MA0000001X'],
    ['９１４４０６０４ＭＡ０００００００１×', '91440604MA00000001X'],
    ['h １２３４５６７８', 'H12345678'],
  ])('%j is normalised to %s', (text, expected) => {
    expect(normaliseNumber(text)).toBe(expected)
  })

  it.each(X)('%s at the end of a number is X', x => {
    expect(identifyNumber(`11010519491231002${x}`, TODAY)).toMatchObject({
      kind: 'residentId',
      normalised: '11010519491231002X',
    })
  })

  it('any strewn-in marks and any width give the same number', () => {
    const numbers = ['440604199001010018', '11010519491231002X', '91350100M000100Y43', 'CAN110081080319', 'E12345678']
    const wide = (character: string) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)
    const written = fc
      .constantFrom(...numbers)
      .chain(number =>
        fc
          .tuple(
            ...[...number].map(character =>
              fc.tuple(
                fc.constantFrom(character, character.toLowerCase(), wide(character), ...(character === 'X' ? X : [])),
                fc.array(fc.constantFrom(...NOISE), { maxLength: 2 }),
              ),
            ),
          )
          .map(parts => ({ number, text: parts.map(([character, noise]) => character + noise.join('')).join('') })),
      )
    checkOften(
      { 'written otherwise': 500 },
      met =>
        fc.property(written, ({ number, text }) => {
          if (text !== number) met('written otherwise')
          expect(normaliseNumber(text)).toBe(number)
        }),
      { numRuns: 1000 },
    )
  })

  it('normalising twice gives the same as once', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.oneof(
          fc.constantFrom(...NOISE, ...X, ...'0１aＢ'),
          fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        ),
      }),
    )
    checkOften(
      { 'it is changed': 300 },
      met =>
        fc.property(texts, text => {
          for (const normalise of [normaliseNumber, normaliseCode]) {
            if (normalise(text) !== text) met('it is changed')
            expect(normalise(normalise(text))).toBe(normalise(text))
          }
        }),
      { numRuns: 1000 },
    )
  })

  it('other characters do not become digits', () => {
    expect(normaliseNumber('①②③')).toBe('①②③')
    expect(normaliseNumber('一二三')).toBe('一二三')
    expect(normaliseNumber('44O6O4')).toBe('44O6O4')
  })

  it('reports that an X was guessed from a look-alike', () => {
    expect(['１１0×', '12х', 'Ⅹ1', '✕'].map(guessedX)).toEqual([true, true, true, true])
    expect(['11X', '11ｘ', '11Ｘ', ''].map(guessedX)).toEqual([false, false, false, false])
  })
})

describe('a code in which hyphens count', () => {
  it.each([
    ['cc-wj-0101-20261121-0001', 'CC-WJ-0101-20261121-0001'],
    [' ＣＣ－ＷＪ－0101－20261121－0001\u3000', 'CC-WJ-0101-20261121-0001'],
    ['CC—WJ—0101–20261121−0001', 'CC-WJ-0101-20261121-0001'],
    ['CC-WJ-0101-20261121-\u200b0001\r', 'CC-WJ-0101-20261121-0001'],
    ['11440232MB2D06811W4000117051000', '11440232MB2D06811W4000117051000'],
  ])('the code %j is normalised to %s', (text, expected) => {
    expect(normaliseCode(text)).toBe(expected)
  })
})
