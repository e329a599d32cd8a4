import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RECEIPT_PREFIX } from '../../../../drivers/scanner/receipt-code.ts'
import { typedScan } from '../../../../drivers/scanner/typed-scan.ts'
import { checkOften, type Met } from '../../../support/properties/check-often.ts'

const TODAY = '2026-11-21'
const CODE = '91440604MA0000001X'
const FAILING = '91350211M0000XUF46'
const NAME = '佛山市样例商贸有限公司'

describe('our own receipts', () => {
  it('a code of our documents is a receipt', () => {
    const code = 'CC-WJ-0101-20261121-0001'
    expect(typedScan(`${RECEIPT_PREFIX}${code}`, TODAY)).toEqual({ kind: 'receipt', code })
  })

  it.each(['ＲＱ1：CC－WJ－0101', 'RQ1：CC-WJ-0101\u200b', '\ufeffRQ1:CC-WJ-0101'])(
    'a receipt is recognised as %j, from an input method or messenger',
    text => {
      expect(typedScan(text, TODAY)).toEqual({ kind: 'receipt', code: 'CC-WJ-0101' })
    },
  )

  it.each(['RQ1:', `RQ1:${'A'.repeat(51)}`, 'XRQ1:A', 'RQ2:A'])('%s is not a receipt', text => {
    expect(typedScan(text, TODAY)).toEqual({ kind: 'other', text })
  })

  it('another application has another receipt pattern', () => {
    const receiptPattern = /^HALL\/(\d+)$/
    expect(typedScan('HALL/17', TODAY, { receiptPattern })).toEqual({ kind: 'receipt', code: '17' })
    expect(typedScan('RQ1:17', TODAY, { receiptPattern }).kind).toBe('other')
  })
})

describe('a business licence', () => {
  it.each([
    ['the bare code', CODE, undefined],
    ['in lower case', CODE.toLowerCase(), undefined],
    ['the address that licences print', `http://www.gsxt.gov.cn/index.html?uniscid=${CODE}`, undefined],
    ['with other parameters', `https://www.gsxt.gov.cn/index.html?a=1&UNISCID=${CODE}#top`, undefined],
    ['an unknown parameter', `https://example.cn/q?id=${CODE}`, undefined],
    ['in the path', `https://example.cn/licence/${CODE}/show`, undefined],
    ['labelled fields', `名称：${NAME} 统一社会信用代码：${CODE} 法定代表人：王样本`, NAME],
    ['labelled fields, the other way round', `统一社会信用代码:${CODE};企业名称:${NAME};登记机关:样例局`, NAME],
    ['labelled in full width', `统一社会信用代码：９１４４０６０４ＭＡ００００００１Ｘ；名称：${NAME}`, NAME],
    ['JSON', JSON.stringify({ entName: NAME, uniscid: CODE }), NAME],
  ])('a business licence as %s', (_what, text, name) => {
    expect(typedScan(text, TODAY)).toEqual({ kind: 'uscc', code: CODE, checkFails: false, name })
  })

  it.each([FAILING, `http://www.gsxt.gov.cn/index.html?uniscid=${FAILING}`, `统一社会信用代码：${FAILING}`])(
    'a licence code with a wrong check character is marked: %s',
    text => {
      expect(typedScan(text, TODAY)).toMatchObject({ kind: 'uscc', code: FAILING, checkFails: true })
    },
  )

  it.each([
    `https://example.cn/${FAILING}`,
    `https://example.cn/?token=${FAILING}`,
    `https://example.cn/?uniscid=${CODE}0`,
    `统一社会信用代码：${CODE}99`,
    `some text with ${CODE} in it`,
    'https://%',
  ])('no licence in %s', text => {
    expect(typedScan(text, TODAY)).toEqual({ kind: 'other', text })
  })
})

describe('numbers of persons', () => {
  it.each([
    ['440604199001010018', 'residentId'],
    ['11010519491231002x', 'residentId'],
    ['820000198812120032', 'hmtPermit'],
    ['931586198001010028', 'foreign2023'],
    ['CAN110081080319', 'foreign2017'],
  ])('a person’s number: %s', (text, kind) => {
    expect(typedScan(text, TODAY)).toMatchObject({ kind: 'idNumber', number: { kind } })
  })

  it.each(['440604199001010019', '440604900101001', '12345678', 'E12345678', 'H12345678', 'ABC999981080319', ''])(
    '%j proves nothing → other',
    text => {
      expect(typedScan(text, TODAY)).toEqual({ kind: 'other', text })
    },
  )

  it('a number with a future birth date → other', () => {
    const text = '440604203001010017'
    expect(typedScan(text, TODAY)).toEqual({ kind: 'other', text })
    expect(typedScan(text, '2031-01-01')).toMatchObject({ kind: 'idNumber', number: { kind: 'residentId' } })
  })

  it('a number valid as a person’s and an organisation’s is ambiguous', () => {
    expect(typedScan('131101199001010108', TODAY)).toMatchObject({
      kind: 'ambiguous',
      meanings: [{ kind: 'residentId' }, { kind: 'uscc' }],
    })
  })
})

