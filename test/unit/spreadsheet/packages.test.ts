import { describe, expect, it } from 'vitest'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { readWorkbook, type Workbook } from '../../../electron/spreadsheet/read/read-workbook.ts'
import { packageOf, relationship, relationshipsXml, workbookParts } from '../../support/files/package.ts'

const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
const PARTS = workbookParts([{ name: '一', rows: ROWS }], { strings: ['x'] })

const textsOf = ({ sheets }: Workbook) =>
  sheets.map(({ name, rows }) => [
    name,
    ...rows.flatMap(({ cells }) => [...cells.values()].map(cell => 'text' in cell && cell.text)),
  ])

const read = async (parts: Readonly<Record<string, string | Uint8Array>>) =>
  textsOf(await readWorkbook(packageOf(parts), 'a.xlsx'))

const renamed = (rename: (name: string) => string) =>
  Object.fromEntries(Object.entries(PARTS).map(([name, content]) => [rename(name), content]))

const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(PARTS).filter(([name]) => !names.includes(name)))

const fault = (parts: Readonly<Record<string, string | Uint8Array>>) => faultOf(packageOf(parts))

async function faultOf(bytes: Uint8Array): Promise<string> {
  const error = await readWorkbook(bytes, 'a.xlsx').catch((cause: unknown) => cause)
  return error instanceof HallError ? `${error.code} ${error.detail}` : `not refused: ${error}`
}

const WORKBOOK = 'xl/workbook.xml'
const LINKS = 'xl/_rels/workbook.xml.rels'

describe('reads packages of different programs', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
    ['as Excel does', PARTS],
    ['with names in another case', renamed(name => name.toUpperCase())],
    ['with one name in another case', renamed(name => name.replace('sharedStrings', 'SharedStrings'))],
    ['with backslashes', renamed(name => name.replaceAll('/', '\\'))],
    ['with a slash in front', renamed(name => `/${name}`)],
    ['with a folder named twice over', renamed(name => `./${name}`)],
    ['with percent signs in a target', { ...PARTS, [LINKS]: String(PARTS[LINKS]).replace('sheet1', '%73heet1') }],
    ['with absolute targets', { ...PARTS, [LINKS]: String(PARTS[LINKS]).replaceAll('Target="', 'Target="/xl/') }],
    ['with targets in another case', { ...PARTS, [LINKS]: String(PARTS[LINKS]).replace('worksheets/', 'WorkSheets/') }],
    [
      'with targets that go up and down',
      { ...PARTS, [LINKS]: String(PARTS[LINKS]).replaceAll('Target="', 'Target="../xl/./') },
    ],
    ['with backslashes in targets', { ...PARTS, [LINKS]: String(PARTS[LINKS]).replace('worksheets/', 'worksheets\\') }],
    ['without the relationships of the package', without('_rels/.rels')],
    [
      'with the workbook under another name',
      {
        ...without(WORKBOOK, LINKS, '_rels/.rels'),
        '_rels/.rels': relationshipsXml([relationship('x', 'officeDocument', '/book/main.xml')]),
        'book/main.xml': String(PARTS[WORKBOOK]),
        'book/_rels/main.xml.rels': relationshipsXml([
          relationship('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
          relationship('rIdS', 'sharedStrings', '../xl/sharedStrings.xml'),
        ]),
      },
    ],
    [
      'in the strict edition of the standard',
      Object.fromEntries(
        Object.entries(PARTS).map(([name, xml]) => [
          name,
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006',
              'http://purl.oclc.org/ooxml/officeDocument',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006',
              'http://purl.oclc.org/ooxml/spreadsheetml',
            ),
        ]),
      ),
    ],
    [
      'with prefixes',
      Object.fromEntries(
        Object.entries(PARTS).map(([name, xml]) => [
          name,
          xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replaceAll('xmlns=', 'xmlns:x='),
        ]),
      ),
    ],
    [
      'with a declaration and a mark in front',
      withEach(xml => `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n${xml}`),
    ],
    ['in UTF-16, little end first', withEach(xml => Buffer.from(`\uFEFF${xml}`, 'utf16le'))],
    ['in UTF-16, big end first', withEach(xml => Buffer.from(`\uFEFF${xml}`, 'utf16le').swap16())],
    ['in UTF-16 without a mark', withEach(xml => Buffer.from(xml, 'utf16le'))],
    [
      'with comments between',
      { ...PARTS, [WORKBOOK]: String(PARTS[WORKBOOK]).replace('<sheets>', '<!-- <sheet/> --><sheets>') },
    ],
  ])('%s', async (_how, parts) => {
    expect(await read(parts)).toEqual([['一', 'x']])
  })

  it('with bytes after the end', async () => {
    const bytes = Buffer.concat([packageOf(PARTS), Buffer.from('\r\n--boundary--\r\n')])
    expect(textsOf(await readWorkbook(bytes, 'a.xlsx'))).toEqual([['一', 'x']])
  })

  it('without compression', async () => {
    expect(textsOf(await readWorkbook(packageOf(PARTS, 0), 'a.xlsx'))).toEqual([['一', 'x']])
  })

  it('without shared texts', async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>y</t></is></c></row>'
    const { 'xl/sharedStrings.xml': _none, ...parts } = workbookParts([{ name: '一', rows }])
    expect(await read(parts)).toEqual([['一', 'y']])
  })

  it('with sheets without a relationship, in order', async () => {
    const parts = workbookParts(
      ['一', '二', '三'].map(name => ({ name, rows: `<row><c t="str"><v>${name}</v></c></row>` })),
    )
    const unnamed = String(parts[WORKBOOK]).replace('r:id="rId1"', 'r:id=""').replace('r:id="rId3"', '')
    expect(await read({ ...parts, [WORKBOOK]: unnamed })).toEqual([
      ['一', '一'],
      ['二', '二'],
      ['三', '三'],
    ])
  })

  it('with a sheet whose relationship id is empty', async () => {
    const more = String(PARTS[WORKBOOK]).replace('</sheets>', '<sheet name="无" sheetId="9" r:id=""/></sheets>')
    expect(await read({ ...PARTS, [WORKBOOK]: more })).toEqual([['一', 'x'], ['无']])
  })

  it('with charts among the sheets', async () => {
    const more = String(PARTS[WORKBOOK]).replace('</sheets>', '<sheet name="图" sheetId="9" r:id="rId9"/></sheets>')
    const links = String(PARTS[LINKS]).replace(
      '</R',
      `${relationship('rId9', 'chartsheet', 'chartsheets/sheet1.xml')}</R`,
    )
    expect(await read({ ...PARTS, [WORKBOOK]: more, [LINKS]: links })).toEqual([['一', 'x'], ['图']])
  })
})

