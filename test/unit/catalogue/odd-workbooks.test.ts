import { describe, expect, it } from 'vitest'
import { imported } from '../../support/files/catalogue.ts'
import { cataloguePackage, placeOf } from '../../support/files/catalogue-package.ts'

const read = (...given: Parameters<typeof cataloguePackage>) => imported(cataloguePackage(...given))

const CORE = placeOf('materials', 'core', 2)

it('reads a hand-made workbook', async () => {
  const { items, problems, notes } = await read()
  expect(problems).toEqual([])
  expect(notes).toEqual([])
  expect(items[0]?.materials.map(({ id, core }) => [id, core])).toEqual([
    ['form', true],
    ['second', true],
  ])
})

describe('an empty cell stays empty', () => {
  const optional = placeOf('items', 'lapsePolicy', 2)

  it.each([
    ['<c t="s"/>', `<c r="${optional}" t="s"/>`],
    ['<v/>', `<c r="${optional}" t="s"><v/></c>`],
    ['<v></v>', `<c r="${optional}" t="s"><v></v></c>`],
  ])('and does not take the first shared text: %s', async (_what, xml) => {
    const { items, problems } = await read({ items: { cells: { [optional]: xml } } }, { strings: ['liaoning'] })
    expect(problems).toEqual([])
    expect(items[0]).not.toHaveProperty('lapsePolicy')
  })

  it('and is reported where a value is required', async () => {
    const name = placeOf('materials', 'name.zh', 2)
    const { problems } = await read({ materials: { cells: { [name]: `<c r="${name}" t="s"><v/></c>` } } })
    expect(problems).toMatchObject([{ sheet: '材料', row: 2, column: 'C', problem: { zh: '缺少必填内容' } }])
  })
})

describe('the cell for core materials', () => {
  it.each(['1', 'true', 'TRUE', ' 1 '])('is true for %j', async written => {
    const { items, problems } = await read({
      materials: { cells: { [CORE]: `<c r="${CORE}" t="b"><v>${written}</v></c>` } },
    })
    expect(problems).toEqual([])
    expect(items[0]?.materials[0]?.core).toBe(true)
  })

  it.each(['0', 'false', 'FALSE'])('is false for %j', async written => {
    const { items } = await read({ materials: { cells: { [CORE]: `<c r="${CORE}" t="b"><v>${written}</v></c>` } } })
    expect(items[0]?.materials[0]?.core).toBe(false)
  })

  it.each(['2', 'yes', '是', 'ja'])('is a problem for %j', async written => {
    const { problems } = await read({ materials: { cells: { [CORE]: `<c r="${CORE}" t="b"><v>${written}</v></c>` } } })
    expect(problems).toMatchObject([
      { sheet: '材料', row: 2, column: 'E', value: written, problem: { zh: '标为逻辑值，却不是 TRUE 或 FALSE' } },
    ])
  })
})

describe('a problem names its cell', () => {
  const name = placeOf('materials', 'name.zh', 2)

  it.each([
    ['an error value', `<c r="${name}" t="e"><v>#REF!</v></c>`, '#REF!', '单元格是错误值'],
    ['a day', `<c r="${name}" t="d"><v>2026-12-31</v></c>`, '2026-12-31', '不是文本，而是日期'],
    ['an unknown type', `<c r="${name}" t="rich"><v>x</v></c>`, 'x', '单元格类型不明'],
    [
      'a cell that is there twice',
      `<c r="${name}" t="str"><v>a</v></c><c r="${name}" t="str"><v>b</v></c>`,
      name,
      '文件中该单元格出现两次',
    ],
    [
      'more than a cell can hold',
      `<c r="${name}" t="str"><v>${'长'.repeat(40_000)}</v></c>`,
      `${'长'.repeat(40)}…`,
      '超过 32767 个字符',
    ],
  ])('%s', async (_what, xml, value, problem) => {
    const { problems } = await read({ materials: { cells: { [name]: xml } } })
    expect(problems).toMatchObject([{ sheet: '材料', row: 2, column: 'C', value, problem: { zh: problem } }])
  })

  it('with a day shown as on screen where a number belongs', async () => {
    const copies = placeOf('materials', 'copies', 2)
    const { problems } = await read({
      materials: { cells: { [copies]: `<c r="${copies}" t="d"><v>2026-03-04</v></c>` } },
    })
    expect(problems).toMatchObject([{ column: 'G', value: '2026-03-04', problem: { zh: '不是数字' } }])
  })
})

describe('hidden parts of a workbook', () => {
  it.each(['hidden', 'veryHidden'])('a %s helper sheet is skipped, with a note', async state => {
    const helper = { name: '下拉选项', attributes: `state="${state}"`, rows: '<row><c t="str"><v>是</v></c></row>' }
    const { items, problems, notes } = await read({}, { sheets: [helper] })
    expect(problems).toEqual([])
    expect(items).toHaveLength(1)
    expect(notes).toEqual([{ zh: '隐藏的工作表“下拉选项”未读取', en: 'the hidden sheet “下拉选项” was not read' }])
  })

  it('a damaged hidden helper sheet is skipped', async () => {
    const helper = { name: '缓存', attributes: 'state="hidden"', rows: '<row r="9999999"/>' }
    expect((await read({}, { sheets: [helper] })).problems).toEqual([])
  })

  it('the same sheet, visible, is a problem', async () => {
    const { problems } = await read({}, { sheets: [{ name: '下拉选项', rows: '<row><c t="str"><v>是</v></c></row>' }] })
    expect(problems).toMatchObject([{ sheet: '下拉选项', problem: { zh: '不认识的工作表' } }])
  })

  it('a hidden sheet of the catalogue is a problem', async () => {
    const { problems } = await read({ situations: { attributes: 'state="hidden"' } })
    expect(problems).toMatchObject([{ sheet: '情形', problem: { zh: '该工作表被隐藏，未读取' } }])
  })

  it('a hidden sheet of materials is one problem and not also missing', async () => {
    const { problems } = await read({ materials: { attributes: 'state="veryHidden"' } })
    expect(problems.filter(({ sheet }) => sheet === '材料')).toMatchObject([
      { problem: { zh: '该工作表被隐藏，未读取' } },
    ])
  })

  it('hidden notes still mark a sample', async () => {
    const { sample, notes } = await read({ notes: { attributes: 'state="hidden"' } })
    expect([sample, notes]).toEqual([true, []])
  })

  it('hidden rows and columns are read, with a note', async () => {
    const { items, problems, notes } = await read({
      materials: {
        rowAttributes: { 3: 'hidden="1"' },
        before: '<cols><col min="7" max="7" hidden="1"/></cols>',
      },
    })
    expect(problems).toEqual([])
    expect(items[0]?.materials).toHaveLength(2)
    expect(notes.map(({ zh }) => zh)).toEqual(['“材料”有 1 行被隐藏，已一并读取', '“材料”的 G 列被隐藏，已一并读取'])
  })
})
