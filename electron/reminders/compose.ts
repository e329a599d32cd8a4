import type { Bilingual } from '../base/bilingual.ts'
import { dayAndMonth, longDate } from '../base/date-in-words.ts'
import { FAR_FUTURE, type LocalDate, yearOf } from '../base/local-date.ts'
import { OTHERS, TEXTS, type TextKind, UNTIL } from './texts.ts'

/** No person appears in a text. */
export interface TextContent {
  readonly item: Bilingual
  readonly hall: Bilingual
  readonly window: string
  readonly owed: readonly {
    /** Undefined: before handover. */
    readonly due: LocalDate | undefined
    /** Until when it is still taken, once late. */
    readonly grace: LocalDate | undefined
  }[]
  readonly ready: boolean
  readonly today: LocalDate
}

export interface TextOptions {
  readonly language: 'zh' | 'en'
  readonly maxSegments: number
  /** 短信签名; the operator puts it before the text. */
  readonly signature: string
}

/** UTF-16 units in a single SMS, and in each of several (GSM 03.38 UCS-2; a joining header takes the rest). */
const SINGLE = 70
const PART = 67

/** With its signature. Chinese goes as UCS-2; a rare character (𬭳) takes two units. */
export function segmentsOf(text: string, signature: string): number {
  const units = signature.length + '【】'.length + text.length
  return units <= SINGLE ? 1 : Math.ceil(units / PART)
}

/** An item's name that is too long is cut and ends in …. */
export function composeText(content: TextContent, { language, maxSegments, signature }: TextOptions): string {
  const { hall, window, owed, today } = content
  const [first] = [...owed].sort((a, b) => ((a.due ?? FAR_FUTURE) < (b.due ?? FAR_FUTURE) ? -1 : 1))
  const kind = kindOf(content, first)
  // A dated text counts the materials of its date, others count all.
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
  // Half of a rare character is invalid.
  const name = [...plain(content.item[language])]
  let text = fill(name.join(''))
  while (segmentsOf(text, signature) > maxSegments && name.length > 1) {
    name.pop()
    text = fill(`${name.join('')}…`)
  }
  return text
}

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

function dateText(date: LocalDate, today: LocalDate, language: 'zh' | 'en'): string {
  return (yearOf(date) === yearOf(today) ? dayAndMonth(date) : longDate(date))[language]
}

/** Operators find the signature by its brackets. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[【】]/g, '')
    .trim()
}
