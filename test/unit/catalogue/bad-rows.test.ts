import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LAYOUTS } from '../../../electron/catalogue/exchange/columns.ts'
import { imported, TERMS } from '../../support/files/catalogue.ts'
import {
  DEPARTMENT_ROW,
  ITEM_ROW,
  MATERIAL_ROW,
  type Row,
  rawWorkbook,
  workbookOf,
} from '../../support/files/workbook.ts'

const deferred: Row = { ...MATERIAL_ROW, id: 'poa', core: '否', 'deferral.mode': '容缓', 'deferral.due': '领证前' }

async function problemsOf(item: Row, materials: readonly Row[] = [MATERIAL_ROW], rest = {}) {
  return imported(await workbookOf({ items: [{ ...ITEM_ROW, ...item }], materials, ...rest }))
}

it('accepts hand-made rows in Chinese or English, with defaults', async () => {
  const materials = [
    MATERIAL_ROW,
    deferred,
    { ...deferred, id: 'plan', 'deferral.due': 5, 'deferral.dischargedBy': 'check，Paper' },
  ]
  const { items, problems } = await problemsOf(
    { kind: 'Promised', openToDeferral: true, endsOn: '2027年1月5日' },
    materials,
  )
  expect(problems).toEqual([])
  expect(items).toMatchObject([
    {
      code: 'T-1',
      version: '2026-12-01',
      kind: 'promised',
      statutoryDays: 10,
      thresholds: { letter: 'B' },
      endsOn: '2027-01-05',
      materials: [
        { id: 'form', core: true, source: 'applicant' },
        { deferral: { mode: 'defer', due: { kind: 'beforeHandover' }, dischargedBy: ['paper'] } },
        { deferral: { due: { kind: 'workingDays', days: 5 }, dischargedBy: ['check', 'paper'] } },
      ],
    },
  ])
})

