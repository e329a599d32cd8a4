import { HallError } from '../../errors/hall-error.ts'

/** The defaults fit 20,000 items. */
export interface WorkbookBounds {
  readonly parts: number
  readonly unpackedBytes: number
  readonly sheets: number
  /** Includes empty, formatted rows. */
  readonly rows: number
  readonly filledRows: number
  readonly cells: number
  readonly strings: number
  /** A shared text counts in each cell. */
  readonly characters: number
  /** Characters of one text, attribute or comment. */
  readonly unbroken: number
}

export const WORKBOOK_BOUNDS: WorkbookBounds = {
  parts: 5000,
  unpackedBytes: 200 * 1024 * 1024,
  sheets: 255,
  rows: 3_000_000,
  filledRows: 400_000,
  cells: 2_000_000,
  strings: 2_000_000,
  characters: 50_000_000,
  unbroken: 1_000_000,
}

const NAMES: Readonly<Record<keyof WorkbookBounds, { readonly zh: string; readonly en: string }>> = {
  parts: { zh: '文件部件', en: 'parts' },
  unpackedBytes: { zh: '解压后字节', en: 'bytes unpacked' },
  sheets: { zh: '工作表', en: 'sheets' },
  rows: { zh: '行（含空行）', en: 'rows, empty ones too' },
  filledRows: { zh: '有内容的行', en: 'rows with content' },
  cells: { zh: '有内容的单元格', en: 'cells with content' },
  strings: { zh: '共享文本', en: 'shared texts' },
  characters: { zh: '全部文字', en: 'characters of text' },
  unbroken: { zh: '单项文字字数', en: 'characters of one value' },
}

/** Throws A525 for unpacked bytes, A530 for anything else. */
export class Meter {
  readonly #bounds: WorkbookBounds
  readonly #counts = new Map<keyof WorkbookBounds, number>()
  readonly #file: string

  constructor(file: string, bounds: WorkbookBounds = WORKBOOK_BOUNDS) {
    this.#file = file
    this.#bounds = bounds
  }

  add(what: keyof WorkbookBounds, amount = 1): void {
    const count = (this.#counts.get(what) ?? 0) + amount
    this.#counts.set(what, count)
    this.check(what, count)
  }

  check(what: keyof WorkbookBounds, amount: number): void {
    if (amount <= this.#bounds[what]) return
    const code = what === 'unpackedBytes' ? 'A525' : 'A530'
    const { zh, en } = NAMES[what]
    const most = this.#bounds[what].toLocaleString('en')
    throw new HallError(code, { zh: `${this.#file}：${zh} > ${most}`, en: `${this.#file}: ${en} > ${most}` })
  }

  count(what: keyof WorkbookBounds): number {
    return this.#counts.get(what) ?? 0
  }
}
