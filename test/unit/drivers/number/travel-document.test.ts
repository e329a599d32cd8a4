import { describe, expect, it } from 'vitest'
import { travelDocumentOf } from '../../../../drivers/number/travel-document.ts'

describe('travel documents', () => {
  it.each([
    ['H12345678', 'hongKong'],
    ['M12345678', 'macao'],
    ['12345678', 'taiwan'],
  ])('%s is a travel permit from %s', (number, origin) => {
    expect(travelDocumentOf(number)).toEqual({ document: 'hmtTravelPermit', origin, number })
  })

  it.each(['T12345678', 'H1234567', '123456789'])('%s is no travel permit', number => {
    expect(travelDocumentOf(number)).toMatchObject({ document: 'passport', issuer: 'other' })
  })
})
