import { HallError } from '../../errors/hall-error.ts'
import { Meter, WORKBOOK_BOUNDS, type WorkbookBounds } from './bounds.ts'
import { type FormatName, otherDocument, otherPackage } from './other-packages.ts'
import { PackageParts } from './package-parts.ts'
import { relationshipsOf } from './part-names.ts'
import { type Relationship, relationships } from './relationships.ts'
import { sharedStrings } from './shared-strings.ts'
import { type CellContext, DamagedCell, type SheetContent, sheetCells } from './sheet-cells.ts'
import { type ListedSheet, type SheetList, sheetList } from './sheet-list.ts'
import { dayStyles } from './styles.ts'
import type { Sink } from './xml-sink.ts'

export interface ReadSheet extends SheetContent {
  readonly name: string
  readonly hidden: boolean
}

export interface Workbook {
  readonly sheets: readonly ReadSheet[]
  readonly from1904: boolean
}

export interface ReadOptions {
  /** Other sheets are listed, not read. */
  readonly wanted?: (sheet: Pick<ReadSheet, 'name' | 'hidden'>) => boolean
  readonly bounds?: WorkbookBounds
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void
}

const USUAL_WORKBOOK = 'xl/workbook.xml'

const WITHOUT_CELLS = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']

const NOTHING: SheetContent = { rows: [], hiddenRows: 0, hiddenColumns: [] }

/** Throws A520 (no workbook), A521 (password), A524 (damaged), A525 and A530 (beyond the bounds). */
export async function readWorkbook(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Workbook> {
  try {
    const meter = new Meter(file, options.bounds ?? WORKBOOK_BOUNDS)
    return await new WorkbookReading(await PackageParts.open(bytes, file, meter), file, meter, options).read()
  } catch (cause) {
    if (cause instanceof HallError) throw cause
    throw new HallError('A524', cause instanceof Damage ? `${file}: ${cause.message}` : file, { cause })
  }
}

/** Names the place, never the content. */
class Damage extends Error {}

/** Our own, because libraries return cached formula results and unpack without bounds. */
class WorkbookReading {
  readonly #parts: PackageParts
  readonly #file: string
  readonly #meter: Meter
  readonly #options: ReadOptions

  constructor(parts: PackageParts, file: string, meter: Meter, options: ReadOptions) {
    this.#parts = parts
    this.#file = file
    this.#meter = meter
    this.#options = options
  }

  async read(): Promise<Workbook> {
    const workbook = await this.#workbookPart()
    const list = await this.#list(workbook)
    const links = (await this.#parts.feed(relationshipsOf(workbook), relationships(workbook, this.#meter))) ?? []
    const partOf = (type: string, usual: string) => links.find(link => link.type === type)?.target ?? usual
    const strings = partOf('sharedStrings', 'xl/sharedstrings.xml')
    const listed = withLinks(list.sheets, links)
    const isWanted = (sheet: ListedSheet) => this.#options.wanted?.(sheet) ?? true
    const read = listed.filter(({ sheet }) => isWanted(sheet)).map(({ link }) => link?.target ?? '')
    this.#tellProgress([strings, ...read])
    const context: CellContext = {
      strings: (await this.#parts.feed(strings, sharedStrings(this.#meter))) ?? [],
      dayStyles: (await this.#parts.feed(partOf('styles', 'xl/styles.xml'), dayStyles(this.#meter))) ?? new Set(),
      from1904: list.from1904,
    }
    const sheets: ReadSheet[] = []
    for (const { sheet, link } of listed) {
      const { name, hidden } = sheet
      const content = isWanted(sheet) ? await this.#content(sheet, link, context) : NOTHING
      sheets.push({ name, hidden, ...content })
    }
    return { sheets, from1904: list.from1904 }
  }

  async #workbookPart(): Promise<string> {
    const links = (await this.#parts.feed('_rels/.rels', relationships('', this.#meter))) ?? []
    const named = links.find(link => link.type === 'officeDocument')?.target
    if (named?.endsWith('.bin'))
      throw this.#wrongKind({ zh: 'Excel 二进制工作簿（.xlsb）', en: 'Excel binary workbook (.xlsb)' })
    const part = named ?? USUAL_WORKBOOK
    if (this.#parts.has(part)) return part
    const other = await otherPackage(this.#parts, this.#meter)
    if (other) throw this.#wrongKind(other)
    throw new Damage(part)
  }

  async #list(workbook: string): Promise<SheetList> {
    const list = await this.#at(workbook, () => this.#parts.feed(workbook, sheetList(this.#meter)))
    if (!list) throw new Damage(workbook)
    if (list.root !== 'workbook') throw this.#wrongKind(otherDocument(list.root))
    return list
  }

  #wrongKind({ zh, en }: FormatName): HallError {
    return new HallError('A520', { zh: `${this.#file}：${zh}`, en: `${this.#file}: ${en}` })
  }

  async #content(
    { name, id }: ListedSheet,
    link: Relationship | undefined,
    context: CellContext,
  ): Promise<SheetContent> {
    if (!link && id === '') return NOTHING
    if (link && WITHOUT_CELLS.includes(link.type)) return NOTHING
    const sink: Sink<SheetContent> = sheetCells(context, this.#meter)
    const content = await this.#at(`“${name}”`, async () => link && this.#parts.feed(link.target, sink))
    if (!content) throw new Damage(`“${name}”`)
    return content
  }

  async #at<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (cause) {
      if (cause instanceof HallError) throw cause
      throw new Damage(cause instanceof DamagedCell ? `${place} ${cause.place}` : place, { cause })
    }
  }

  #tellProgress(parts: readonly string[]): void {
    const { onProgress } = this.#options
    if (!onProgress) return
    const before = this.#meter.count('unpackedBytes')
    const all = Math.max(
      1,
      parts.reduce((sum, part) => sum + this.#parts.sizeOf(part), 0),
    )
    this.#parts.onPiece = () => onProgress(Math.min(1, (this.#meter.count('unpackedBytes') - before) / all))
  }
}

interface LinkedSheet {
  readonly sheet: ListedSheet
  readonly link: Relationship | undefined
}

/** Sheets without an id take unused relationships in order. */
function withLinks(sheets: readonly ListedSheet[], links: readonly Relationship[]): LinkedSheet[] {
  const named = new Set(sheets.map(({ id }) => id))
  const free = links.filter(({ id, type }) => type === 'worksheet' && !named.has(id))
  return sheets.map(sheet => ({
    sheet,
    link: sheet.id === '' ? free.shift() : links.find(({ id }) => id === sheet.id),
  }))
}
