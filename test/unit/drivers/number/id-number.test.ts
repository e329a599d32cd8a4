import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdNumber } from '../../../../drivers/number/id-number.ts'
import { checkAll } from '../../../support/properties/check-often.ts'
import { withCheck } from '../../../support/readers/cards.ts'

describe('GB 11643', () => {
  it.each([
    // The standard's own examples, and synthetic numbers.
    ['11010519491231002X', '1949-12-31', '2'],
    ['440524188001010014', '1880-01-01', '1'],
    ['440604199001010018', '1990-01-01', '1'],
    ['44060419850615002X', '1985-06-15', '2'],
    ['810000199001010019', '1990-01-01', '1'],
    ['820000198812120032', '1988-12-12', '1'],
    ['830000197503200028', '1975-03-20', '2'],
  ])('%s is valid', (number, birthDate, sexCode) => {
    expect(checkIdNumber(number)).toMatchObject({ valid: true, parts: { birthDate, sexCode } })
  })

  it.each([
    ['44060419900101001', 'length'],
    ['440604900101001', 'length'],
    ['4406041990010100188', 'length'],
    ['44060419900101001A', 'characters'],
    ['4406041990010100１８'.slice(0, 18), 'characters'],
    ['440604199002300018', 'birthDate'],
    ['440604199013010018', 'birthDate'],
    ['440604199001010019', 'checkDigit'],
    ['440604199001010010', 'checkDigit'],
  ])('%s breaks the rule on %s', (number, fault) => {
    expect(checkIdNumber(number)).toEqual({ valid: false, fault })
  })

  it('a leap day is valid only in leap years', () => {
    expect(checkIdNumber(withCheck('44060420000229001')).valid).toBe(true)
    expect(checkIdNumber(withCheck('44060419000229001')).valid).toBe(false)
  })

  it('any change of one digit is detected', () => {
    checkAll(
      fc.property(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'440604199001010018']
        digits[at] = String((Number(digits[at]) + by) % 10)
        expect(checkIdNumber(digits.join('')).valid).toBe(false)
      }),
    )
  })
})

describe('regions in numbers', () => {
  const known = (region: string) => {
    const first17 = `${region}19900101001`
    const check = checkIdNumber(withCheck(first17))
    return check.valid && check.parts.regionKnown
  }
  it.each(['440604', '440602', '440603', '440105', '110105', '440600'])('region %s is or was one', region => {
    expect(known(region)).toBe(true)
  })
  it.each(['999999', '449999', '000000'])('region %s never existed', region => {
    expect(known(region)).toBe(false)
  })
})
