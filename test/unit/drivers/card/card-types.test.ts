import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardJson, cardName, parseCard } from '../../../../drivers/card/card.ts'
import { TYPE_LETTER_SPAN } from '../../../../drivers/card/card-type.ts'
import { FOREIGN_2017_LAYOUT, FOREIGN_2023_LAYOUT, HMT_LAYOUT, LAYOUTS } from '../../../../drivers/card/layouts.ts'
import { TEXT_BLOCK_BYTES, writeField } from '../../../../drivers/card/text-block.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { checkAll } from '../../../support/properties/check-often.ts'
import { baseData, FOREIGNER_2017, FOREIGNER_2023, HMT, simulatedCard } from '../../../support/readers/cards.ts'

const parsed = (fields: Record<string, unknown>) => parseCard(baseData(simulatedCard(fields)))
const codeOf = (act: () => unknown) => {
  try {
    return act() && 'read'
  } catch (error) {
    return error instanceof ReaderError ? `${error.code} ${error.detail}` : String(error)
  }
}

describe('types of cards', () => {
  it('parses a Hong Kong, Macao or Taiwan residence permit', () => {
    expect(parsed({ ...HMT, permitNumber: 'H12345678', issueCount: '02' })).toEqual({
      cardType: 'hmt',
      name: '陈样本',
      sex: '男',
      sexCode: '1',
      birthDate: '1990-01-01',
      address: '广东省佛山市禅城区示例路1号',
      idNumber: HMT.idNumber,
      authority: '佛山市公安局禅城分局',
      validFrom: '2020-01-01',
      validTo: '2040-01-01',
      permitNumber: 'H12345678',
      issueCount: '02',
      additionalAddress: null,
      photo: expect.objectContaining({ recognised: true }),
      warnings: [],
    })
  })

  it('parses a foreigner’s card of 2017', () => {
    expect(parsed(FOREIGNER_2017)).toEqual({
      cardType: 'foreign2017',
      name: '证件样本',
      englishName: 'ZHENGJIAN,YANGBEN',
      sex: '女',
      sexCode: '2',
      birthDate: '1981-08-03',
      idNumber: 'CAN110081080319',
      country: 'CAN',
      countryName: '加拿大',
      authority: '公安部',
      authorityCode: '1500',
      cardVersion: '01',
      validFrom: '2015-10-25',
      validTo: '2025-10-24',
      additionalAddress: null,
      photo: expect.anything(),
      warnings: [],
    })
  })

  it('parses a foreigner’s card of 2023', () => {
    expect(parsed(FOREIGNER_2023)).toEqual({
      cardType: 'foreign2023',
      name: '证件样本',
      englishName: 'ZHENGJIAN, YANGBEN',
      sex: '女',
      sexCode: '2',
      birthDate: '1980-01-01',
      idNumber: '931586198001010028',
      country: 'PAK',
      countryName: '巴基斯坦',
      authority: '公安部',
      renewalCount: '00',
      formerNumber: '000',
      validFrom: '2023-08-08',
      validTo: '2033-08-07',
      additionalAddress: null,
      photo: expect.anything(),
      warnings: [],
    })
  })

  it('prints a card as one object with all fields and its photo as base64', () => {
    const json = cardJson(parsed(FOREIGNER_2023), '05.03')
    expect(JSON.parse(JSON.stringify(json))).toMatchObject({
      cardType: 'foreign2023',
      englishName: 'ZHENGJIAN, YANGBEN',
      photo: { format: 'wlt' },
      samId: '05.03',
    })
  })
})

describe('an English name', () => {
  it.each([
    ['with spaces inside', 'ABDUL RAHMAN AL RASHID'],
    ['of exactly 35 characters', 'A'.repeat(35)],
    ['of 46 characters', `${'B'.repeat(35)}${'C'.repeat(11)}`],
    ['with a space at the seam', `${'D'.repeat(34)} EF`],
    ['continued with a space', `${'D'.repeat(35)} EF`],
  ])('joins an English name unchanged: %s', (_what, englishName) => {
    expect(parsed({ ...FOREIGNER_2023, englishName })).toMatchObject({ englishName })
  })

  it('an English name of 60 characters fits the card of 2017', () => {
    const englishName = 'MARIA DEL CARMEN '.repeat(4).slice(0, 60).trimEnd()
    expect(parsed({ ...FOREIGNER_2017, englishName })).toMatchObject({ englishName })
  })

  it('a person without a Chinese name is called by the English one', () => {
    const card = parsed({ ...FOREIGNER_2017, name: '' })
    expect([card.name, cardName(card)]).toEqual(['', 'ZHENGJIAN,YANGBEN'])
  })

  it('no name in either language → R142', () => {
    const simulated = simulatedCard(FOREIGNER_2017)
    writeField(simulated.text, FOREIGN_2017_LAYOUT.name, '')
    writeField(simulated.text, FOREIGN_2017_LAYOUT.englishName, '')
    expect(codeOf(() => parseCard(baseData(simulated)))).toBe('R142 name')
  })
})

