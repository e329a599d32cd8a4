import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { type LocalDate, localDate } from '../../base/local-date.ts'
import { LONGEST_CELL } from '../../spreadsheet/longest-cell.ts'
import type { Cell, CellFault } from '../../spreadsheet/read/cell.ts'
import { dayOfSerial } from '../../spreadsheet/read/day-serial.ts'
import type { CellKind } from './columns.ts'
import {
  allowedValues,
  BEFORE_HANDOVER,
  isBeforeHandover,
  LONG_TERM,
  namedValue,
  type Vocabulary,
  validityIn,
  YES_NO,
} from './vocabulary.ts'

export type ReadValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Bilingual; readonly remedy: Bilingual }

const SEPARATORS = /[、，,；;\n]/

export function cellValue(kind: CellKind, cell: Cell, from1904: boolean): ReadValue {
  if (cell.kind === 'formula') return refused('公式不是数据', 'a formula is not data', PASTE_VALUES)
  if (cell.kind === 'error') return refused('单元格是错误值', 'the cell holds an error', PASTE_VALUES)
  if (cell.kind === 'broken') return BROKEN[cell.why]
  switch (kind.kind) {
    case 'text':
    case 'code':
      return textValue(cell)
    case 'number':
      return numberValue(cell)
    case 'yesNo':
      return cell.kind === 'boolean' ? taken(cell.yes) : fromOne(YES_NO, written(cell), value => taken(value === 'yes'))
    case 'choice':
      return fromOne(kind.of, written(cell), taken)
    case 'choices':
      return choices(kind.of, written(cell))
    case 'codes': {
      const text = textValue(cell)
      return text.ok ? taken(entries(written(cell))) : text
    }
    case 'due':
      return dueValue(cell)
    case 'validity':
      return validityValue(cell)
    case 'grades':
      return gradesValue(cell)
    case 'date':
      return dateValue(cell, from1904)
  }
}

export function written(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
    case 'date':
    case 'error':
    case 'broken':
      return cell.text.trim()
    case 'number':
      return String(cell.number)
    case 'boolean':
      return cell.yes ? 'TRUE' : 'FALSE'
    case 'formula':
      return '='
  }
}

const PASTE_VALUES = bilingual('选中该列，复制后“粘贴为值”', 'copy the column and paste it as values')

const AS_TEXT = bilingual(
  '将该列设为“文本”格式后重新录入，并核对位数',
  'format the column as text, enter it again and check the digits',
)

const RETYPE = bilingual('清空该单元格后重新录入', 'clear the cell and enter it again')

const BROKEN: Readonly<Record<CellFault, ReadValue>> = {
  notBoolean: refused(
    '标为逻辑值，却不是 TRUE 或 FALSE',
    'marked as a truth value, and neither TRUE nor FALSE',
    RETYPE,
  ),
  unknownKind: refused('单元格类型不明', 'a cell of an unknown kind', RETYPE),
  twice: refused('文件中该单元格出现两次', 'the cell is in the file twice', bilingual('另存后再导入', 'save it again')),
  tooLong: refused(
    `超过 ${LONGEST_CELL} 个字符`,
    `longer than ${LONGEST_CELL} characters`,
    bilingual('缩短内容', 'shorten it'),
  ),
}

function textValue(cell: Cell): ReadValue {
  if (cell.kind === 'text') return taken(cell.text.trim())
  if (cell.kind === 'date') return refused('不是文本，而是日期', 'not text but a date', AS_TEXT)
  return refused('不是文本：数字单元格会丢失位数', 'not text: a number cell loses digits', AS_TEXT)
}

function numberValue(cell: Cell): ReadValue {
  const text = written(cell)
  if (cell.kind === 'number' || /^\d{1,9}$/.test(text)) return taken(Number(text))
  return refused('不是数字', 'not a number', bilingual('填写整数', 'enter a whole number'))
}

function dueValue(cell: Cell): ReadValue {
  const text = written(cell)
  if (isBeforeHandover(text)) return taken({ kind: 'beforeHandover' })
  const days = numberValue(cell)
  if (days.ok) return taken({ kind: 'workingDays', days: days.value })
  return refused(
    '期限无法识别',
    'not a time',
    bilingual(`填写工作日数，或“${BEFORE_HANDOVER.zh}”`, `enter working days, or “${BEFORE_HANDOVER.en}”`),
  )
}

function validityValue(cell: Cell): ReadValue {
  const validity = validityIn(written(cell))
  if (validity) return taken(validity)
  return refused(
    '有效期无法识别',
    'not a validity',
    bilingual(`写作 5年、6个月，或“${LONG_TERM.zh}”`, `write 5 years, 6 months, or “${LONG_TERM.en}”`),
  )
}

function gradesValue(cell: Cell): ReadValue {
  const pairs = entries(written(cell)).map(entry => entry.split(/[:：]/).map(part => part.trim()))
  const schemes = pairs.map(([scheme = '']) => scheme)
  if (pairs.every(pair => pair.length === 2 && pair.every(Boolean)) && new Set(schemes).size === schemes.length) {
    return taken(Object.fromEntries(pairs))
  }
  return refused(
    '信用门槛无法识别',
    'not a threshold',
    bilingual('写作 体系:等级，如 letter:B、stars:3', 'write scheme:grade, e.g. letter:B, stars:3'),
  )
}

function dateValue(cell: Cell, from1904: boolean): ReadValue {
  const date = (cell.kind === 'number' && dayOfSerial(cell.number, from1904)) || dateIn(written(cell))
  if (date) return taken(date)
  return refused('日期无法识别', 'not a date', bilingual('写作 2026-12-31', 'write it as 2026-12-31'))
}

/** 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日, 20261231. */
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T00:00:00.*)?$|^(\d{4})(\d{2})(\d{2})$/

function dateIn(text: string): LocalDate | undefined {
  const [year = '', month = '', day = ''] =
    DATE.exec(text)
      ?.slice(1)
      .filter(part => part !== undefined) ?? []
  try {
    return localDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  } catch {
    return undefined
  }
}

function choices(vocabulary: Vocabulary, text: string): ReadValue {
  const values: unknown[] = []
  for (const entry of entries(text)) {
    const value = fromOne(vocabulary, entry, taken)
    if (!value.ok) return value
    values.push(value.value)
  }
  return taken(values)
}

function fromOne(vocabulary: Vocabulary, text: string, use: (value: string) => ReadValue): ReadValue {
  const value = namedValue(vocabulary, text)
  if (value !== undefined) return use(value)
  const { zh, en } = allowedValues(vocabulary)
  return refused('不是可用的值', 'not a known value', bilingual(`可填：${zh}`, `one of: ${en}`))
}

function entries(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map(entry => entry.trim())
    .filter(Boolean)
}

function taken(value: unknown): ReadValue {
  return { ok: true, value }
}

function refused(zh: string, en: string, remedy: Bilingual): ReadValue {
  return { ok: false, problem: bilingual(zh, en), remedy }
}
