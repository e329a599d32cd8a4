import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardJson, parseCard } from '../../../../drivers/card/card.ts'
import { TYPE_LETTER_SPAN } from '../../../../drivers/card/card-type.ts'
import { ethnicityCode, ethnicityName } from '../../../../drivers/card/ethnicity.ts'
import { RESIDENT_LAYOUT } from '../../../../drivers/card/layouts.ts'
import { writeField } from '../../../../drivers/card/text-block.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { checkCharacter } from '../../../../drivers/number/id-number.ts'
import { checkAll, checkOften } from '../../../support/properties/check-often.ts'
import { baseData, OUYANG, simulatedCard, WANG } from '../../../support/readers/cards.ts'

function codeOf(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    return error instanceof ReaderError ? `${error.code} ${error.detail ?? ''}`.trim() : String(error)
  }
}

describe("a resident's card", () => {
  it("a resident's card gives every field, with codes beside names", () => {
    const card = parseCard(baseData(simulatedCard({ ...WANG, ethnicity: '壮', address: '广东省佛山市 禅城区' })))
    expect(card).toMatchObject({
      cardType: 'resident',
      name: '王样本',
      sex: '男',
      sexCode: '1',
      ethnicity: '壮',
      ethnicityCode: '08',
      birthDate: '1990-01-01',
      address: '广东省佛山市 禅城区',
      idNumber: '440604199001010018',
      authority: '佛山市公安局禅城分局',
      validFrom: '2020-01-01',
      validTo: '2040-01-01',
      warnings: [],
    })
    expect(card.photo?.bytes).toHaveLength(1024)
  })

  it("a resident's card may be valid for 长期", () => {
    expect(parseCard(baseData(simulatedCard(OUYANG))).validTo).toBe('长期')
  })

  it.each([
    ['spaces inside', '阿卜杜 热合曼'],
    ['a character outside the BMP', '王𬭳'],
    ['a private-use code point', '王\uE001'],
    ['fifteen characters, no padding', '一二三四五六七八九十一二三四五'],
  ])('a name with %s is kept as read', (_what, name) => {
    expect(parseCard(baseData(simulatedCard({ ...WANG, name }))).name).toBe(name)
  })

  it('padding with U+0000 is cut', () => {
    const simulated = simulatedCard()
    simulated.text.fill(0, 6, 30)
    simulated.text.fill(0, 100, 122)
    const card = parseCard(baseData(simulated))
    expect(card).toMatchObject({ name: '王样本', address: '广东省佛山市禅城区示例路1号' })
  })

  it('a card without a photo has null', () => {
    expect(parseCard(baseData(simulatedCard({ ...WANG, photo: null }))).photo).toBeNull()
  })

  it('a card is printed as the documented object', () => {
    const json = cardJson(parseCard(baseData(simulatedCard())), '05.03-1')
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(
        'cardType name sex ethnicity birthDate address idNumber authority validFrom validTo photo samId warnings'.split(
          ' ',
        ),
      ),
    )
    expect(json['photo']).toMatchObject({ format: 'wlt' })
    expect(JSON.parse(JSON.stringify(json))).toMatchObject({ samId: '05.03-1', warnings: [] })
  })
})

describe('warnings', () => {
  const warnings = (fields: Record<string, unknown>) =>
    parseCard(baseData(simulatedCard({ ...WANG, ...fields }))).warnings.map(warning => warning.code)
  it.each([
    ['an unknown region', { idNumber: `99999919900101001${checkCharacter('99999919900101001')}` }, 'unknownRegion'],
    ['another sex than the number', { sex: '女' }, 'sexMismatch'],
    ['another birth date than the number', { birthDate: '1990-01-02' }, 'birthMismatch'],
    ['an unknown ethnicity code', { ethnicity: '77' }, 'unknownEthnicity'],
    ['an unknown sex code', { sex: '5' }, 'unknownSex'],
    ['a photo of another format', { photo: { base64: Buffer.alloc(1024, 1).toString('base64') } }, 'photoHeader'],
  ])('a card with %s gets one warning', (_what, fields, code) => {
    expect(warnings(fields)).toEqual([code])
  })

  it('an unknown ethnicity keeps its code', () => {
    const card = parseCard(baseData(simulatedCard({ ...WANG, ethnicity: '77' })))
    expect(card).toMatchObject({ ethnicityCode: '77', ethnicity: '' })
  })
})