describe('warnings and refusals', () => {
  const warnings = (fields: Record<string, unknown>) => parsed(fields).warnings.map(({ code }) => code)

  it.each([
    ['a permit whose number is a resident’s', { ...HMT, idNumber: '440604199001010018' }, ['unknownRegion']],
    ['another sex than the number', { ...HMT, sex: '女' }, ['sexMismatch']],
    ['a number of 2017 in another form', { ...FOREIGNER_2017, idNumber: 'CANX10081080319' }, ['foreignNumber']],
    ['a wrong check digit of 2023', { ...FOREIGNER_2023, idNumber: '931586198001010029' }, ['foreignNumber']],
    ['an unknown country', { ...FOREIGNER_2017, country: 'QQQ' }, ['unknownCountry']],
    [
      'sex and birth differing from a foreigner’s number',
      { ...FOREIGNER_2023, sex: '男', birthDate: '1979-12-31' },
      [],
    ],
  ])('gives the right warnings for %s', (_what, fields, expected) => {
    expect(warnings(fields)).toEqual(expected)
  })

  it.each([
    ['a permit with a wrong check digit', { ...HMT, idNumber: '810000199001010018' }, 'R143 checkDigit'],
    ['too short a number of 2017', { ...FOREIGNER_2017, idNumber: 'CAN11008108031' }, 'R143 length'],
    ['a number with other characters', { ...FOREIGNER_2023, idNumber: '93158619800101002王' }, 'R143 characters'],
    ['an invalid birth date', { ...FOREIGNER_2023, birthDate: '1980-13-01' }, 'R142 birthDate'],
  ])('%s → %s', (_what, fields, expected) => {
    expect(codeOf(() => parsed(fields))).toBe(expected)
  })
})

describe('every layout', () => {
  it.each(Object.entries(LAYOUTS))(
    'the layout of %s has no overlapping fields, and none on the type letter',
    (_type, layout) => {
      const taken = new Uint8Array(TEXT_BLOCK_BYTES)
      for (const { offset, length } of [...Object.values(layout), TYPE_LETTER_SPAN]) {
        for (let at = offset; at < offset + length; at++) taken[at] = (taken[at] ?? 0) + 1
      }
      expect(Math.max(...taken)).toBe(1)
    },
  )

  const text = (max: number) =>
    fc
      .string({ minLength: 1, maxLength: max, unit: fc.constantFrom('王', '·', 'A', 'b', ' ', '9', '\uE815', '.') })
      .filter(value => value.trimEnd() === value)
  const free = {
    hmt: { address: HMT_LAYOUT.address, authority: HMT_LAYOUT.authority, permitNumber: HMT_LAYOUT.permitNumber },
    foreign2017: {
      name: FOREIGN_2017_LAYOUT.name,
      englishName: FOREIGN_2017_LAYOUT.englishName,
      cardVersion: FOREIGN_2017_LAYOUT.cardVersion,
      authorityCode: FOREIGN_2017_LAYOUT.authorityCode,
    },
    foreign2023: {
      name: FOREIGN_2023_LAYOUT.name,
      englishName: { offset: 0, length: 92 },
      renewalCount: FOREIGN_2023_LAYOUT.renewalCount,
      formerNumber: FOREIGN_2023_LAYOUT.formerNumber,
    },
  }
  it.each([
    ['hmt', HMT],
    ['foreign2017', FOREIGNER_2017],
    ['foreign2023', FOREIGNER_2023],
  ] as const)('of %s gives back whatever was written into it', (type, person) => {
    const fields = Object.fromEntries(
      Object.entries(free[type]).map(([field, { length }]) => [field, text(length / 2)]),
    )
    checkAll(
      fc.property(fc.record(fields), written => {
        expect(parsed({ ...person, ...written })).toMatchObject(written)
      }),
    )
  })
})
