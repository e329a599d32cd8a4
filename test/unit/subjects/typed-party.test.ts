import { describe, expect, it } from 'vitest'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { type TypedInput, typedParty } from '../../../electron/subjects/typed-party.ts'

function read(kind: TypedInput['kind'], number: string) {
  try {
    const { subjectKind, numberKind, person } = typedParty({ kind, name: ' 样本 ', number })
    return [subjectKind, numberKind, person.number]
  } catch (error) {
    return error instanceof HallError ? error.code : error
  }
}

describe('who is typed in', () => {
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
    ['household', '户'],
  ] as const)('%s %s is refused with K317', (kind, number) => {
    expect(read(kind, number)).toBe('K317')
  })
})

it('the birth date comes with a number that has one', () => {
  expect(typedParty({ kind: 'person', name: '甲', number: '440604199001010018' }).person.birthDate).toBe('1990-01-01')
  expect(typedParty({ kind: 'travelDocument', name: '甲', number: 'E12345678' }).person.birthDate).toBeUndefined()
})
