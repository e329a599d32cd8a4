import { describe, expect, it } from 'vitest'
import { maskName, maskNumber } from '../../../electron/subjects/masking.ts'

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
