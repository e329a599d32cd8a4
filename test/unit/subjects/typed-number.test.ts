import { describe, expect, it } from 'vitest'
import type { TypedKind } from '../../../electron/subjects/typed-kind.ts'
import { typedNumber } from '../../../electron/subjects/typed-number.ts'
import { withCheck } from '../../support/readers/cards.ts'

const TODAY = '2026-11-21'
const KINDS: readonly TypedKind[] = ['person', 'travelDocument', 'organisation', 'household']

describe('the kinds that a number can be', () => {
  const results = (text: string) => KINDS.map(kind => typedNumber(kind, text, TODAY).result)

  it.each([
    ['a resident’s', '440604199001010018', ['valid', 'refused', 'refused', 'ambiguous']],
    ['a resident’s of an unknown region', withCheck('44999919900101001'), ['valid', 'refused', 'refused', 'ambiguous']],
    ['a residence permit’s', '810000199001010019', ['valid', 'refused', 'refused', 'ambiguous']],
    ['a foreigner’s of 2023', '931586198001010028', ['valid', 'refused', 'refused', 'ambiguous']],
    ['a foreigner’s of 2017', 'CAN110081080319', ['valid', 'refused', 'refused', 'valid']],
    ['an organisation’s', '91440604MA0000001X', ['refused', 'refused', 'valid', 'ambiguous']],
    ['an organisation’s of digits alone', '914406041004276266', ['refused', 'refused', 'valid', 'ambiguous']],
    ['an organisation’s whose check fails', '91350211M0000XUF46', ['refused', 'refused', 'doubtful', 'valid']],
    ['a person’s and an organisation’s', '131101199001010108', ['ambiguous', 'refused', 'ambiguous', 'ambiguous']],
    ['a passport’s', 'E12345678', ['refused', 'valid', 'refused', 'valid']],
    ['a household’s', '440601234', ['refused', 'valid', 'refused', 'valid']],
    ['a person’s of 146 years', '440524188001010014', ['doubtful', 'refused', 'refused', 'ambiguous']],
    ['a person’s not born yet', withCheck('44060420300101001'), ['refused', 'refused', 'refused', 'valid']],
    ['a person’s in no province', withCheck('00000019900101001'), ['refused', 'refused', 'refused', 'valid']],
    ['eighteen zeros', '0'.repeat(18), ['refused', 'refused', 'refused', 'valid']],
    ['a person’s with a wrong digit', '440604199001010019', ['refused', 'refused', 'refused', 'valid']],
    ['of the first generation', '440604900101001', ['refused', 'refused', 'refused', 'valid']],
    ['nothing', '', ['refused', 'refused', 'refused', 'refused']],
  ])('%s: %s', (_what, number, expected) => {
    expect(results(number)).toEqual(expected)
  })
})

describe('the result for the page', () => {
  const told = (kind: TypedKind, text: string) => {
    const found = typedNumber(kind, text, TODAY)
    const others = 'others' in found ? found.others : []
    return [...(found.result === 'refused' ? [found.why] : found.notes).map(({ zh }) => zh), ...others]
  }

  it.each([
    ['person', '440604199001010019', ['身份证号码不合规：校验码不符，请核对']],
    ['person', '440604199002300018', ['身份证号码不合规：出生日期不是有效日期，请核对']],
    ['person', withCheck('44060429990101001'), ['身份证号码不合规：出生日期在今天之后，请核对']],
    ['person', withCheck('00000019900101001'), ['身份证号码不合规：前两位不是任何省份，请核对']],
    ['person', '440604900101001', ['身份证号码不合规：第一代 15 位号码已停用，请输入 18 位，请核对']],
    ['person', '44060419900101', ['身份证号码不合规：位数不对，请核对']],
    ['person', '914406041004276266', ['身份证号码不合规：出生日期不是有效日期；这是统一社会信用代码', 'organisation']],
    ['person', 'E12345678', ['身份证号码不合规：位数不对；像护照或通行证号码', 'travelDocument']],
    [
      'organisation',
      '440604199001010018',
      ['不是统一社会信用代码：登记管理部门、机构类别、行政区划或校验码不符；这是个人证件号码', 'person'],
    ],
    ['organisation', '123', ['统一社会信用代码应为 18 位，且不含 I、O、S、V、Z，请核对']],
    ['organisation', '91350211M0000XUF46', ['统一社会信用代码校验码不符，请核对（少数真实代码亦不符）']],
    ['person', withCheck('44999919900101001'), ['号码中的行政区划不在代码表中']],
    ['household', '440604199001010018', ['person']],
    ['person', '131101199001010108', ['organisation']],
    ['organisation', '91440604MA0000001×', []],
    ['travelDocument', 'E1234567×', ['号码中的“×”一类符号已读作字母 X，请与证件核对']],
    ['travelDocument', 'Ｅ１２３４ ５６７８', []],
  ] as const)('%s %s', (kind, text, expected) => {
    expect(told(kind, text)).toEqual(expected)
  })
})
