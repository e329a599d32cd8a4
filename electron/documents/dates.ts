import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { longDate } from '../base/date-in-words.ts'
import type { LocalDate } from '../base/local-date.ts'
import type { Due } from '../cases/model/promised-material.ts'
import { dueText } from '../cases/model/texts.ts'
import type { DocumentContent } from './content.ts'

type Issued = Pick<DocumentContent, 'issued'>

/** 2026年5月6日; in the first layout 2026-05-06. */
export function dated({ issued }: Issued, date: LocalDate): Bilingual {
  return issued.layout === undefined ? bilingual(date, date) : longDate(date)
}

const IN_FIGURES = /(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g

/** For recorded reasons, which have dates in figures. */
export function datesInWords(content: Issued, { zh, en }: Bilingual): Bilingual {
  const said = (text: string, language: keyof Bilingual) =>
    text.replace(IN_FIGURES, date => dated(content, date as LocalDate)[language])
  return bilingual(said(zh, 'zh'), said(en, 'en'))
}

export function dueWords({ issued }: Issued, due: Due): Bilingual {
  if (issued.layout === undefined || due.kind === 'beforeHandover') return dueText(due)
  const { zh, en } = longDate(due.date)
  const from = due.moved && longDate(due.moved.from)
  const why = due.moved?.reason ?? ''
  const movedZh = from ? `；${from.zh} ${why}，顺延` : ''
  const movedEn = from ? `; closed on ${from.en}: ${why}` : ''
  return due.provisional
    ? bilingual(`${zh}前（暂定，不会提前${movedZh}）`, `by ${en} (provisional; it will not move earlier${movedEn})`)
    : bilingual(`${zh}前（含当日${movedZh}）`, `by ${en} (that day included${movedEn})`)
}
