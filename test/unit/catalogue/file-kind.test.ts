import { describe, expect, it } from 'vitest'
import { imported } from '../../support/files/catalogue.ts'
import { packageOf } from '../../support/files/package.ts'

/** Two sectors with one directory entry (MS-CFB). */
function ole(stream: string, beside = ''): Buffer {
  const container = Buffer.alloc(2048)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(container)
  Buffer.from(stream, 'utf16le').copy(container, 1024)
  Buffer.from(beside, 'utf16le').copy(container, 1500)
  return container
}

const told = (bytes: Uint8Array, name: string) =>
  imported(bytes, name).then(
    () => 'taken',
    (error: { code: string; detail: string }) => `${error.code} ${error.detail}`,
  )

describe('an unreadable file is named by its content, not by its name', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a CSV file', Buffer.from('事项编码,版本\nA,1\n'), /^A520 .*CSV/],
    ['a CSV file in GBK', Buffer.from([0xca, 0xc2, 0xcf, 0xee, 0x2c, 0x0a]), /^A520 .*CSV/],
    ['“Unicode text” of Excel', Buffer.from('\uFEFF编码\t版本\n', 'utf16le'), /^A520 .*CSV/],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), /^A520 .*PDF$/],
    [
      'a web page that calls itself .xls',
      Buffer.from('\uFEFF\n<html xmlns:x="urn:x"><table><tr><td>'),
      /^A520 .*HTML\)$/,
    ],
    ['a web archive', Buffer.from('MIME-Version: 1.0\nX-Document-Type: Workbook\n'), /^A520 .*\.mht\)$/],
    [
      'an XML spreadsheet of 2003',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      /^A520 .*2003 spreadsheet$/,
    ],
    [
      'a flat OpenDocument sheet',
      Buffer.from(
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
      ),
      /^A520 .*\.fods\)$/,
    ],
    ['any XML', Buffer.from('<?xml version="1.0"?><x/>'), /^A520 .*XML$/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /^A520 .*PNG/],
    ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0]), /^A520 .*gzip/],
    ['an empty file', new Uint8Array(), /^A520 .*empty/],
    [
      'an OpenDocument sheet',
      packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      /^A520 .*\.ods\)$/,
    ],
    ['an encrypted workbook', ole('EncryptedPackage'), /^A521 /],
    ['an old workbook', ole('Workbook'), /^A522 /],
    ['an old workbook that speaks of encryption', ole('Workbook', 'xEncryptedPackage'), /^A522 /],
    ['an older workbook', Buffer.from([9, 4, 6, 0, 0, 5, 16, 0]), /^A522 /],
    ['an old document', ole('WordDocument'), /^A520 .*\.doc\)$/],
    ['JSON in UTF-16', Buffer.from('\uFEFF{"items":[]}', 'utf16le'), /^A511 /],
  ])('%s', async (_what, bytes, expected) => {
    expect(await told(bytes, 'items.xlsx')).toMatch(expected)
  })
})

describe('malicious JSON', () => {
  const json = (text: string) => told(Buffer.from(text), 'a.json')

  it('with half a million empty items is refused by their number', async () => {
    const began = process.cpuUsage()
    expect(await json(`{"items":[${'{},'.repeat(499_999)}{}]}`)).toMatch(/^A530 .*items > 20,000$/)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000)
  })

  it.each([
    ['nested without end', '['.repeat(5_000_000), /^A530 .*levels > 20$/],
    ['nested deep inside an item', `{"items":[${'{"a":'.repeat(50)}1${'}'.repeat(50)}]}`, /^A530 .*levels > 20$/],
    ['of numbers without end', `{"items":[${'1,'.repeat(4_000_000)}1]}`, /^A530 .*values > 3,000,000$/],
    [
      'of one text of 10 MB',
      `{"items":[{"code":"${'x'.repeat(10_000_000)}"}]}`,
      /^A530 .*characters of one text > 32,767$/,
    ],
    ['of one name of 10 MB', `{"items":[{"${'x'.repeat(10_000_000)}":1}]}`, /^A530 .*characters of one text > 32,767$/],
    [
      'of a text that does not end',
      `{"items":["${'\\"'.repeat(1_000_000)}`,
      /^A530 .*characters of one text > 32,767$/,
    ],
    ['that closes more than it opens', '{"items":[]}]]]]', /^A524 /],
  ])('%s', async (_what, text, expected) => {
    expect(await json(text)).toMatch(expected)
  })

  it.each([
    ['materials', { materials: Array.from({ length: 300_000 }, () => ({})) }, 'materials'],
    ['gates', { gates: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`g${i}`, {}])) }, 'gates'],
    ['fields', Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, i])), undefined],
    ['entries of a list in a list', { materials: [{ situations: Array(1000).fill('a') }] }, 'materials.0.situations'],
  ])('with too many %s in an item is one problem', async (_what, item, column) => {
    const { problems, count } = await imported(Buffer.from(JSON.stringify({ items: [item] })), 'a.json')
    expect(count).toBe(1)
    expect(problems).toMatchObject([{ row: 1, problem: { zh: '内容过多' }, remedy: { en: 'at most 200' } }])
    expect(problems[0]?.column).toBe(column)
  })

  it('with unknown fields: names ten of them, shortened', async () => {
    const fields = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`${'字段'.repeat(5000)}${i}`, 1]))
    const { problems } = await imported(Buffer.from(JSON.stringify({ items: [fields] })), 'a.json')
    expect(JSON.stringify(problems).length).toBeLessThan(10_000)
  })
})
