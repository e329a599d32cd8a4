import { describe, expect, it } from 'vitest'
import { headerOf, LAYOUTS } from '../../../electron/catalogue/exchange/columns.ts'
import { toWorkbook } from '../../../electron/catalogue/exchange/to-workbook.ts'
import { asksAuthorityOfAll } from '../../../electron/catalogue/model/authority-asked.ts'
import { SAMPLE } from '../../../electron/catalogue/sample/index.ts'
import { catalogueSchema } from '../../../electron/catalogue/schema.ts'
import { imported } from '../../support/files/catalogue.ts'
import {
  DEPARTMENT_ROW,
  ITEM_ROW,
  MATERIAL_ROW,
  type Row,
  rawWorkbook,
  workbookOf,
} from '../../support/files/workbook.ts'

const POWER: Row = { ...MATERIAL_ROW, id: 'power', 'name.zh': '授权委托书', 'name.en': 'authority', core: '否' }

const file = (power: Row, item: Row = ITEM_ROW) =>
  workbookOf({ items: [item], materials: [MATERIAL_ROW, power], departments: [DEPARTMENT_ROW] })

const noteOf = async (power: Row, item?: Row) => (await imported(await file(power, item))).notes.map(({ zh }) => zh)

describe('适用关系 in the workbook', () => {
  it.each([
    ['委托代理人', ['agent']],
    ['委托代理人、法定代表人', ['agent', 'legalRepresentative']],
    ['监护人', ['guardian']],
    ['法定代理人', ['guardian']],
    ['self, agent', ['self', 'agent']],
  ])('%s', async (written, expected) => {
    const { items, problems } = await imported(await file({ ...POWER, appliesTo: written }))
    expect(problems).toEqual([])
    expect(items[0]?.materials.map(({ appliesTo }) => appliesTo)).toEqual([undefined, expected])
  })

  it('a workbook of an earlier release has no such column: everybody is asked', async () => {
    const { columns, name } = LAYOUTS.materials
    const former = columns.filter(({ key }) => key !== 'appliesTo')
    const table = (rows: readonly Row[], of: typeof columns) => [
      of.map(headerOf),
      ...rows.map(row => of.map(({ key }) => row[key] ?? null)),
    ]
    const bytes = await rawWorkbook({
      [LAYOUTS.items.name.zh]: table([ITEM_ROW], LAYOUTS.items.columns),
      [name.zh]: table([MATERIAL_ROW, POWER], former),
    })
    const { items, problems } = await imported(bytes)
    expect(problems).toEqual([])
    expect(items[0]?.materials.every(({ appliesTo }) => appliesTo === undefined)).toBe(true)
  })

  it('is written as it is read', async () => {
    const { items } = await imported(await file({ ...POWER, appliesTo: '委托代理人' }))
    const again = await imported(await toWorkbook({ items, sample: false }))
    expect(again.items).toEqual(items)
  })

  it('an authority that is not asked of agents is a mistake in its row', async () => {
    const { problems } = await imported(
      await file({ ...POWER, appliesTo: '本人' }, { ...ITEM_ROW, authorityMaterial: 'power' }),
    )
    expect(problems).toMatchObject([{ sheet: '材料', row: 3, value: '本人' }])
  })
})

describe('行政许可法 art. 31: a hint where an authority is asked of everybody', () => {
  const TOLD = /T-1/
  it.each<[string, Row, Row]>([
    ['by its name', POWER, ITEM_ROW],
    ['as the authority of the item', { ...POWER, 'name.zh': '代办授权' }, { ...ITEM_ROW, authorityMaterial: 'power' }],
    ['also of the applicant', { ...POWER, appliesTo: '本人、委托代理人' }, ITEM_ROW],
  ])('%s', async (_, power, item) => {
    const notes = await noteOf(power, item)
    expect(notes).toEqual([expect.stringMatching(TOLD)])
    expect(notes[0]).toContain('第三十一条')
  })

  it('none where agents alone are asked', async () => {
    expect(await noteOf({ ...POWER, appliesTo: '委托代理人' })).toEqual([])
  })

  it('the sample asks agents alone', () => {
    expect(catalogueSchema.parse(SAMPLE).items.filter(asksAuthorityOfAll)).toEqual([])
  })
})
