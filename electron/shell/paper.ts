/** Paper that documents are printed on. */
export type Paper = 'A4' | '80mm'

/** In microns, as the printing system wants it. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** A roll has no height of its own: this is what a slip has whose page does not say how long it is. */
const SIZES: Readonly<Record<Paper, PageSize>> = {
  A4: { width: 210_000, height: 297_000 },
  '80mm': { width: 80_000, height: 297_000 },
}

/** What a page may ask for on a roll, mm. */
const ROLL_HEIGHTS = { least: 20, most: 3200 }

/** The size of a page; on a roll as long as the page says, where that can be. */
export function pageSize(paper: Paper, heightMm: unknown): PageSize {
  const size = SIZES[paper]
  const { least, most } = ROLL_HEIGHTS
  if (paper === 'A4' || typeof heightMm !== 'number' || !(heightMm >= least && heightMm <= most)) return size
  return { width: size.width, height: Math.round(heightMm * 1000) }
}

export interface PrintSettings {
  /** null: the system's default. */
  readonly printer: string | null
  /** For 80 mm; null: the same. */
  readonly receiptPrinter: string | null
  readonly paper: Paper
}

/** The paper that a page asks for, else the hall's, and the printer that has it. */
export function paperOf(
  wanted: unknown,
  { printer, receiptPrinter, paper: usual }: PrintSettings,
): { readonly paper: Paper; readonly printer: string | null } {
  const paper = wanted === 'A4' || wanted === '80mm' ? wanted : usual
  return { paper, printer: paper === '80mm' ? (receiptPrinter ?? printer) : printer }
}

export interface PrinterInfo {
  readonly name: string
  readonly isDefault: boolean
}

export interface PrintJob {
  readonly silent: true
  readonly printBackground: true
  readonly deviceName: string
  readonly pageSize: PageSize
}

/**
 * A silent print always names its device and its page: without them some systems print to nowhere, or on letter paper.
 * Undefined when the wanted printer is not there, or none is wanted and none is the default.
 */
export function printJob(
  wanted: string | null,
  size: PageSize,
  printers: readonly PrinterInfo[],
): PrintJob | undefined {
  const printer =
    wanted === null
      ? (printers.find(candidate => candidate.isDefault) ?? (printers.length === 1 ? printers[0] : undefined))
      : printers.find(candidate => candidate.name === wanted)
  return printer && { silent: true, printBackground: true, deviceName: printer.name, pageSize: size }
}
