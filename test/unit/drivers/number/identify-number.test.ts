import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter } from '../../../../drivers/number/id-number.ts'
import { type IdentifiedNumber, identifyNumber } from '../../../../drivers/number/identify-number.ts'

const codes = (number: IdentifiedNumber) => number.warnings.map(({ code }) => code)

describe('what number is it', () => {
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
    expect(identifyNumber(text).kind).toBe(kind)
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
  ])('%s are normalised', (_what, text, normalised) => {
    expect(identifyNumber(text)).toMatchObject({ normalised })
    expect(identifyNumber(text).kind).not.toBe('unknown')
  })

  it('a credit code whose check fails is one, with a warning', () => {
    const number = identifyNumber('91350211M0000XUF46')
    expect(number).toMatchObject({ kind: 'uscc', checkFails: true })
    expect(codes(number)).toEqual(['usccCheckFails'])
  })

  it('a credit code registered with the State itself names no region, and needs none', () => {
    expect(codes(identifyNumber('91100000MA0000001X'))).toEqual(['usccCheckFails'])
    expect(codes(identifyNumber('91999999MA0000001X'))).toEqual(['usccCheckFails', 'unknownRegion'])
  })

  it.each([
    ['440604199001010019', 'residentId'],
    ['44060419900101001X', 'residentId'],
    ['931586198001010029', 'foreign2023'],
  ])('a slip of the finger in %s does not make it a credit code', (text, resembles) => {
    expect(identifyNumber(text)).toMatchObject({ kind: 'unknown', resembles })
  })

  it('by chance a person’s number holds as a credit code as well: it is a person’s, since it names no region there', () => {
    // Valid by GB 11643 and by GB 32100; 060419 is no region.
    expect(identifyNumber('440604199001110019').kind).toBe('residentId')
  })

  it('what holds both ways, region and all, is ambiguous and says so with both readings', () => {
    const number = identifyNumber('131101199001010108')
    expect(number).toMatchObject({ kind: 'ambiguous', readings: [{ kind: 'residentId' }, { kind: 'uscc' }] })
  })

  it('a resident’s number of an unknown region is one, with a warning', () => {
    const number = identifyNumber(`44999919900101001${checkCharacter('44999919900101001')}`)
    expect([number.kind, codes(number)]).toEqual(['residentId', ['unknownRegion']])
  })

  it.each(['440604900101001', 'E12345678', '12345678'])('%s warns that it proves nothing', text => {
    expect(codes(identifyNumber(text))).toHaveLength(1)
  })

  it('never throws, and a normalised number is recognised as the same again', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9A-Z]{15,18}$/),
      fc.stringMatching(/^\d{17}[\dXx]$/),
    )
    fc.assert(
      fc.property(texts, text => {
        const number = identifyNumber(text)
        expect(identifyNumber(number.normalised).normalised).toBe(number.normalised)
      }),
      { numRuns: 500 },
    )
  })
})