describe('a broken row is reported by sheet, row and column, with value, problem and remedy', () => {
  it.each<[string, Row, Row[], object]>([
    ['a missing code', { code: null }, [], { sheet: '事项', row: 2, column: 'A', title: { zh: '事项编码' } }],
    ['a missing name', { 'name.en': null }, [MATERIAL_ROW], { column: 'D', problem: { zh: '缺少必填内容' } }],
    ['a code typed as a number', { code: 440604 }, [], { column: 'A', value: '440604', problem: { zh: /丢失位数/ } }],
    ['a code with a space', { code: 'T 1' }, [{ ...MATERIAL_ROW, itemCode: 'T 1' }], { column: 'A', value: 'T 1' }],
    [
      'a code of 51 characters',
      { code: 'x'.repeat(51) },
      [{ ...MATERIAL_ROW, itemCode: 'x'.repeat(51) }],
      { column: 'A', value: `${'x'.repeat(40)}…` },
    ],
    [
      'an unknown kind',
      { kind: '快办件' },
      [MATERIAL_ROW],
      { column: 'I', value: '快办件', remedy: { zh: /即办件、承诺件/ } },
    ],
    ['neither yes nor no', { openToDeferral: '大概' }, [MATERIAL_ROW], { column: 'M', value: '大概' }],
    ['days that are no number', { promisedDays: '十天' }, [MATERIAL_ROW], { column: 'K', value: '十天' }],
    ['half a day', { promisedDays: 2.5 }, [MATERIAL_ROW], { column: 'K', value: '2.5' }],
    ['an instant item with promised days', { kind: '即办件' }, [MATERIAL_ROW], { column: 'K', value: '10' }],
    ['more promised days than the law allows', { statutoryDays: 5 }, [MATERIAL_ROW], { column: 'K' }],
    [
      'a validity of five what',
      { 'certificate.name.zh': '许可证', 'certificate.name.en': 'Licence', 'certificate.validity': '5' },
      [MATERIAL_ROW],
      { value: '5', remedy: { zh: /5年、6个月，或“长期”/ } },
    ],
    [
      'a validity without a certificate',
      { 'certificate.validity': '长期' },
      [MATERIAL_ROW],
      { title: { zh: '证照名称' } },
    ],
    [
      'a certificate of an item that hands nothing over',
      { 'certificate.name.zh': '许可证', 'certificate.name.en': 'Licence', yieldsCertificate: '否' },
      [{ ...MATERIAL_ROW }],
      { problem: { zh: /没有证照可领，却填了证照名称/ } },
    ],
    [
      'a date that is no day',
      { endsOn: '2027-02-30' },
      [MATERIAL_ROW],
      { value: '2027-02-30', problem: { zh: '日期无法识别' } },
    ],
    ['a threshold that says no grade', { thresholds: 'B' }, [MATERIAL_ROW], { value: 'B', remedy: { zh: /letter:B/ } }],
    ['a grade that the scheme does not have', { thresholds: 'letter:Z' }, [MATERIAL_ROW], { value: 'letter:Z' }],
    [
      'an unknown policy',
      { lapsePolicy: 'atlantis' },
      [MATERIAL_ROW],
      { value: 'atlantis', remedy: { zh: /liaoning/ } },
    ],
    ['a formula', { 'name.zh': { formula: 'A1' } }, [MATERIAL_ROW], { column: 'C', problem: { zh: '公式不是数据' } }],
    ['an authority that is no material', { authorityMaterial: 'poa' }, [MATERIAL_ROW], { value: 'poa' }],
    ['an item without materials', {}, [], { sheet: '事项', row: 2 }],
  ])('%s', async (_what, item, materials, expected) => {
    const { problems } = await problemsOf(item, materials)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject(matching(expected))
    expect(problems[0]?.remedy.en).not.toBe('')
  })

  it.each<[string, Row[], object]>([
    ['an unknown mode', [{ ...deferred, 'deferral.mode': '容忍' }], { row: 2, column: 'J', value: '容忍' }],
    ['a mode without a date', [{ ...deferred, 'deferral.due': null }], { row: 2, column: 'K' }],
    ['an invalid date', [{ ...deferred, 'deferral.due': '尽快' }], { row: 2, column: 'K', value: '尽快' }],
    ['61 working days', [{ ...deferred, 'deferral.due': 61 }], { row: 2, column: 'K', value: '61' }],
    [
      'a core material that may be deferred',
      [{ ...deferred, core: '是' }],
      { row: 2, column: 'J', problem: { zh: '主件不可容缺' } },
    ],
    ['a material twice', [MATERIAL_ROW, MATERIAL_ROW], { row: 3, column: 'B', value: 'form' }],
    ['a situation that is not there', [{ ...MATERIAL_ROW, situations: 'abroad' }], { column: 'I', value: 'abroad' }],
    [
      'materials that replace each other in a circle',
      [
        { ...deferred, id: 'a', replacedBy: 'b' },
        { ...deferred, id: 'b', replacedBy: 'a' },
      ],
      { row: 2, column: 'N', problem: { zh: '材料循环代替：a → b → a' } },
    ],
    ['a replacement that is not there', [{ ...deferred, replacedBy: 'ghost' }], { column: 'N', value: 'ghost' }],
    ['a credit report that no material names', [{ ...deferred, 'deferral.dischargedBy': '信用报告' }], { column: 'N' }],
    ['no copies', [{ ...MATERIAL_ROW, copies: 0 }], { column: 'G', value: '0' }],
    [
      'a material of no item',
      [MATERIAL_ROW, { ...MATERIAL_ROW, itemCode: 'T-2' }],
      { row: 3, column: 'A', value: 'T-2' },
    ],
    ['a material without an item code', [MATERIAL_ROW, { ...MATERIAL_ROW, itemCode: null }], { row: 3, column: 'A' }],
  ])('%s', async (_what, materials, expected) => {
    const { problems } = await problemsOf({}, materials)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject(matching({ sheet: '材料', ...expected }))
  })

  it('a duplicate code, with the row that has it first', async () => {
    const { problems } = await imported(await workbookOf({ items: [ITEM_ROW, ITEM_ROW], materials: [MATERIAL_ROW] }))
    expect(problems).toMatchObject([
      { row: 3, column: 'A', value: 'T-1', problem: { zh: '事项编码重复，已见于 事项 第 2 行' } },
    ])
  })

  it('a gate for core materials, which cannot be switched off', async () => {
    const gates = [{ itemCode: 'T-1', gate: 'coreComplete', enabled: '否' }]
    const { problems } = await problemsOf({}, [MATERIAL_ROW], { gates })
    expect(problems).toMatchObject([
      { sheet: '准入条件', row: 2, column: 'C', value: '否', problem: { zh: '主件齐全不能停用' } },
    ])
  })

  it.each<[string, Row[], object]>([
    ['a department without a court', [{ ...DEPARTMENT_ROW, 'court.zh': null }], { row: 2, column: 'H' }],
    ['a department of no item', [{ ...DEPARTMENT_ROW, department: '别的部门' }], { row: 2, value: '别的部门' }],
    ['a department twice', [DEPARTMENT_ROW, DEPARTMENT_ROW], { row: 3, problem: { zh: '部门重复' } }],
  ])('%s, told once', async (_what, departments, expected) => {
    const items = [ITEM_ROW, { ...ITEM_ROW, code: 'T-2' }]
    const materials = [MATERIAL_ROW, { ...MATERIAL_ROW, itemCode: 'T-2' }]
    const { problems } = await imported(await workbookOf({ items, materials, departments }))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject(matching({ sheet: '部门', ...expected }))
  })

  it('行政许可法第三十八条：a department without review organ and court is a note, as documents leave a blank', async () => {
    const told = async (departments: Row[]) => (await problemsOf({}, [MATERIAL_ROW], { departments })).notes
    expect((await told([]))[0]?.zh).toContain('测试部门')
    expect(await told([DEPARTMENT_ROW])).toEqual([])
  })

  it('a code that does not match the hall’s pattern', async () => {
    const terms = { ...TERMS, codePatterns: { item: /^\d{31}$/u, material: /^.*$/u } }
    const workbook = await workbookOf({ items: [ITEM_ROW], materials: [MATERIAL_ROW] })
    expect((await imported(workbook, 'a.xlsx', terms)).problems).toMatchObject([
      { row: 2, column: 'A', remedy: { zh: /d\{31\}/ } },
    ])
  })

  it('all problems of a file at once, each cell once', async () => {
    const items = [
      { ...ITEM_ROW, kind: '?', promisedDays: '?' },
      { ...ITEM_ROW, code: 'T-2', 'name.zh': null },
    ]
    const materials = [MATERIAL_ROW, { ...MATERIAL_ROW, itemCode: 'T-2', form: '?' }]
    const { problems } = await imported(await workbookOf({ items, materials }))
    expect(problems.map(({ sheet, row, column }) => `${sheet} ${row}${column}`)).toEqual([
      '事项 2I',
      '事项 2K',
      '材料 3F',
      '事项 3C',
    ])
  })

  it('lists 100 of 5,000 problems and counts them all', async () => {
    const items = Array.from({ length: 5000 }, (_, index) => ({ ...ITEM_ROW, code: `T-${index}`, kind: '?' }))
    const materials = items.map(({ code }) => ({ ...MATERIAL_ROW, itemCode: code }))
    const { problems, count } = await imported(await workbookOf({ items, materials }))
    expect([problems.length, count]).toEqual([100, 5000])
  })
})

