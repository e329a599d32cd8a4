import { describe, expect, it } from 'vitest'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { type TypedInput, typedParty } from '../../../electron/subjects/typed-party.ts'

const TODAY = '2026-11-21'

function read(kind: TypedInput['kind'], number: string, confirmed?: boolean) {
  try {
    const { subjectKind, numberKind, person } = typedParty({ kind, name: ' 样本 ', number, confirmed }, TODAY)
    return [subjectKind, numberKind, person.number]
  } catch (error) {
    return error instanceof HallError ? error.code : error
  }
}

describe('a typed party', () => {
  it.each([
    ['person', '440604199001010018', ['person', 'resident', '440604199001010018']],
    ['person', '810000199001010019', ['person', 'resident', '810000199001010019']],
    ['person', '932682198501010017', ['person', 'foreign', '932682198501010017']],
    ['travelDocument', 'h12345678', ['person', 'hmtPermit', 'H12345678']],
    ['travelDocument', 'H1234567801', ['person', 'hmtPermit', 'H12345678']],
    ['travelDocument', '12345678', ['person', 'hmtPermit', '12345678']],
    ['travelDocument', 'e12345678', ['person', 'passport', 'E12345678']],
    ['organisation', '91350100m000100y43', ['organisation', 'uscc', '91350100M000100Y43']],
    ['household', '44060 1234', ['household', 'household', '440601234']],
  ] as const)('%s %s', (kind, number, expected) => {
    expect(read(kind, number)).toEqual(expected)
  })

  it.each([
    ['person', '440604199001010019'],
    ['person', 'E12345678'],
    ['travelDocument', '440604199001010018'],
    ['organisation', '123'],
    ['organisation', '440604199001010018'],
    ['organisation', '810000199001010019'],
    ['organisation', '931586198001010028'],
    ['organisation', '000000000000000000'],
    ['organisation', '440604199001010019'],
    ['person', '914406041004276266'],
    ['person', '440604900101001'],
    ['household', '户'],
  ] as const)('%s %s is refused with K317', (kind, number) => {
    expect(read(kind, number)).toBe('K317')
  })
})

describe('a number to be confirmed', () => {
  it.each([
    ['organisation', '91350211M0000XUF46', 'K386', 'uscc'],
    ['organisation', '131101199001010108', 'K385', 'uscc'],
    ['person', '131101199001010108', 'K385', 'resident'],
    ['person', '440524188001010014', 'K386', 'resident'],
    ['person', 'QQQ110081080319', 'K386', 'foreign'],
    ['household', '440604199001010018', 'K385', 'household'],
    ['household', '91440604MA0000001X', 'K385', 'household'],
  ] as const)('%s %s: %s until it is confirmed', (kind, number, code, numberKind) => {
    expect(read(kind, number)).toBe(code)
    expect(read(kind, number, true)).toEqual([kind, numberKind, number])
  })

  it('K317 for an invalid number, also when confirmed', () => {
    expect(read('organisation', '440604199001010018', true)).toBe('K317')
    expect(read('person', '440604203001010017', true)).toBe('K317')
  })
})

it('the birth date comes from the number', () => {
  expect(typedParty({ kind: 'person', name: '甲', number: '440604199001010018' }, TODAY).person.birthDate).toBe(
    '1990-01-01',
  )
  expect(
    typedParty({ kind: 'travelDocument', name: '甲', number: 'E12345678' }, TODAY).person.birthDate,
  ).toBeUndefined()
})
