import { constants, crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { readWorkbook } from '../../../electron/spreadsheet/read/read-workbook.ts'
import { packageOf, sheetOf, workbookParts } from '../../support/files/package.ts'

async function faultOf(bytes: Uint8Array): Promise<string> {
  const error = await readWorkbook(bytes, 'a.xlsx').catch((cause: unknown) => cause)
  return error instanceof HallError ? `${error.code} ${error.detail}` : `not refused: ${error}`
}

const SHARED = '<c t="s"><v>0</v></c>'
const rowsOf = (count: number, cells = SHARED) => `<row>${cells}</row>`.repeat(count)

describe('a workbook beyond a bound is refused, naming the bound', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'one shared text of 100 MB, and 10,000 cells that refer to it',
      () => sheetOf(rowsOf(10_000), ['x'.repeat(100_000_000)]),
      /^A530 .*characters of one value > 1,000,000$/,
    ],
    [
      'one shared text as long as a cell can be, and cells that refer to it again and again',
      () => sheetOf(rowsOf(2000), ['x'.repeat(32_767)]),
      /^A530 .*characters of text > 50,000,000$/,
    ],
    [
      'one attribute of 10 MB',
      () => sheetOf(`<row spans="${'1'.repeat(10_000_000)}"/>`),
      /^A530 .*characters of one value > 1,000,000$/,
    ],
    [
      'one comment of 10 MB',
      () => sheetOf(`<!--${'-x'.repeat(5_000_000)}-->`),
      /^A530 .*characters of one value > 1,000,000$/,
    ],
    ['half a million filled rows', () => sheetOf(rowsOf(500_000), ['x']), /^A530 .*rows with content > 400,000$/],
    [
      'many cells in few rows',
      () => sheetOf(rowsOf(200, SHARED.repeat(16_384)), ['x']),
      /^A530 .*cells with content > 2,000,000$/,
    ],
    [
      'three million rows of nothing',
      () =>
        packageOf(
          workbookParts([
            { rows: '<row/>'.repeat(1_048_576) },
            { rows: '<row/>'.repeat(1_048_576) },
            { rows: '<row/>'.repeat(1_048_576) },
          ]),
        ),
      /^A530 .*rows, empty ones too > 3,000,000$/,
    ],
    [
      'three million shared texts of nothing',
      () => packageOf({ ...workbookParts([{}]), 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(3_000_000)}</sst>` }),
      /^A530 .*shared texts > 2,000,000$/,
    ],
    [
      '65,536 sheets',
      () => {
        const parts = workbookParts([{}])
        const sheets = '<sheet name="x" sheetId="1" r:id="rId1"/>'.repeat(65_536)
        return packageOf({
          ...parts,
          'xl/workbook.xml': String(parts['xl/workbook.xml']).replace('<sheets>', `<sheets>${sheets}`),
        })
      },
      /^A530 .*sheets > 255$/,
    ],
    [
      '6,000 parts',
      () =>
        packageOf({
          ...workbookParts([{}]),
          ...Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`x/${i}.bin`, ''])),
        }),
      /^A530 .*parts > 5,000$/,
    ],
    [
      'a part that says to have 300 MB',
      () => saying(packageOf(workbookParts([{}])), 'xl/worksheets/sheet1.xml', 300_000_000),
      /^A525 .*bytes unpacked > 209,715,200$/,
    ],
  ])(
    '%s',
    async (_what, make, told) => {
      expect(await faultOf(make())).toMatch(told)
    },
    60_000,
  )

  it('a sheet of 2 GB declared as 1 KB is refused without unpacking all', async () => {
    const parts = workbookParts([{ rows: 'HERE' }])
    const [begin = '', end = ''] = String(parts['xl/worksheets/sheet1.xml']).split('HERE')
    const sheet = Buffer.concat([
      deflated(begin),
      repeated(deflated('<row/>'.repeat(100_000)), 3500),
      deflateRawSync(end),
    ])
    const bytes = packed({ ...parts, 'xl/worksheets/sheet1.xml': { packed: sheet, said: 1024 } })
    expect(bytes.length).toBeLessThan(20 * 1024 * 1024)
    const began = process.cpuUsage()
    expect(await faultOf(bytes)).toBe('A524 a.xlsx: “事项”')
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000)
  }, 60_000)

  it('endlessly nested elements are refused', async () => {
    expect(await faultOf(sheetOf('<row>'.repeat(200)))).toBe('A524 a.xlsx: “事项”')
  })

  it('merged cells cost no more than their text', async () => {
    const merged = Array.from({ length: 50_000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join('')
    const parts = workbookParts([{ rows: `${rowsOf(1)}</sheetData><mergeCells>${merged}</mergeCells><sheetData>` }], {
      strings: ['x'],
    })
    const { sheets } = await readWorkbook(packageOf(parts), 'a.xlsx')
    expect(sheets[0]?.rows).toHaveLength(1)
  })

  it('100,000 ranges of hidden columns cost no more', async () => {
    const cols = '<col min="1" max="16384" hidden="1"/>'.repeat(100_000)
    const parts = workbookParts([{ before: `<cols>${cols}</cols>`, rows: rowsOf(1) }], { strings: ['x'] })
    const { sheets } = await readWorkbook(packageOf(parts), 'a.xlsx')
    expect(sheets[0]?.hiddenColumns).toEqual(['A'])
  })
})

it('reads a million empty formatted rows as nothing', async () => {
  const rows = Array.from(
    { length: 1_048_575 },
    (_, i) => `<row r="${i + 2}" s="1" customFormat="1"><c r="A${i + 2}" s="1"/></row>`,
  )
  const bytes = sheetOf(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>${rows.join('')}`, ['x'])
  const { sheets } = await readWorkbook(bytes, 'a.xlsx')
  expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([1])
}, 60_000)

/** Does not end the stream, so that more can follow. */
function deflated(text: string): Buffer {
  return deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH })
}

function repeated(block: Buffer, times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => block))
}

type Part = string | { readonly packed: Buffer; readonly said: number }

/** Headers may be wrong. */
function packed(parts: Readonly<Record<string, Part>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, part] of Object.entries(parts)) {
    const data = typeof part === 'string' ? deflateRawSync(part) : part.packed
    const said = typeof part === 'string' ? Buffer.byteLength(part) : part.said
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(said, 22)
    local.writeUInt16LE(Buffer.byteLength(name), 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 6)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(typeof part === 'string' ? crc32(part) : 0, 16)
    central.writeUInt32LE(data.length, 20)
    central.writeUInt32LE(said, 24)
    central.writeUInt16LE(Buffer.byteLength(name), 28)
    central.writeUInt32LE(at, 42)
    bodies.push(local, Buffer.from(name), data)
    directory.push(central, Buffer.from(name))
    at += local.length + Buffer.byteLength(name) + data.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length / 2, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, central, end])
}

function saying(bytes: Uint8Array, name: string, said: number): Uint8Array {
  const buffer = Buffer.from(bytes)
  const at = buffer.lastIndexOf(name) - 46
  buffer.writeUInt32LE(said, at + 24)
  return buffer
}