describe('sheets and columns', () => {
  const heads = LAYOUTS.items.columns.map(({ title }) => title)
  const cells = LAYOUTS.items.columns.map(({ key }) => ITEM_ROW[key] ?? null)
  const materials = [
    LAYOUTS.materials.columns.map(({ title }) => title.zh),
    LAYOUTS.materials.columns.map(({ key }) => MATERIAL_ROW[key] ?? null),
  ]

  it.each([
    ['in another order', heads.map(({ zh }) => zh).toReversed(), cells.toReversed()],
    ['in English', heads.map(({ en }) => en.toUpperCase()), cells],
    ['with a line break', heads.map(({ zh, en }) => `${zh}\n${en}`), cells],
  ])('accepts titles %s', async (_how, head, row) => {
    const { problems, items } = await imported(await rawWorkbook({ 事项: [head, row], Materials: materials }))
    expect(problems).toEqual([])
    expect(items).toHaveLength(1)
  })

  it('accepts the English names that the sheet of gates had before', async () => {
    const gates = [
      ['Item code', 'Condition id', 'In use'],
      ['T-1', 'grade', 'no'],
    ]
    const sheets = { 事项: [heads.map(({ zh }) => zh), cells], 材料: materials, Conditions: gates }
    const { problems, items } = await imported(await rawWorkbook(sheets))
    expect(problems).toEqual([])
    expect(items[0]?.gates).toMatchObject({ grade: { enabled: false } })
  })

  it('accepts English titles in a row of their own, and empty rows', async () => {
    const sheet = [heads.map(({ zh }) => zh), heads.map(({ en }) => en), [], cells]
    expect((await imported(await rawWorkbook({ 事项: sheet, 材料: materials }))).items).toHaveLength(1)
  })

  it.each([
    ['an unknown column', [...heads.map(({ zh }) => zh), '颜色'], { row: 1, column: 'AF', value: '颜色' }],
    ['a column twice', [...heads.map(({ zh }) => zh), '版本'], { row: 1, column: 'AF', value: '版本' }],
    [
      'a column that is missing',
      heads.map(({ zh }) => zh).filter(zh => zh !== '办件类型'),
      { row: 1, title: { zh: '办件类型' } },
    ],
  ])('%s', async (_what, head, expected) => {
    const row = head.map(zh => cells[heads.findIndex(title => title.zh === zh)] ?? null)
    const { problems } = await imported(await rawWorkbook({ 事项: [head, row], 材料: materials }))
    expect(problems).toMatchObject([{ sheet: '事项', ...expected }])
  })

  it('reports a sheet that is there under both names', async () => {
    const sheet = [heads.map(({ zh }) => zh), cells]
    const { problems } = await imported(await rawWorkbook({ 事项: sheet, Items: sheet, 材料: materials }))
    expect(problems).toMatchObject([{ sheet: 'Items', problem: { zh: '该工作表出现两次' } }])
  })

  it('reports unknown and missing sheets', async () => {
    const { problems } = await imported(await rawWorkbook({ 事项: [heads.map(({ zh }) => zh), cells], 别的: [['x']] }))
    expect(problems).toMatchObject([
      { sheet: '别的' },
      { sheet: '材料', problem: { zh: '缺少该工作表' } },
      { sheet: '事项' },
    ])
  })
})

