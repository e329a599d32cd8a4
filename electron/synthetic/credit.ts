import { addDays, type LocalDate } from '../base/local-date.ts'
import type { CreditAnswer } from '../cases/model/credit-answer.ts'
import type { Item } from '../catalogue/model/item.ts'
import type { SyntheticSubject } from './people.ts'

const SCORES = { A: 90, B: 75, C: 60, D: 40 } as const

export function answerOf(subject: SyntheticSubject, item: Item, day: LocalDate): CreditAnswer {
  const reportNumber = `SYN-${day}-${subject.number.slice(-6)}`
  const { grade } = subject
  if (!grade) return { status: 'NOT_FOUND', asOf: day, reportNumber }
  const [scheme = 'letter'] = Object.keys(item.thresholds)
  const score = SCORES[grade]
  return {
    status: 'FOUND',
    scheme,
    grade: scheme === 'letter' ? grade : String(Math.max(1, Math.round(score / 20))),
    score,
    dimensions: { personal: Math.round(score * 0.7), adverse: 0, favourable: Math.round(score * 0.3) },
    asOf: addDays(day, -1),
    validUntil: addDays(day, 7),
    lists: [],
    reportNumber,
    explanation: null,
  }
}
