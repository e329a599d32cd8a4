import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Card, cardJson, cardName, parseCard } from '../../../../drivers/card/card.ts'
import { jsonLine, shownText } from '../../../../drivers/cli/output.ts'
import { printCard } from '../../../../drivers/cli/print-card.ts'
import type { ReaderError } from '../../../../drivers/error.ts'
import { checkOften } from '../../../support/properties/check-often.ts'
import {
  baseData,
  FOREIGNER_2017,
  FOREIGNER_2023,
  HMT,
  OUYANG,
  simulatedCard,
  WANG,
} from '../../../support/readers/cards.ts'
import { simulatedLine, WatchedReader } from '../../../support/readers/simulated-reader.ts'

const parsed = (fields: Record<string, unknown>) => parseCard(baseData(simulatedCard(fields)))
const told = ({ warnings }: Pick<Card, 'warnings'>) =>
  warnings.map(({ code, field }) => (field ? `${code} ${field}` : code))

/** Odd characters and their warnings. */
const PECULIAR: readonly [string, string, string][] = [
  ['a full-width blank at the end', '样本\u3000', 'blankAtEdge'],
  ['a full-width blank in front', '\u3000样本', 'blankAtEdge'],
  ['a no-break space at the end', '样本\u00A0', 'blankAtEdge'],
  ['a right-to-left override', '样\u202E本', 'directionControl'],
  ['a right-to-left isolate', '样\u2067本', 'directionControl'],
  ['a right-to-left mark', '样本\u200F', 'directionControl'],
  ['a zero-width space', '样\u200B本', 'invisibleCharacter'],
  ['a zero-width joiner', '样\u200D本', 'invisibleCharacter'],
  ['a byte-order mark', '样\uFEFF本', 'invisibleCharacter'],
  ['a Hangul filler', '样\u3164本', 'invisibleCharacter'],
  ['a variation selector', '样\uFE01本', 'invisibleCharacter'],
  ['a control character', '样\u0007本', 'invisibleCharacter'],
  ['U+0000 inside', '样\0本', 'invisibleCharacter'],
  ['a line separator', '样\u2028本', 'invisibleCharacter'],
  ['the first half of a surrogate pair', '样本\uD842', 'brokenCharacter'],
  ['the second half of a surrogate pair', '样\uDFB7本', 'brokenCharacter'],
  ['blank memory', '样本\uFFFF', 'brokenCharacter'],
  ['a replacement character', '样\uFFFD本', 'brokenCharacter'],
  ['the old code point of 䶮', '样\uE863', 'privateUse'],
  ['a private-use character of a supplementary plane', '样\u{F0001}', 'privateUse'],
]

describe('odd characters in names', () => {
  it.each(PECULIAR)('a name with %s is kept as read, with a warning', (_, name, code) => {
    const card = parsed({ ...WANG, name })
    expect([card.name, told(card)]).toEqual([name, [`${code} name`]])
  })

  it('a name with several odd characters gets a warning for each', () => {
    const card = parsed({ ...WANG, name: '\uE863\u202E\u200B\uD800\u3000' })
    expect(told(card)).toEqual([
      'blankAtEdge name',
      'directionControl name',
      'invisibleCharacter name',
      'brokenCharacter name',
      'privateUse name',
    ])
  })

  it.each(['王样本', '阿卜杜·热合曼', '阿卜杜 热合曼', '王𬭳', '㑇䶮鿃', '王〇', 'é'])(
    'an ordinary name gets no warning: %s',
    name => {
      expect(told(parsed({ ...WANG, name }))).toEqual([])
    },
  )

  it.each(['', ' ', '\u3000', '\u200B\u202E', '\0\u3000'])('an invisible name (%j) → R142', name => {
    const card = simulatedCard()
    card.text.fill(0x20, 0, 30).set(Buffer.from(name.padEnd(15), 'utf16le'))
    expect(() => parseCard(baseData(card))).toThrow(
      expect.objectContaining<Partial<ReaderError>>({ code: 'R142', detail: 'name' }),
    )
  })

  it('a foreigner’s invisible Chinese name gives way to the English one', () => {
    const card = parsed({ ...FOREIGNER_2023, name: '\u3000' })
    expect([card.name, cardName(card)]).toEqual(['\u3000', FOREIGNER_2023.englishName])
  })
})