describe('JSON', () => {
  const entry = { ...json(), materials: [{ ...jsonMaterial(), form: 'papyrus' }] }

  it.each([
    ['an unknown value', { items: [entry] }, { sheet: 'items', row: 1, column: 'materials.0.form', value: 'papyrus' }],
    ['an unknown field', { items: [{ ...json(), colour: 'red' }] }, { row: 1, problem: { zh: /colour/ } }],
    ['a field that is missing', { items: [{ ...json(), kind: undefined }] }, { column: 'kind' }],
    ['no items', { items: [] }, { sheet: 'items' }],
    ['no list', { things: [] }, { sheet: 'items' }],
    ['an item that is no object', { items: [7] }, { row: 1, value: '7' }],
  ])('%s', async (_what, content, expected) => {
    const { problems } = await imported(Buffer.from(JSON.stringify(content)), 'items.json')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject(matching(expected))
  })
})

describe('an unreadable file is refused with a code', () => {
  const gbk = Buffer.from([0x7b, 0x22, 0xca, 0xc2, 0xcf, 0xee, 0x22, 0x3a, 0x31, 0x7d])
  const ole = (text: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(text, 'utf16le')])
  const bomb = zipSync({ 'xl/a.xml': new Uint8Array(201 * 1024 * 1024) }, { level: 1 })

  it.each<[string, Uint8Array, string, string]>([
    ['a CSV file', Buffer.from('事项编码,版本\n'), 'a.csv', 'A520'],
    ['a CSV file in GBK', Buffer.from([0xca, 0xc2, 0xcf, 0xee, 0x2c]), 'a.csv', 'A520'],
    ['nothing', new Uint8Array(), 'a.xlsx', 'A520'],
    ['a workbook with a password', ole('EncryptedPackage'), 'a.xlsx', 'A521'],
    ['an old workbook', ole('Workbook'), 'a.xls', 'A522'],
    ['JSON in GBK', gbk, 'a.json', 'A511'],
    ['JSON in UTF-16', Buffer.from('\uFEFF{"items":[]}', 'utf16le'), 'a.json', 'A511'],
    ['broken JSON', Buffer.from('{"items":[\n}'), 'a.json', 'A524'],
    ['a ZIP that is no workbook', zipSync({ 'a.txt': new Uint8Array(3) }), 'a.xlsx', 'A524'],
    ['half a workbook', Buffer.from('PK\u0003\u0004half'), 'a.xlsx', 'A524'],
    ['21 MB', new Uint8Array(21 * 1024 * 1024), 'a.json', 'A525'],
    ['a small file that unpacks to too much', bomb, 'a.xlsx', 'A525'],
  ])('%s: %s', async (_what, bytes, name, code) => {
    await expect(imported(bytes, name)).rejects.toThrow(code)
  })

  it('a row number beyond a sheet’s limit is refused as damage', async () => {
    const parts = workbookParts('<row r="4000000000"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>')
    await expect(imported(zipSync(parts), 'a.xlsx')).rejects.toThrow('A524')
  })
})

function matching(expected: object): object {
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [
      key,
      value instanceof RegExp
        ? expect.stringMatching(value)
        : typeof value === 'object' && value !== null
          ? matching(value)
          : value,
    ]),
  )
}

function jsonMaterial() {
  return { id: 'form', name: { zh: '表', en: 'form' }, core: true, form: 'original', copies: 1 }
}

function json() {
  return {
    code: 'T-1',
    version: '1',
    name: { zh: '事项', en: 'item' },
    department: { zh: '部门', en: 'department' },
    kind: 'promised',
    promisedDays: 5,
    openToDeferral: true,
    creditParties: ['applicant'],
    yieldsCertificate: true,
    materials: [jsonMaterial()],
    basis: { zh: '依据', en: 'basis' },
  }
}

function workbookParts(rows: string): Record<string, Uint8Array> {
  const text = (xml: string) => new TextEncoder().encode(xml)
  return {
    'xl/_rels/workbook.xml.rels': text('<Relationships><Relationship Id="r1" Target="s.xml"/></Relationships>'),
    'xl/workbook.xml': text('<workbook xmlns:r="x"><sheets><sheet name="事项" r:id="r1"/></sheets></workbook>'),
    'xl/s.xml': text(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  }
}
