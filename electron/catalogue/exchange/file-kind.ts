import { type Bilingual, bilingual } from '../../base/bilingual.ts'

/** By content, not by name. `named`: a known format that cannot be imported. */
export type FileKind =
  | { readonly kind: 'zip' | 'json' | 'oldWorkbook' | 'encryptedWorkbook' | 'utf16Json' }
  | { readonly kind: 'named'; readonly name: Bilingual }

const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']

/** Old Office files and encrypted new ones (MS-CFB). */
const OLE = '\u00d0\u00cf\u0011\u00e0'

/** BOF of BIFF2, 3 and 4: Excel files before 1997 have no container. */
const OLD_BIFF = ['\u0009\u0000\u0004\u0000', '\u0009\u0002\u0006\u0000', '\u0009\u0004\u0006\u0000']

const BEGINNINGS: readonly (readonly [begin: string, name: Bilingual])[] = [
  ['%PDF-', same('PDF')],
  ['Rar!', bilingual('RAR 压缩包', 'RAR archive')],
  ['7z\u00bc\u00af', bilingual('7z 压缩包', '7z archive')],
  ['\u001f\u008b', bilingual('gzip 压缩包', 'gzip archive')],
  ['\u0089PNG', bilingual('PNG 图片', 'PNG picture')],
  ['\u00ff\u00d8\u00ff', bilingual('JPEG 图片', 'JPEG picture')],
  ['{\\rtf', bilingual('RTF 文档', 'RTF document')],
  ['SQLite format 3', same('SQLite')],
]

const BEGINNING_BYTES = 4096

export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, BEGINNING_BYTES))
  const begin = head.toString('latin1', 0, 16)
  if (ZIP.some(signature => begin.startsWith(signature))) return { kind: 'zip' }
  if (begin.startsWith(OLE)) return oleKind(bytes)
  if (OLD_BIFF.some(signature => begin.startsWith(signature))) return { kind: 'oldWorkbook' }
  const known = BEGINNINGS.find(([signature]) => begin.startsWith(signature))
  if (known) return named(known[1])
  const { text, wide } = beginningText(head)
  if (/^\s*[[{]/.test(text) || fileName.toLowerCase().endsWith('.json')) return { kind: wide ? 'utf16Json' : 'json' }
  return named(textKind(text))
}

/** MS-CFB directory entries begin with the stream's name. */
const ENTRY_BYTES = 128

/** At least one, or the file is cut off. */
const SECTOR_BYTES = 512

function oleKind(bytes: Uint8Array): FileKind {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const hasStream = (name: string) => {
    const written = Buffer.from(name, 'utf16le')
    for (let at = container.indexOf(written); at >= 0; at = container.indexOf(written, at + 1)) {
      if (at % ENTRY_BYTES === 0 || container.length < SECTOR_BYTES) return true
    }
    return false
  }
  if (hasStream('EncryptedPackage')) return { kind: 'encryptedWorkbook' }
  if (hasStream('WordDocument')) return named(bilingual('旧式 Word 文档（.doc）', 'old Word document (.doc)'))
  if (hasStream('PowerPoint Document')) return named(bilingual('旧式演示文稿（.ppt）', 'old presentation (.ppt)'))
  return { kind: 'oldWorkbook' }
}

function beginningText(head: Buffer): { readonly text: string; readonly wide: boolean } {
  const little = head[0] === 0xff && head[1] === 0xfe
  const big = head[0] === 0xfe && head[1] === 0xff
  if (little) return { text: head.toString('utf16le', 2), wide: true }
  if (big)
    return {
      text: Buffer.from(head.subarray(2, head.length & ~1))
        .swap16()
        .toString('utf16le'),
      wide: true,
    }
  return { text: head.toString('utf8').replace(/^\uFEFF/, ''), wide: false }
}

const WEB_PAGE = bilingual('网页（改了扩展名）', 'web page under another name (HTML)')

function textKind(text: string): Bilingual {
  const begin = text.trimStart().toLowerCase()
  if (begin.startsWith('mime-version:')) return bilingual('单个文件网页（.mht）', 'web archive (.mht)')
  if (/^(<!doctype html|<html|<head|<meta|<table|<style|<body)/.test(begin)) return WEB_PAGE
  if (begin.startsWith('<?xml') || begin.startsWith('<')) {
    if (begin.includes('urn:schemas-microsoft-com:office:spreadsheet'))
      return bilingual('XML 表格 2003', 'XML 2003 spreadsheet')
    if (begin.includes('opendocument')) return same('OpenDocument (.fods)')
    return begin.includes('<html') ? WEB_PAGE : same('XML')
  }
  if (begin === '') return bilingual('空文件', 'an empty file')
  return /[,;\t]/.test(begin.split('\n', 1)[0] ?? '')
    ? bilingual('文本表格（CSV）', 'text table (CSV)')
    : bilingual('文本或其他文件', 'text, or something else')
}

function same(name: string): Bilingual {
  return bilingual(name, name)
}

function named(name: Bilingual): FileKind {
  return { kind: 'named', name }
}