describe('refused cards', () => {
  const broken = (field: keyof typeof RESIDENT_LAYOUT, text: string) => {
    const simulated = simulatedCard()
    writeField(simulated.text, RESIDENT_LAYOUT[field], text)
    return codeOf(() => parseCard(baseData(simulated)))
  }
  it.each([
    ['idNumber', '440604199001010019', 'R143 checkDigit'],
    ['idNumber', '44060419900101001', 'R143 length'],
    ['idNumber', '440604199002300018', 'R143 birthDate'],
    ['birthDate', '19901301', 'R142 birthDate'],
    ['validFrom', '', 'R142 validFrom'],
    ['validTo', '长长', 'R142 validTo'],
    ['name', '', 'R142 name'],
  ] as const)('field %s with %j → %s', (field, text, code) => {
    expect(broken(field, text)).toBe(code)
  })

  it.each([
    ['Z', 'R140 U+005A'],
    ['\u4E00', 'R140 U+4E00'],
  ])('type letter %s → %s, never parsed as a resident’s card', (letter, code) => {
    const simulated = simulatedCard()
    writeField(simulated.text, TYPE_LETTER_SPAN, letter)
    expect(codeOf(() => parseCard(baseData(simulated)))).toBe(code)
  })

  it.each([
    ['no bytes', new Uint8Array()],
    ['three bytes', new Uint8Array(3)],
    ['lengths beyond the data', Uint8Array.of(1, 0, 4, 0, 1, 2, 3)],
    ['a text block of 0', new Uint8Array(4)],
  ])('data with %s → R144', (_what, data) => {
    expect(codeOf(() => parseCard(data))).toMatch(/^R144/)
  })
})

it('any bytes give a card or a coded error', () => {
  const header = Uint8Array.of(1, 0, 0, 0)
  const card = baseData(simulatedCard(WANG))
  const changes = fc.array(fc.tuple(fc.nat({ max: 259 }), fc.nat({ max: 255 })), { maxLength: 4 })
  const files = fc.oneof(
    fc.uint8Array({ minLength: 256, maxLength: 256 }).map(text => Buffer.concat([header, text])),
    changes.map(some => some.reduce((bytes, [at, byte]) => bytes.with(at, byte), card)),
  )
  checkOften(
    { 'a card': 15, refused: 60 },
    met =>
      fc.property(files, bytes => {
        const code = codeOf(() => parseCard(bytes))
        met(code === undefined ? 'a card' : 'refused')
        expect(code ?? 'R000').toMatch(/^R\d{3}/)
      }),
    { numRuns: 200 },
  )
})

it('a written card is read back unchanged', () => {
  const text = (max: number) =>
    fc
      .string({ minLength: 1, maxLength: max, unit: fc.constantFrom('王', '小', '·', 'A', ' ', '9', '\uE815') })
      .filter(value => value.trimEnd() === value)
  checkAll(
    fc.property(text(15), text(35), text(15), (name, address, authority) => {
      const card = parseCard(baseData(simulatedCard({ ...WANG, name, address, authority })))
      expect(card).toMatchObject({ name, address, authority })
    }),
  )
})

it('ethnicity names and codes map to each other', () => {
  for (let number = 1; number <= 56; number++) {
    const code = String(number).padStart(2, '0')
    expect(ethnicityCode(ethnicityName(code))).toBe(code)
  }
  expect(ethnicityName('46')).toBe('德昂')
  expect(ethnicityName('56')).toBe('基诺')
  expect(ethnicityCode('汉族')).toBe('01')
  expect(ethnicityName('57')).toBe('')
})
