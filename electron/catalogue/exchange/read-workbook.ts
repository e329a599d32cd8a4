import { unzipSync } from 'fflate'
import { HallError } from '../../errors/hall-error.ts'
import { readCells, readSharedStrings, type SheetRow } from './workbook-cells.ts'
import { readXml } from './workbook-xml.ts'

export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Days are counted from 1904 rather than 1900. */
  readonly from1904: boolean
}

/** Bytes of all parts together, unpacked. A catalogue of 10,000 items has 10 MB; a small file can be made to have 10 GB. */
const MOST_UNPACKED = 200 * 1024 * 1024

/** Container of old .xls files and of encrypted new ones (MS-CFB). */
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0]

/** Name of the stream that holds an encrypted workbook (MS-OFFCRYPTO), as it stands in the container. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * The sheets of an .xlsx file, all that was typed into them. A reader of our own on a ZIP and an XML library: the usual
 * ones show what a formula last gave as if it were data, and neither bound what they unpack.
 *
 * Throws A521 for one with a password, A522 for an .xls file, A524 when it is damaged, A525 when it unpacks to too much.
 */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook {
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) {
    throw new HallError(Buffer.from(bytes).includes(ENCRYPTED_STREAM) ? 'A521' : 'A522', name)
  }
  try {
    return sheetsOf(unpacked(bytes, name))
  } catch (cause) {
    throw cause instanceof HallError ? cause : new HallError('A524', name, { cause })
  }
}

type Parts = (path: string) => string | undefined

function unpacked(bytes: Uint8Array, name: string): Parts {
  let total = 0
  const files = unzipSync(bytes, {
    filter: ({ name: path, originalSize }) => {
      if (!path.endsWith('.xml') && !path.endsWith('.rels')) return false
      total += originalSize
      if (total > MOST_UNPACKED) throw new HallError('A525', name)
      return true
    },
  })
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  return path => {
    const part = files[path]
    return part && utf8.decode(part)
  }
}

function sheetsOf(part: Parts): Workbook {
  const targets = new Map<string, string>()
  readXml(required(part, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target, Type = '' }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Type.endsWith('/sharedStrings') ? 'strings' : Id, Target)
    },
  })
  const listed: { name: string; id: string }[] = []
  let from1904 = false
  readXml(required(part, 'xl/workbook.xml'), {
    open: (element, attributes) => {
      if (element === 'sheet') listed.push({ name: attributes['name'] ?? '', id: attributes['id'] ?? '' })
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    },
  })
  const strings = part(pathOf(targets.get('strings') ?? 'sharedStrings.xml'))
  const sharedStrings = strings === undefined ? [] : readSharedStrings(strings)
  return {
    from1904,
    sheets: listed.map(({ name, id }) => ({
      name,
      rows: readCells(required(part, pathOf(targets.get(id) ?? '')), sharedStrings),
    })),
  }
}

/** Targets are relative to the folder of the workbook, or absolute. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function required(part: Parts, path: string): string {
  const content = part(path)
  if (content === undefined) throw new Error(`no part ${path}`)
  return content
}