describe('scans through a Chinese input method', () => {
  it.each([
    ['RQ1：CC-WJ-0101-20261121-0001', 'a full-width colon'],
    ['ＲＱ１：ＣＣ－ＷＪ－０１０１－２０２６１１２１－０００１', 'everything full-width'],
    ['rq1：cc-wj-0101-20261121-0001', 'Caps Lock'],
    ['RQ1：CC-WJ-0101- 20261121-0001 ', 'blanks that part what was composed'],
    ["r'q'1：cc—wj—0101—20261121—0001", 'apostrophes and dashes'],
    ['\u200bRQ1：\u2068CC-WJ-0101-20261121-0001\u2069', 'marks without width'],
    ['】Q3RQ1：CC-WJ-0101-20261121-0001', 'with its symbology in front'],
  ])('through an input method %s is our receipt: %s', text => {
    expect(typedScan(text, TODAY)).toMatchObject({ kind: 'receipt' })
    expect((typedScan(text, TODAY) as { code: string }).code.toUpperCase()).toBe('CC-WJ-0101-20261121-0001')
  })

  it.each([
    `ｈｔｔｐ：、、ｗｗｗ。ｇｓｘｔ。ｇｏｖ。ｃｎ、ｉｎｄｅｘ。ｈｔｍｌ？ｕｎｉｓｃｉｄ＝${CODE}`,
    `{“entName”：“${NAME}”，“uniscid”：“${CODE}”}`,
  ])('through an input method %s is a licence', text => {
    expect(typedScan(text, TODAY)).toMatchObject({ kind: 'uscc', code: CODE })
  })

  it('through an input method a name keeps its punctuation', () => {
    const name = '样例（佛山）商贸有限公司'
    expect(typedScan(`名称：${name} 统一社会信用代码：${CODE}`, TODAY)).toMatchObject({ kind: 'uscc', name })
  })

  it('a name ends at a full-width quotation mark', () => {
    const typed = `{"entname":"${NAME}＂，"uniscid"：＂${CODE}＂}`
    expect(typedScan(typed, TODAY)).toMatchObject({ kind: 'uscc', code: CODE, name: NAME })
  })

  const SCANS = [
    `${RECEIPT_PREFIX}CC-WJ-0101-20261121-0001`,
    CODE,
    `http://www.gsxt.gov.cn/index.html?uniscid=${CODE}`,
    `名称：${NAME} 统一社会信用代码：${CODE} 法定代表人：王样本`,
    JSON.stringify({ entName: NAME, uniscid: CODE }),
    '440604199001010018',
    '11010519491231002X',
    '931586198001010028',
    'CAN110081080319',
    '131101199001010108',
  ]
  /** Characters that each key may give through an input method. */
  const KEYS: Record<string, readonly string[]> = {
    ':': ['：'],
    '.': ['。', '．'],
    ',': ['，'],
    '/': ['、', '／'],
    '?': ['？'],
    '"': ['“', '”', '＂'],
    '-': ['－', '—'],
    '{': ['｛', '「'],
    '}': ['｝', '」'],
  }
  const fullWidth = (character: string) =>
    /[0-9A-Za-z=]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character
  const mutated = fc.constantFrom(...SCANS).chain(scan =>
    fc.tuple(...[...scan].map(() => fc.tuple(fc.nat(2), fc.nat(3), fc.nat(19)))).map(choices => ({
      scan,
      typed: [...scan]
        .map((character, index) => {
          const [how, which, extra] = choices[index] ?? [0, 0, 0]
          const forms = KEYS[character] ?? [fullWidth(character)]
          const form =
            how === 0 ? character : how === 1 ? (forms[which % forms.length] ?? character) : swapped(character)
          // Blanks separate labelled fields; codes have none.
          return extra === 0 && !/[ 名{]/.test(scan) ? `${form} ` : extra === 1 ? `${form}\u200b` : form
        })
        .join(''),
    })),
  )
  const swapped = (character: string) =>
    character === character.toUpperCase() ? character.toLowerCase() : character.toUpperCase()
  const upper = (value: unknown) => JSON.stringify(value).toUpperCase()

  it('through any input method a scan is recognised as before', () => {
    const property = (met: Met) =>
      fc.property(mutated, ({ scan, typed }) => {
        if (typed !== scan) met('changed')
        expect(upper(typedScan(typed, TODAY))).toEqual(upper(typedScan(scan, TODAY)))
      })
    checkOften({ changed: 400 }, property, { numRuns: 500 })
  })
})

it('any text: never throws', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true }),
    fc.json(),
    fc.stringMatching(/^[0-9A-Z]{8,18}$/),
    fc.constantFrom('440604199001010018', '931586198001010028', 'CAN110081080319', '131101199001010108'),
  )
  checkOften({ other: 80, idNumber: 8 }, met => fc.property(texts, text => met(typedScan(text, TODAY).kind)), {
    numRuns: 200,
  })
})