describe('odd characters in other texts', () => {
  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ['a resident’s card', WANG, ['name', 'address', 'authority']],
    ['a Hong Kong, Macao or Taiwan card', HMT, ['name', 'address', 'authority', 'permitNumber']],
    ['a foreigner’s card of 2017', FOREIGNER_2017, ['name', 'englishName']],
    ['a foreigner’s card of 2023', FOREIGNER_2023, ['name', 'englishName']],
  ])('odd characters in %s are kept, with a warning', (_, fields, texts) => {
    for (const field of texts) {
      const value = `A\u202E\uD800`
      const card = parsed({ ...fields, [field]: value })
      expect([field, { ...card }[field as 'name'], told(card)]).toEqual([
        field,
        value,
        expect.arrayContaining([`directionControl ${field}`, `brokenCharacter ${field}`]),
      ])
    }
  })

  it('odd characters in the second half of an English name are kept, with a warning', () => {
    const englishName = `${'A'.repeat(40)}\u200B`
    const card = parsed({ ...FOREIGNER_2023, englishName })
    expect([card, told(card)]).toMatchObject([{ englishName }, ['invisibleCharacter englishName']])
  })

  it('odd characters in the newest address are kept, with a warning', async () => {
    const line = simulatedLine()
    line.sam.place(simulatedCard({ ...WANG, additionalAddress: '新址\uE863路2号\u3000' }))
    const watched = WatchedReader.onMemory(line)
    const { card } = await watched.next('card-read')
    await watched.stop()
    expect([card.additionalAddress, told(card)]).toEqual([
      '新址\uE863路2号\u3000',
      ['blankAtEdge additionalAddress', 'privateUse additionalAddress'],
    ])
  })
})

describe('validity', () => {
  it.each([
    ['2030-01-02', '2030-01-01', ['validityReversed']],
    ['2030-01-01', '2030-01-01', []],
    ['2020-01-01', '长期', []],
  ])('validity from %s to %s is kept as read', (validFrom, validTo, warnings) => {
    const card = parsed({ ...WANG, validFrom, validTo })
    expect([card.validFrom, card.validTo, told(card)]).toEqual([validFrom, validTo, warnings])
  })
})

it('every warning has both languages, and no two are the same on one card', () => {
  const card = parsed({ ...WANG, name: 'A\u202E', address: 'B\u202E', authority: '\uE863' })
  for (const { zh, en } of card.warnings)
    expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[\x20-\x7E’]+$/)])
  expect(new Set(card.warnings.map(({ en }) => en)).size).toBe(3)
})

describe('printed cards', () => {
  const HOSTILE = '王\u202E样\u200B本\uD800\u001B[2J\u009B2J\u2028\u3000'

  it('unsafe characters are named on a terminal and forge no line', () => {
    expect(shownText(HOSTILE)).toBe('王⟨U+202E⟩样⟨U+200B⟩本⟨U+D800⟩⟨U+001B⟩[2J⟨U+009B⟩2J⟨U+2028⟩\u3000')
    expect(shownText('王𬭳 · \uE863 é')).toBe('王𬭳 · \uE863 é')
  })

  it('JSON holds exactly what was read, with unsafe characters as escapes', () => {
    const line = jsonLine(cardJson(parsed({ ...OUYANG, name: HOSTILE.slice(0, 15) }), ''))
    expect(JSON.parse(line).name).toBe(HOSTILE.slice(0, 15))
    expect(line).toMatch(/"name":"王\\u202e样\\u200b本\\ud800\\u001b/)
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028]/u)
  })

  it('JSON survives any text, also through a pipe', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code))
    checkOften({ 'no whole text': 4, 'a whole text': 8 }, met =>
      fc.property(fc.array(unit, { maxLength: 15 }), units => {
        const text = units.join('')
        met(text.isWellFormed() ? 'a whole text' : 'no whole text')
        expect(JSON.parse(Buffer.from(jsonLine({ text })).toString('utf8'))).toEqual({ text })
        expect(shownText(text).isWellFormed()).toBe(true)
      }),
    )
  })

  it('a card is printed with fields on stdout and coded warnings on stderr', () => {
    const printed = { log: '', error: '' }
    for (const stream of ['log', 'error'] as const) {
      vi.spyOn(console, stream).mockImplementation(line => {
        printed[stream] += `${line}\n`
      })
    }
    printCard(parsed({ ...WANG, name: '王\u202E样本', validFrom: '2041-01-01' }), '')
    vi.restoreAllMocks()
    expect(printed.log).toContain('姓名 name: 王⟨U+202E⟩样本\n')
    expect(printed.error).toMatch(/^⚠ validityReversed .*有效期.* \/ .*$/m)
    expect(printed.error).toMatch(/^⚠ directionControl 姓名.* \/ the name .*$/m)
  })
})
