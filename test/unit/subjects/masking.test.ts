import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SubjectKind } from '../../../electron/catalogue/model/item.ts'
import { maskName, maskNumber, maskPhone, shownName } from '../../../electron/subjects/masking.ts'
import { checkOften } from '../../support/properties/check-often.ts'

describe('masking', () => {
  it.each([
    ['张三', '张*'],
    ['李小敏', '李*敏'],
    ['欧阳样本', '欧*本'],
    ['王𬭳', '王*'],
    ['𬭳䶮', '𬭳*'],
    ['阿', '*'],
    ['', '*'],
    ['ZHENGJIAN, YANGBEN', 'Z***'],
    ['阿卜杜·热合曼', '阿*曼'],
    ['王　样', '王*'],
    ['王 样', '王*'],
    ['王样　　', '王*'],
    ['　王样本\u00a0', '王*本'],
    ['王\u200b样', '王*'],
    ['\u202e王样', '王*'],
    ['王·样', '王*'],
    ['阿卜杜 热合曼', '阿*曼'],
    ['王\ufe00样', '王\ufe00*'],
    ['e\u0301e\u0301', 'e\u0301***'],
    ['王\u0301', '*'],
    ['王´', '*'],
    ['王\u037a', '*'],
    ['Ａ　Ｂ', 'Ａ***'],
    ['李', '*'],
    ['L', '*'],
    ['\0\t\n', '*'],
    ['王\0样', '王*'],
    ['·', '*'],
    ['王*', '*'],
    ['王\ue863', '王*'],
    ['王\ud800', '王*'],
    ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '*'],
    ['样'.repeat(200), '样*样'],
  ])('name %j → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it.each([
    ['440604199001010018', '440604********0018'],
    ['91440604MA0000001X', '914406********001X'],
    ['CAN110081080319', 'CAN110*****0319'],
    ['1234567890', '**********'],
    ['12345678901', '12*******01'],
    ['1234567890 ', '**********'],
    ['12345\u200b67890', '**********'],
    ['440604 19900101 0018', '440604********0018'],
    ['', ''],
  ])('number %j → %s', (number, masked) => {
    expect(maskNumber(number)).toBe(masked)
  })

  it.each([
    ['13812343210', '138****3210'],
    ['0757-83331234', '0757-****1234'],
    ['1381234', '*******'],
    ['0757-1234', '****-****'],
    ['0757-', '****-****'],
    ['', ''],
  ])('phone %j → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})

const told = (text: string) => [
  ...text.normalize('NFKC').replace(/[\p{Z}\p{Cc}\p{Cf}\p{P}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/gu, ''),
]

describe('no mask shows everything', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(...'王样本Ab1*·.- \u3000\u200b\u202e\u0301\ufe00\ud86d\ue863', '𬭳'),
      maxLength: 30,
    }),
    fc.stringMatching(/^[0-9 -]{0,24}$/),
  )
  it.each([
    ['name', maskName],
    ['number', maskNumber],
    ['telephone number', maskPhone],
  ])('of a %s, for any text', (_what, mask) => {
    checkOften(
      { 'something to tell': 1000 },
      met =>
        fc.property(texts, text => {
          const whole = told(text)
          if (whole.length === 0) return
          met('something to tell')
          expect(told(mask(text)).length).toBeLessThan(whole.length)
        }),
      { numRuns: 2000 },
    )
  })
})

describe('a public name', () => {
  const shown = (subjectKind: SubjectKind, number: string) =>
    shownName({ subjectKind, person: { name: '王样本', number } })

  it('belongs to an organisation with an unambiguous number', () => {
    expect(shown('organisation', '91440604MA0000001X')).toBe('王样本')
    expect(shown('organisation', '91350211M0000XUF46')).toBe('王样本')
  })

  it.each([
    '440604199001010018',
    '810000199001010019',
    '931586198001010028',
    '131101199001010108',
    '440604199001010019',
    '000000000000000000',
    'E12345678',
    '',
  ])('does not belong to %j, which may be a person’s number', number => {
    expect(shown('organisation', number)).toBe('王*本')
  })

  it('does not belong to a person or household', () => {
    expect(shown('person', '91440604MA0000001X')).toBe('王*本')
    expect(shown('household', '440601234')).toBe('王*本')
  })
})
