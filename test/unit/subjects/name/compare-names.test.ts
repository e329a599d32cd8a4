import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameName, nameDifference, otherSpellings } from '../../../../electron/subjects/name/compare-names.ts'
import { standardOf } from '../../../../electron/subjects/name/private-use.ts'
import { checkOften } from '../../../support/properties/check-often.ts'

const POINTS = ['·', '•', '・', '･', '‧', '．', '.', '∙', '⋅', '。', ' ', '\u3000', '\u00a0', ' · ', '']

describe('equal names', () => {
  it.each(POINTS)('阿卜杜%j热合曼, with any point', point => {
    expect(isSameName('阿卜杜·热合曼', `阿卜杜${point}热合曼`)).toBe(true)
  })

  it.each([
    ['王样本', '王　样本'],
    ['王样本', '王样本\u3000\u3000'],
    ['王样本', '\u200b王样本\u202e'],
    ['王样本', '王\ufe00样\u{e0100}本'],
    ['王䶮', '王\ue863'],
    ['龙〇', '龙○'],
    ['郎样本', '\uf92c样本'],
    ['ZHENGJIAN, YANGBEN', 'Zhengjian Yangben'],
    ['ZHENGJIAN,YANGBEN', 'ＺＨＥＮＧＪＩＡＮ，　ＹＡＮＧＢＥＮ'],
    ['O’NEIL, ANNA-MARIA', "o'neil anna maria"],
    ['某某（佛山）公司', '某某(佛山)公司'],
  ])('%j and %j', (a, b) => {
    expect(isSameName(a, b)).toBe(true)
    expect(isSameName(b, a)).toBe(true)
    expect(nameDifference(a, b)).toBeUndefined()
  })

  it('are all spellings that a source is asked about', () => {
    const names = fc
      .array(fc.constantFrom(...'王样阿热ab\ue863\uf92c䶮𬭳〇', ...POINTS, '\u200b'), { minLength: 1, maxLength: 12 })
      .map(parts => parts.join(''))
    checkOften(
      { 'another spelling': 500 },
      met =>
        fc.property(names, name => {
          for (const other of otherSpellings(name)) {
            met('another spelling')
            expect(isSameName(name, other)).toBe(true)
          }
        }),
      { numRuns: 1000 },
    )
  })
})

describe('different names', () => {
  it.each([
    ['王样本', '王祥本', '第 2 字不同'],
    ['王样本', '王样', '字数不同：3 字与 2 字'],
    ['阿卜杜·热合曼', '阿卜都•热合满', '第 3、6 字不同'],
    ['王𬭳', '王？', '第 2 字不同'],
    ['王*', '王', '字数不同：2 字与 1 字'],
    ['王\ue864', '王\ue863', '第 2 字不同'],
    ['·', '', '没有可比较的字'],
  ])('%j and %j: %s', (a, b, zh) => {
    expect(isSameName(a, b)).toBe(false)
    expect(nameDifference(a, b)?.zh).toBe(zh)
  })

  it('differ by position, without naming a character', () => {
    const names = fc.string({ unit: fc.constantFrom(...'王样本祥李演示'), minLength: 1, maxLength: 6 })
    checkOften(
      { 'as long, with other characters': 12, 'of another length': 100 },
      met =>
        fc.property(names, names, (a, b) => {
          const { zh = '', en = '' } = nameDifference(a, b) ?? {}
          if (a.length !== b.length) met('of another length')
          else if (zh !== '') met('as long, with other characters')
          for (const character of a + b) expect(zh + en).not.toContain(character)
        }),
      { numRuns: 300 },
    )
  })

  it('every name equals itself, and comparing is symmetric', () => {
    const parts = fc.array(fc.constantFrom(...'王样ab', ...POINTS, '\u200b', '\ue863', '䶮'), {
      minLength: 1,
      maxLength: 4,
    })
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      parts.map(some => some.join('')),
    )
    const pairs = fc.oneof(
      fc.tuple(names, names),
      names.map(name => [name, otherSpellings(name)[0] ?? name] as const),
    )
    checkOften(
      { 'one name, spelt in two ways': 20, 'two names': 100 },
      met =>
        fc.property(pairs, ([a, b]) => {
          if (!isSameName(a, b)) met('two names')
          else if (a !== b) met('one name, spelt in two ways')
          expect(isSameName(a, b)).toBe(isSameName(b, a))
        }),
      { numRuns: 500 },
    )
  })
})

describe('other spellings in a register', () => {
  it.each([
    ['王样本', []],
    ['王　样', ['王样']],
    ['王样本\u3000', ['王样本']],
    ['王\ue863', ['王䶮']],
    ['阿卜杜•热合曼', ['阿卜杜·热合曼']],
    ['阿卜杜 热合曼', ['阿卜杜·热合曼', '阿卜杜热合曼']],
    ['欧阳　明', ['欧阳明']],
    ['Zhengjian,  Yangben', ['ZHENGJIAN, YANGBEN']],
    ['', []],
    ['\u200b', []],
  ])('%j: %j', (name, others) => {
    expect(otherSpellings(name)).toEqual(others)
  })
})

it('the private-use code points of GBK are those of its 80 additions', () => {
  const decoder = new TextDecoder('gb18030')
  const kept: string[] = []
  let codePoint = 0xe815
  for (let byte = 0x50; byte <= 0xa0; byte++) {
    if (byte === 0x7f) continue
    const privateUse = String.fromCodePoint(codePoint++)
    const decoded = decoder.decode(Uint8Array.of(0xfe, byte))
    // Six have their standard code point in four-byte sequences.
    if (decoded === privateUse) kept.push(standardOf(privateUse) ?? '')
    else expect(standardOf(privateUse)).toBe(decoded)
  }
  expect(kept).toEqual([...'𠂇𠂉𠃌𡗗𢦏𤇾'])
  expect([standardOf('\ue863'), standardOf('\ue814'), standardOf('\ue865'), standardOf('王')]).toEqual([
    '䶮',
    undefined,
    undefined,
    undefined,
  ])
})
