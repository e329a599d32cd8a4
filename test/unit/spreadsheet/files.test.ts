import fc from 'fast-check'
import { unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { csvFile } from '../../../electron/spreadsheet/write/csv.ts'
import { printableFile } from '../../../electron/spreadsheet/write/printable.ts'
import type { CellValue, Table } from '../../../electron/spreadsheet/write/table.ts'
import { workbookFile, xlsxFile } from '../../../electron/spreadsheet/write/xlsx.ts'
import { checkAllAsync } from '../../support/properties/check-often.ts'

function table(rows: readonly (readonly CellValue[])[], columns = 3): Table {
  return {
    title: { zh: '清单[1]/2', en: 'list' },
    language: 'zh',
    columns: Array.from({ length: columns }, (_, i) => ({ title: { zh: `列${i}`, en: `c${i}` }, width: 10 })),
    empty: { zh: '没有', en: 'none' },
    batches: (async function* () {
      for (const row of rows) yield [row]
    })(),
  }
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

const readBack = async (rows: readonly (readonly CellValue[])[], columns = 3) => {
  const [sheet] = await readXlsxFile(await bytesOf(xlsxFile(table(rows, columns))), { trim: false })
  return sheet?.data ?? []
}

describe('an .xlsx file', () => {
  it('keeps numbers, long digits, formulas as text, rare characters and surrogate pairs', async () => {
    const rows = [
      [-3, '440604199001010018', '=1+1'],
      [1.5, '𬭳䶮 & <b> "q"', 'x'.repeat(200)],
    ]
    expect(await readBack(rows)).toEqual([['列0', '列1', '列2'], ...rows])
  })

  it('keeps characters that XML cannot hold, and texts like escapes', async () => {
    expect(await readBack([['a\u0000b\u0008c_x0041_', 'line\r\nline', '\ud800x']])).toEqual([
      ['列0', '列1', '列2'],
      ['a\u0000b\u0008c_x0041_', 'line\r\nline', '\ufffdx'],
    ])
  })

  it('has columns beyond Z', async () => {
    const [header, row] = await readBack([Array.from({ length: 30 }, (_, i) => i)], 30)
    expect(header?.[29]).toBe('列29')
    expect(row?.[29]).toBe(29)
  })

  it('reads back any text unchanged', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(value => value.trim() === value)
    await checkAllAsync(
      fc.asyncProperty(fc.array(fc.tuple(text, fc.integer(), text), { minLength: 1, maxLength: 20 }), async rows => {
        expect((await readBack(rows)).slice(1)).toEqual(rows)
      }),
      { numRuns: 50 },
    )
  })

  it('cuts a text longer than a cell, and marks it', async () => {
    const [, row] = await readBack([['x'.repeat(32_767), 'y'.repeat(32_768)]], 2)
    expect(row).toEqual(['x'.repeat(32_767), `${'y'.repeat(32_766)}…`])
  })

  it('has column widths and a fixed header', async () => {
    const xml = unzipSync(await bytesOf(xlsxFile(table([['a', 1, 'b']]))))['xl/worksheets/sheet1.xml']
    const text = Buffer.from(xml ?? []).toString()
    expect(text).toContain('<col min="3" max="3" width="10" customWidth="1"/>')
    expect(text).toMatch(/<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"\/>/)
  })

  it('holds several sheets with name, header and rows', async () => {
    const sheets = ['甲/1', '乙'].map(name => ({
      name,
      widths: [10, 10],
      header: ['列', name],
      frozen: false,
      batches: [[[name, 1]], [['二', undefined]]],
    }))
    const read = await readXlsxFile(await bytesOf(workbookFile(sheets)))
    expect(read).toEqual([
      {
        sheet: '甲 1',
        data: [
          ['列', '甲/1'],
          ['甲/1', 1],
          ['二', null],
        ],
      },
      {
        sheet: '乙',
        data: [
          ['列', '乙'],
          ['乙', 1],
          ['二', null],
        ],
      },
    ])
  })

  it('without rows has a header and a note', async () => {
    expect(await readBack([], 1)).toEqual([['列0'], ['没有']])
  })
})

it.each([
  ['for programs', 'programs', ''],
  ['for a spreadsheet', 'spreadsheet', '\uFEFF'],
] as const)('a .csv file %s without rows has a header and a note', async (_whom, reader, begin) => {
  expect((await bytesOf(csvFile(table([]), reader))).toString()).toBe(`${begin}列0,列1,列2\r\n没有\r\n`)
})

it('a printed page shows tables with titles, also empty ones', async () => {
  const under = { ...table([], 1), title: { zh: '口径&', en: '' } }
  const page = (await bytesOf(printableFile(table([['a', 1, 'b']]), [], [under, table([['c', 2, 'd']])]))).toString()
  expect(page.match(/<table>/g)).toHaveLength(3)
  expect(page).toMatch(
    /<h1>清单\[1\]\/2<\/h1>.*<td>a<\/td>.*<\/table><h2>口径&amp;<\/h2><table>.*没有.*<h2>清单.*<td>c<\/td>/s,
  )
  expect(page.endsWith('</tbody></table></body></html>')).toBe(true)
})

it('a printed list escapes its texts', async () => {
  const page = (await bytesOf(printableFile(table([['<script>', 1, undefined]]), [['a&b', '"c"']]))).toString()
  expect(page).toContain('<td>&lt;script&gt;</td><td>1</td><td></td>')
  expect(page).toContain('<dt>a&amp;b</dt><dd>&quot;c&quot;</dd>')
})
