import { describe, expect, it } from 'vitest'
import { maskPhone } from '../../../electron/subjects/masking.ts'
import { isMobile, phoneOf } from '../../../electron/subjects/phone.ts'

describe('a telephone number', () => {
  it.each([
    ['13812343210', '13812343210'],
    [' 138 1234 3210 ', '13812343210'],
    ['138-1234-3210', '13812343210'],
    ['+86 13812343210', '13812343210'],
    ['0086-13812343210', '13812343210'],
    ['１３８１２３４３２１０', '13812343210'],
    ['0757-83331234', '0757-83331234'],
    ['(0757) 83331234', '0757-83331234'],
    ['075783331234', '0757-83331234'],
    ['+86 757 83331234', '0757-83331234'],
    ['0757－8333123', '0757-8333123'],
    ['0757-83331234-801', '0757-83331234-801'],
    ['020-83331234', '020-83331234'],
    ['010—62345678', '010-62345678'],
  ])('%s is kept as %s', (typed, expected) => {
    expect(phoneOf(typed)).toBe(expected)
    expect(phoneOf(expected)).toBe(expected)
  })

  it.each([
    '',
    '12812343210',
    '1381234321',
    '138123432100',
    '83331234',
    '020-8333123',
    '0757-13331234',
    '0157-83331234',
    '张三',
    '440604199001010018',
  ])('%s is none', typed => expect(phoneOf(typed)).toBeUndefined())

  it('takes texts when it is a mobile', () => {
    expect([isMobile('13812343210'), isMobile('0757-83331234')]).toEqual([true, false])
  })

  it.each([
    ['13812343210', '138****3210'],
    ['0757-83331234', '0757-****1234'],
    ['0757-83331234-801', '0757-****1234'],
  ])('%s is shown as %s', (phone, expected) => expect(maskPhone(phone)).toBe(expected))
})
