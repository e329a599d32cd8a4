import type { LocalDate } from '../../calendar/local-date.ts'
import { HallError } from '../../errors/hall-error.ts'
import { type CheckedItem, checkItems, type HallTerms } from './check-items.ts'
import { fromJson } from './from-json.ts'
import { fromWorkbook } from './from-workbook.ts'
import type { Problems } from './problem.ts'
import type { RawCatalogue } from './raw-catalogue.ts'
import { readWorkbook } from './read-workbook.ts'

/** Largest file, bytes: 338 items have 0.1 MB, 10,000 have 3 MB. */
export const MOST_BYTES = 20 * 1024 * 1024

export interface CatalogueSource {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface CheckedFile {
  readonly sample: boolean
  readonly items: readonly CheckedItem[]
}

/**
 * The items of a file, .xlsx or JSON, whichever it is by its content. What is wrong with them goes to `problems`; a file
 * that cannot be read at all is thrown: A511, A520–A525.
 */
export function readCatalogueFile(
  source: CatalogueSource,
  from: LocalDate,
  terms: HallTerms,
  problems: Problems,
): CheckedFile {
  if (source.bytes.length > MOST_BYTES) throw new HallError('A525', source.name)
  const { sample, items } = rawCatalogue(source, problems)
  return { sample, items: checkItems(items, from, terms, problems) }
}

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf]
/** UTF-16 with a byte order mark, which Windows calls Unicode. */
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]

function rawCatalogue({ name, bytes }: CatalogueSource, problems: Problems): RawCatalogue {
  if (begins(bytes, ZIP) || begins(bytes, OLE)) return fromWorkbook(readWorkbook(bytes, name), problems)
  if (UTF_16.some(mark => begins(bytes, mark))) throw new HallError('A511', name)
  if (/^\uFEFF?\s*[[{]/.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8')) || name.endsWith('.json')) {
    return fromJson(bytes, name, problems)
  }
  throw new HallError('A520', name)
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
