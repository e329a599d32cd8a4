import { describe, expect, it } from 'vitest'
import { birthDoubt } from '../../../../drivers/number/birth.ts'

describe('birthDoubt', () => {
  it.each([
    ['2026-11-21', undefined],
    ['2026-11-22', 'birthInFuture'],
    ['2030-01-01', 'birthInFuture'],
    ['2999-12-31', 'birthInFuture'],
    ['1896-11-21', undefined],
    ['1896-11-20', 'bornLongAgo'],
    ['1880-01-01', 'bornLongAgo'],
  ])('birth date %s is %s on 2026-11-21', (birthDate, doubt) => {
    expect(birthDoubt(birthDate, '2026-11-21')).toBe(doubt)
  })
})
