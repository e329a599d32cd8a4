export type Paper = 'A4' | '80mm'

/** Microns. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** The roll's height holds for a slip that does not say its own. */
const SIZES: Readonly<Record<Paper, PageSize>> = {
  A4: { width: 210_000, height: 297_000 },
  '80mm': { width: 80_000, height: 297_000 },
}

/** mm. */
const ROLL_HEIGHTS = { min: 20, max: 3200 }

export function pageSize(paper: Paper, heightMm: unknown): PageSize {
  const size = SIZES[paper]
  const { min, max } = ROLL_HEIGHTS
  if (paper === 'A4' || typeof heightMm !== 'number' || !(heightMm >= min && heightMm <= max)) return size
  return { width: size.width, height: Math.round(heightMm * 1000) }
}

export interface PrintSettings {
  /** null: the system's default. */
  readonly printer: string | null
  /** For 80 mm; null: the same. */
  readonly receiptPrinter: string | null
  readonly paper: Paper
}

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

/** Some systems need device and page size, or print to nowhere or on letter paper. Undefined when the printer is missing. */
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
