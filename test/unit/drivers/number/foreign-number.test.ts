import { describe, expect, it } from 'vitest'
import { countryOf } from '../../../../drivers/number/countries.ts'
import { COUNTRY_CODES } from '../../../../drivers/number/country-codes.ts'
import { checkForeign2017, checkForeign2023 } from '../../../../drivers/number/foreign-number.ts'
import { hmtOrigin } from '../../../../drivers/number/hmt-permit.ts'
import { withCheck } from '../../../support/readers/cards.ts'

const CANADA = { alpha3: 'CAN', numeric: '124', zh: '加拿大', en: 'Canada' }
const PAKISTAN = { alpha3: 'PAK', numeric: '586', zh: '巴基斯坦', en: 'Pakistan' }

describe('the foreigner’s number of 2017', () => {
  it('the official specimen of 2017 is valid', () => {
    expect(checkForeign2017('CAN110081080319')).toEqual({
      valid: true,
      parts: { country: CANADA, region: '1100', birthDate: '81-08-03', warnings: [] },
    })
  })

  it.each([
    ['CAN11008108031', 'length'],
    ['CAN1100810803199', 'length'],
    ['CA1110081080319', 'characters'],
    ['can110081080319', 'characters'],
  ])('2017: %s breaks the rule on %s', (number, fault) => {
    expect(checkForeign2017(number)).toEqual({ valid: false, fault })
  })

  it.each([
    ['QQQ110081080319', ['unknownCountry']],
    ['CAN999981080319', ['unknownRegion']],
    ['CAN110081130319', ['noBirthDate']],
    ['QQQ999900000000', ['unknownCountry', 'unknownRegion', 'noBirthDate']],
  ])('2017: %s is valid with the warnings %s', (number, codes) => {
    const check = checkForeign2017(number)
    expect(check.valid && check.parts.warnings.map(({ code }) => code)).toEqual(codes)
  })

  it('2017: 29 February is valid if one of the two centuries has it', () => {
    expect(checkForeign2017('CAN110000022919')).toMatchObject({ parts: { birthDate: '00-02-29' } })
  })
})

describe('the foreigner’s number of 2023', () => {
  it('the official specimen of 2023 is valid, check character included', () => {
    expect(checkForeign2023('931586198001010028')).toEqual({
      valid: true,
      parts: { country: PAKISTAN, region: '31', birthDate: '1980-01-01', warnings: [] },
    })
  })

  it.each([
    ['93158619800101002', 'length'],
    ['440604199001010018', 'characters'],
    ['93158619800101OO28', 'characters'],
    ['931586198001010029', 'checkDigit'],
  ])('2023: %s breaks the rule on %s', (number, fault) => {
    expect(checkForeign2023(number)).toEqual({ valid: false, fault })
  })

  it('2023: an unknown country keeps its code and has no name', () => {
    const check = checkForeign2023(withCheck('93100019800101002'))
    expect(check).toMatchObject({ parts: { country: { alpha3: '', numeric: '000', zh: '', en: '' } } })
    expect(check.valid && check.parts.warnings.map(({ code }) => code)).toEqual(['unknownCountry'])
  })
})

describe('countries', () => {
  it('countries are found by letters and by digits', () => {
    expect([countryOf('PAK'), countryOf('586')]).toEqual([PAKISTAN, PAKISTAN])
  })

  it('unknown country letters are kept without names', () => {
    expect(countryOf('XXA')).toEqual({ alpha3: 'XXA', numeric: '', zh: '', en: '' })
  })

  it.each([
    ['HKG', '中国香港'],
    ['MAC', '中国澳门'],
    ['TWN', '中国台湾'],
  ])('country %s is named by GB/T 2659', (code, zh) => {
    expect(countryOf(code).zh).toBe(zh)
  })

  it('the table of countries agrees with ICU, and every entry has both names', () => {
    const codes = COUNTRY_CODES.trim().split(/\s+/)
    expect(codes).toHaveLength(249)
    for (const code of codes) {
      expect(new Intl.Locale(`und-${code.slice(3, 6)}`).region).toBe(code.slice(6))
      const { alpha3, zh, en } = countryOf(code.slice(3, 6))
      expect([alpha3, zh !== '', en !== '']).toEqual([code.slice(0, 3), true, true])
    }
    expect(new Set(codes.map(code => code.slice(0, 3))).size).toBe(249)
  })
})

describe('residents of Hong Kong, Macao and Taiwan', () => {
  it.each([
    ['810000199001010019', 'hongKong'],
    ['820000198812120032', 'macao'],
    ['830000197503200028', 'taiwan'],
    ['440604199001010018', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('the number %s gives %s', (number, origin) => {
    expect(hmtOrigin(number)).toBe(origin)
  })
})