describe('days', () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="[Red]0.00;&quot;day&quot;"/><numFmt numFmtId="172" formatCode="[h]:mm:ss"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="31"/></cellXfs>'
  const rows = [0, 1, 2, 3, 4, 5].map(style => `<row><c s="${style}"><v>46387</v></c></row>`).join('')
  const kinds = async (workbookPr: string) => {
    const parts = workbookParts([{ rows }], { styles, workbookPr })
    const { sheets } = await readWorkbook(packageOf(parts), 'a.xlsx')
    return sheets[0]?.rows.map(({ cells }) => cells.get(1))
  }

  it('are recognised by their number format', async () => {
    const number = { kind: 'number', number: 46_387 }
    const day = { kind: 'date', text: '2026-12-31' }
    expect(await kinds('')).toEqual([number, day, day, number, number, day])
  })

  it.each(['1', 'true', 'TRUE'])('count from 1904 when the workbook says %s', async yes => {
    expect((await kinds(`<workbookPr date1904="${yes}"/>`))?.[1]).toEqual({ kind: 'date', text: '2031-01-01' })
  })
})

describe('a file that is no workbook is named by its format', () => {
  const office = (target: string) => relationshipsXml([relationship('r', 'officeDocument', target)])

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, RegExp]>([
    [
      '.ods',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
      /^A520 .*OpenDocument spreadsheet \(\.ods\)$/,
    ],
    [
      '.odt',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' },
      /^A520 .*OpenDocument text/,
    ],
    [
      '.xlsb',
      { '_rels/.rels': office('xl/workbook.bin'), 'xl/workbook.bin': new Uint8Array(9) },
      /^A520 .*\(\.xlsb\)$/,
    ],
    [
      '.docx',
      { '_rels/.rels': office('word/document.xml'), 'word/document.xml': '<w:document xmlns:w="w"/>' },
      /^A520 .*\(\.docx\)$/,
    ],
    ['.numbers', { 'Index/Document.iwa': new Uint8Array(9) }, /^A520 .*\(\.numbers\)$/],
    ['.ofd', { 'OFD.xml': '<ofd:OFD xmlns:ofd="o"/>' }, /^A520 .*\(\.ofd\)$/],
    ['any other archive', { 'a.txt': 'x' }, /^A524 a\.xlsx: xl\/workbook\.xml$/],
  ])('%s', async (_what, parts, told) => {
    expect(await fault(parts)).toMatch(told)
  })
})

describe('damage is reported with its place', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string]>([
    ['a part that is missing', without('xl/worksheets/sheet1.xml'), 'A524 a.xlsx: “一”'],
    ['a relationship that is missing', { ...PARTS, [LINKS]: relationshipsXml([]) }, 'A524 a.xlsx: “一”'],
    ['a cell', { ...PARTS, ...onlySheet('<row r="7"><c r="C7"><v>one</v></c></row>') }, 'A524 a.xlsx: “一” C7'],
    [
      'a text in another encoding',
      { ...PARTS, ...onlySheet(Buffer.from([0x3c, 0xca, 0xc2, 0xcf, 0xee])) },
      'A524 a.xlsx: “一”',
    ],
    ['two parts of one name', { ...PARTS, 'XL/worksheets/sheet1.xml': '<worksheet/>' }, 'A524 a.xlsx: “一”'],
    [
      'definitions of its own',
      {
        ...PARTS,
        'xl/sharedStrings.xml':
          '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      },
      'A524 a.xlsx',
    ],
    [
      'a file from outside',
      { ...PARTS, ...onlySheet('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>') },
      'A524 a.xlsx: “一”',
    ],
  ])('%s', async (_what, parts, told) => {
    expect(await fault(parts)).toBe(told)
  })

  it('a changed byte that still unpacks to XML', async () => {
    const bytes = packageOf(PARTS, 0)
    const at = Buffer.from(bytes).indexOf('>x</t>')
    bytes[at + 1] = 'y'.charCodeAt(0)
    expect(await faultOf(bytes)).toMatch(/^A524/)
  })
})

function withEach(write: (xml: string) => string | Uint8Array) {
  return Object.fromEntries(Object.entries(PARTS).map(([name, xml]) => [name, write(xml)]))
}

function onlySheet(content: string | Uint8Array) {
  const xml =
    typeof content === 'string' && content.startsWith('<row')
      ? `<worksheet><sheetData>${content}</sheetData></worksheet>`
      : content
  return { 'xl/worksheets/sheet1.xml': xml }
}
