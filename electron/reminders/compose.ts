import type { Bilingual } from '../base/bilingual.ts'
import { type LocalDate, yearOf } from '../base/local-date.ts'
import { OTHERS, TEXTS, type TextKind, UNTIL } from './texts.ts'

/** All that a text is made from. There is no person in it. */
export interface TextContent {
  readonly item: Bilingual
  readonly hall: Bilingual
  readonly window: string
  /** The documents that are still to be brought. */
  readonly owed: readonly {
    /** Undefined: before hand-over. */
    readonly due: LocalDate | undefined
    /** Until when it is still taken, once the date has passed. */
    readonly grace: LocalDate | undefined
  }[]
  readonly ready: boolean
  readonly today: LocalDate
}

export interface TextOptions {
  readonly language: 'zh' | 'en'
  readonly maxSegments: number
  /** 短信签名, which the operator puts before the text. */
  readonly signature: string
}

/** UTF-16 units in an SMS that goes alone, and in each of several (GSM 03.38 UCS-2; the rest is the header that joins them). */
const SINGLE = 70
const PART = 67

/** How many SMS a text is with its signature. Chinese goes as UCS-2; a rare character (𬭳) takes two units. */
export function segmentsOf(text: string, signature: string): number {
  const units = signature.length + '【】'.length + text.length
  return units <= SINGLE ? 1 : Math.ceil(units / PART)
}

/** The text of a reminder on a day. An item's name too long for the SMS that are allowed is cut, and shows it by …. */
export function composeText(content: TextContent, { language, maxSegments, signature }: TextOptions): string {
  const { hall, window, owed, today } = content
  const [first] = [...owed].sort((a, b) => ((a.due ?? LAST) < (b.due ?? LAST) ? -1 : 1))
  const kind = kindOf(content, first)
  // A dated text counts the documents of its date, the others count all.
  const count = isDated(kind) ? owed.filter(({ due }) => due === first?.due).length : owed.length
  const others = owed.length - count
  const date = (day: LocalDate | undefined) => (day === undefined ? '' : dateText(day, today, language))
  const fill = (item: string) =>
    filled(TEXTS[kind][language], {
      item,
      count: String(count),
      others: others > 0 ? filled(OTHERS[language], { others: String(others) }) : '',
      date: date(first?.due),
      until: first?.due !== undefined && first.due >= today ? filled(UNTIL[language], { date: date(first.due) }) : '',
      grace: date(first?.grace),
      hall: plain(hall[language]),
      window: plain(window),
    })
  // Whole characters: half of a rare one is none.
  const name = [...plain(content.item[language])]
  let text = fill(name.join(''))
  while (segmentsOf(text, signature) > maxSegments && name.length > 1) {
    name.pop()
    text = fill(`${name.join('')}…`)
  }
  return text
}

/** Sorts behind every date. */
const LAST = '9999-12-31'

function kindOf({ ready, owed, today }: TextContent, first: TextContent['owed'][number] | undefined): TextKind {
  if (ready) return owed.length > 0 ? 'readyOwing' : 'ready'
  if (first?.due === undefined) return 'beforeHandover'
  if (first.due === today) return 'today'
  if (first.due > today) return 'ahead'
  return first.grace !== undefined && first.grace >= today ? 'grace' : 'passed'
}

function isDated(kind: TextKind): boolean {
  return kind === 'ahead' || kind === 'today' || kind === 'grace' || kind === 'passed'
}

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The year only when it is another one. */
function dateText(date: LocalDate, today: LocalDate, language: 'zh' | 'en'): string {
  const [year, month, day] = date.split('-').map(Number)
  const other = yearOf(date) !== yearOf(today)
  if (language === 'zh') return `${other ? `${year}年` : ''}${month}月${day}日`
  return `${day} ${MONTHS[(month ?? 1) - 1]}${other ? ` ${year}` : ''}`
}

/** On one line, and without the brackets by which operators tell the signature. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[【】]/g, '')
    .trim()
}
