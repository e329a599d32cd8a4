import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type IdentifiedNumber,
  identifyNumber,
  isOrganisationsAlone,
} from '../../../../drivers/number/identify-number.ts'
import { checkOften } from '../../../support/properties/check-often.ts'
import { withCheck } from '../../../support/readers/cards.ts'

const TODAY = '2026-11-21'
const codes = (number: IdentifiedNumber) => number.warnings.map(({ code }) => code)

describe('identifyNumber', () => {
  it.each([
    ['440604199001010018', 'residentId'],
    ['820000198812120032', 'hmtPermit'],
    ['931586198001010028', 'foreign2023'],
    ['CAN110081080319', 'foreign2017'],
    ['91350100M000100Y43', 'uscc'],
    ['E12345678', 'passport'],
    ['EA1234567', 'passport'],
    ['DE1234567', 'passport'],
    ['AB1234567', 'passport'],
    ['H12345678', 'hmtTravelPermit'],
    ['M12345678', 'hmtTravelPermit'],
    ['12345678', 'hmtTravelPermit'],
    ['440604900101001', 'residentId15'],
    ['', 'unknown'],
    ['ABCDEFGH', 'unknown'],
    ['12345', 'unknown'],
    ['RQ1:CC-WJ-0101-20261121-0001', 'unknown'],
  ])('%s → %s', (text, kind) => {
    expect(identifyNumber(text, TODAY).kind).toBe(kind)
  })

  it.each([
    ['full-width digits', '４４０６０４１９９００１０１００１８', '440604199001010018'],
    ['spaces and hyphens', ' 440604 19900101-0018\u3000', '440604199001010018'],
    ['marks without width', '\u200b440604199001010018\ufeff', '440604199001010018'],
    ['a lower-case x', '11010519491231002x', '11010519491231002X'],
    ['a full-width x', '11010519491231002ｘ', '11010519491231002X'],
    ['a lower-case credit code', '91350100m000100y43', '91350100M000100Y43'],
    ['a permit with its count of issues', 'H1234567802', 'H12345678'],
    ['an old permit with its place of issue', '1234567890（B）', '1234567890'],
  ])('%s is normalised', (_what, text, normalised) => {
    expect(identifyNumber(text, TODAY)).toMatchObject({ normalised })
    expect(identifyNumber(text, TODAY).kind).not.toBe('unknown')
  })

  it('a credit code with a wrong check character is one, with a warning', () => {
    const number = identifyNumber('91350211M0000XUF46', TODAY)
    expect(number).toMatchObject({ kind: 'uscc', checkFails: true })
    expect(codes(number)).toEqual(['usccCheckFails'])
  })

  it('a credit code registered with the State needs no region', () => {
    expect(codes(identifyNumber('91100000MA0000001X', TODAY))).toEqual(['usccCheckFails'])
  })

  it('a code with a wrong check character must be right otherwise', () => {
    // Unknown region, office, kind of organisation.
    for (const text of ['91999999MA0000001X', '01440604MA0000001X', '95440604MA0000001X']) {
      expect(identifyNumber(text, TODAY).kind).toBe('unknown')
    }
  })

  it.each([
    ['440604199001010019', 'residentId'],
    ['44060419900101001X', 'residentId'],
    ['931586198001010029', 'foreign2023'],
  ])('a typing mistake in %s does not make it a credit code', (text, resembles) => {
    expect(identifyNumber(text, TODAY)).toMatchObject({ kind: 'unknown', resembles })
  })

  it('a person’s number that is also valid as a credit code, but without a region, is a person’s', () => {
    // Valid by both standards, but 060419 is not a region.
    expect(identifyNumber('440604199001110019', TODAY).kind).toBe('residentId')
  })

  it('a number valid as both, with a region, is ambiguous with both meanings', () => {
    const number = identifyNumber('131101199001010108', TODAY)
    expect(number).toMatchObject({ kind: 'ambiguous', meanings: [{ kind: 'residentId' }, { kind: 'uscc' }] })
  })

  it('a resident’s number with an unknown region is one, with a warning', () => {
    const number = identifyNumber(withCheck('44999919900101001'), TODAY)
    expect([number.kind, codes(number)]).toEqual(['residentId', ['unknownRegion']])
  })

  it.each(['440604900101001', 'E12345678', '12345678'])('%s gets the warning that a pattern proves nothing', text => {
    expect(codes(identifyNumber(text, TODAY))).toHaveLength(1)
  })

  it('any text: never throws, and a normalised number is recognised again', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9A-Z]{15,18}$/),
      fc.stringMatching(/^\d{17}[\dXx]$/),
      fc.stringMatching(/^[1-6]\d{5}19\d{2}(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}$/).map(withCheck),
      fc.stringMatching(/^ ?[EGHMC]\d{8} ?$/),
    )
    checkOften(
      { residentId: 12, passport: 20, unknown: 100, 'is written otherwise': 40 },
      met =>
        fc.property(texts, text => {
          const number = identifyNumber(text, TODAY)
          met(number.kind)
          if (number.normalised !== text) met('is written otherwise')
          expect(identifyNumber(number.normalised, TODAY).normalised).toBe(number.normalised)
        }),
      { numRuns: 500 },
    )
  })
})

