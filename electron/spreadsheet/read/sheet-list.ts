import type { Meter } from './bounds.ts'
import { type Sink, xmlBoolean, xmlSink } from './xml-sink.ts'

export interface ListedSheet {
  readonly name: string
  readonly id: string
  readonly hidden: boolean
}

export interface SheetList {
  readonly root: string
  readonly sheets: readonly ListedSheet[]
  readonly from1904: boolean
}

export function sheetList(meter: Meter): Sink<SheetList> {
  const sheets: ListedSheet[] = []
  let root = ''
  let from1904 = false
  let inList = false
  return xmlSink(
    {
      open: (element, { name = '', id = '', state, date1904 }) => {
        root ||= element
        if (element === 'workbookPr') from1904 = xmlBoolean(date1904) ?? false
        if (element === 'sheets') inList = true
        if (element !== 'sheet' || !inList) return
        meter.add('sheets')
        sheets.push({ name, id, hidden: state === 'hidden' || state === 'veryHidden' })
      },
      close: element => {
        if (element === 'sheets') inList = false
      },
    },
    meter,
    () => ({ root, sheets, from1904 }),
  )
}
