import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdNumber15, upgradeIdNumber } from '../../../../drivers/number/first-generation.ts'
import { checkIdNumber } from '../../../../drivers/number/id-number.ts'
import { checkOften } from '../../../support/properties/check-often.ts'

describe('a number of the first generation', () => {
  it.each([
    ['440604900101001', '1990-01-01', '1', '440604199001010018'],
    ['440604850615002', '1985-06-15', '2', '44060419850615002X'],
    ['110105491231002', '1949-12-31', '2', '11010519491231002X'],
  ])('%s is valid and becomes 18 characters', (number, birthDate, sexCode, upgraded) => {
    expect(checkIdNumber15(number)).toEqual({ valid: true, parts: { birthDate, sexCode, regionKnown: true } })
    expect(upgradeIdNumber(number)).toEqual({ valid: true, number: upgraded })
  })

  it.each([
    ['44060490010100', 'length'],
    ['440604199001010018', 'length'],
    ['', 'length'],
    ['44060490010100X', 'characters'],
    ['44060490010100１', 'characters'],
    ['440604901301001', 'birthDate'],
    // 1900 was no leap year.
    ['440604000229001', 'birthDate'],
  ])('%s breaks the rule on %s and is not upgraded', (number, fault) => {
    expect(checkIdNumber15(number)).toEqual({ valid: false, fault })
    expect(upgradeIdNumber(number)).toEqual({ valid: false, fault })
  })

  it.each(['996', '997', '998', '999'])('sequence %s means born in the 1800s', sequence => {
    expect(checkIdNumber15(`440604880101${sequence}`)).toMatchObject({ parts: { birthDate: '1888-01-01' } })
    expect(upgradeIdNumber(`440604880101${sequence}`)).toMatchObject({
      number: expect.stringMatching(new RegExp(`^44060418880101${sequence}[0-9X]$`)),
    })
  })

  it('sequence 995 is ordinary', () => {
    expect(checkIdNumber15('440604880101995')).toMatchObject({ parts: { birthDate: '1988-01-01' } })
  })

  it('any upgraded number is a valid one about the same person', () => {
    checkOften({ upgraded: 50 }, met =>
      fc.property(fc.stringMatching(/^[1-6]\d{5}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/), number => {
        const before = checkIdNumber15(number)
        const upgraded = upgradeIdNumber(number)
        expect(upgraded.valid).toBe(before.valid)
        if (!upgraded.valid || !before.valid) return
        met('upgraded')
        expect(checkIdNumber(upgraded.number)).toEqual(before)
        expect(upgraded.number.slice(0, 6) + upgraded.number.slice(8, 17)).toBe(number)
      }),
    )
  })
})