describe('impossible numbers', () => {
  const nothing = (text: string) => expect(identifyNumber(text, TODAY).kind).toBe('unknown')

  it('one digit eighteen times is no number', () => {
    for (const digit of '0123456789') nothing(digit.repeat(18))
  })

  it.each(['000000', '010101', '160101', '250101', '470101', '720101', '810101', '830001'])(
    'a region in no province: %s',
    region => {
      nothing(withCheck(`${region}19900101001`))
    },
  )

  it.each(['20261122', '20300101', '29990101', '99991231', '17991231'])('a birth date of %s is no number', birth => {
    for (const region of ['440604', '810000', '931586']) nothing(withCheck(`${region}${birth}001`))
  })

  it('a birth date of today is valid', () => {
    expect(identifyNumber(withCheck('44060420261121001'), TODAY).kind).toBe('residentId')
    expect(identifyNumber(withCheck('44060420261121001'), '2026-11-20').kind).toBe('unknown')
  })

  it('a person over 130 years old gets a warning', () => {
    const number = identifyNumber(withCheck('44060418961120001'), TODAY)
    expect([number.kind, codes(number)]).toEqual(['residentId', ['bornLongAgo']])
    expect(codes(identifyNumber(withCheck('44060418961121001'), TODAY))).toEqual([])
  })

  it('a first-generation number in no province is unknown', () => nothing('000000900101001'))
})

describe('an organisation’s code', () => {
  it('a credit code of digits only that begins with 9 and passes the check is no foreigner’s number', () => {
    expect(identifyNumber('914406041004276266', TODAY)).toMatchObject({ kind: 'uscc', checkFails: false })
  })

  it.each(['810000199001010019', '931586198001010028', '440604199001010018', '11010519491231002X'])(
    '%s is a person’s number only',
    text => {
      expect(identifyNumber(text, TODAY).kind).not.toBe('uscc')
      expect(isOrganisationsAlone(text)).toBe(false)
    },
  )

  it('a credit code with an office or region newer than the lists is one, with a warning', () => {
    const check = (body: string) =>
      [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
        .map(last => identifyNumber(body + last, TODAY))
        .find(found => found.kind === 'uscc' && !found.checkFails)
    // 苏州工业园区 has a code of its own that GB/T 2260 does not list.
    expect(codes(check('91320594MA0000001') ?? identifyNumber('', TODAY))).toEqual(['unknownRegion'])
    expect(codes(check('Q1440604MA0000001') ?? identifyNumber('', TODAY))).toEqual(['unknownOffice'])
  })

  it.each(['91440604MA0000001X', '91350211M0000XUF46', '914406041004276266'])(
    '%s can only be an organisation’s code',
    text => {
      expect(isOrganisationsAlone(text)).toBe(true)
    },
  )

  it.each([
    '',
    '王样本',
    '000000000000000000',
    '131101199001010108',
    '440604199001010019',
    'E12345678',
    '440604900101001',
  ])('%j may be a person’s: not public', text => {
    expect(isOrganisationsAlone(text)).toBe(false)
  })

  it('no person’s number, right or with a wrong digit outside the birth date, passes for an organisation’s', () => {
    const person = fc
      .tuple(
        fc.constantFrom('110105', '131101', '310104', '341102', '440604', '510104', '610104', '810000', '932682'),
        fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
        fc.nat({ max: 999 }),
        fc.constantFrom(0, 1, 2, 3, 4, 5, 14, 15, 16, 17),
        fc.nat({ max: 9 }),
      )
      .map(([region, birth, sequence, at, digit]) => {
        const day = birth.toISOString().slice(0, 10).replaceAll('-', '')
        const number = withCheck(`${region}${day}${String(sequence).padStart(3, '0')}`)
        return { number, slip: number.slice(0, at) + digit + number.slice(at + 1) }
      })
    checkOften(
      { 'a wrong digit': 2000, 'reads as an organisation’s too': 3 },
      met =>
        fc.property(person, ({ number, slip }) => {
          if (slip !== number) met('a wrong digit')
          for (const text of [number, slip]) {
            expect(isOrganisationsAlone(text)).toBe(false)
            const read = identifyNumber(text, TODAY)
            if (read.kind !== 'uscc') continue
            met('reads as an organisation’s too')
            expect(codes(read)).toContain('likePersonNumber')
          }
        }),
      { numRuns: 4000 },
    )
  })
})
