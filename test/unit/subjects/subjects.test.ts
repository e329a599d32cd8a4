import { describe, expect, it } from 'vitest'
import { maskName, maskNumber } from '../../../electron/subjects/masking.ts'
import { checkUscc } from '../../../electron/subjects/uscc.ts'

describe('masking', () => {
  it.each([
    ['张三', '张*'],
    ['李小敏', '李*敏'],
    ['欧阳样本', '欧*本'],
    ['王𬭳', '王*'],
    ['阿', '*'],
    ['', '*'],
    ['ZHENGJIAN, YANGBEN', 'Z***'],
    ['阿卜杜·热合曼', '阿*曼'],
  ])('name %s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it.each([
    ['440604199001010018', '440604********0018'],
    ['91440604MA0000001X', '914406********001X'],
    ['1234567890', '**********'],
    ['', ''],
  ])('number %s → %s', (number, masked) => {
    expect(maskNumber(number)).toBe(masked)
  })
})

describe('GB 32100', () => {
  it.each(['91350100M000100Y43', '91110000101623741K', '11440232MB2D06811W', '91440604MA0000001X'])(
    '%s is valid',
    code => {
      expect(checkUscc(code)).toBe('valid')
    },
  )
  it('a genuine code may fail the check: known, and no refusal', () => {
    expect(checkUscc('91350211M0000XUF46')).toBe('checkFails')
  })
  it.each(['', '9144', '91440604MA000000IX', '91440604MA0000001X0'])('%s is malformed', code => {
    expect(checkUscc(code)).toBe('malformed')
  })
})
