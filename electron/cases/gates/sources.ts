import type { Bilingual } from '../../base/bilingual.ts'
import type { CreditSourceName } from '../model/credit-answer.ts'
import type { GateInput, GateResult } from './gate.ts'

export interface Judged {
  readonly result: GateResult
  readonly reason: Bilingual
  readonly inputs: readonly GateInput[]
}

interface JudgedSource extends Judged {
  readonly source: CreditSourceName | undefined
  /** False: the source knows nothing of the party, and so says nothing against it. */
  readonly hasRecord: boolean
}

/** One that is good enough opens the door; where none is, one that failed might have been. */
export const BEST_FIRST = ['pass', 'unknown', 'fail'] as const

/** Any entry counts; without one, a source that failed might have had one. */
export const WORST_FIRST = ['fail', 'unknown', 'pass'] as const

/** What several sources say together; one alone says it itself. Undefined without any. */
export function together(
  all: readonly JudgedSource[],
  order: typeof BEST_FIRST | typeof WORST_FIRST,
): Judged | undefined {
  const [first, ...others] = all
  if (!first || others.length === 0) return first
  const known = all.filter(({ hasRecord }) => hasRecord)
  const result = order.find(wanted => known.some(each => each.result === wanted)) ?? 'unknown'
  return { result, reason: said(all), inputs: all.flatMap(named) }
}

function said(all: readonly JudgedSource[]): Bilingual {
  const line = (language: 'zh' | 'en', colon: string, between: string) =>
    all
      .map(({ source, reason }) => (source ? `${source.name[language]}${colon}${reason[language]}` : reason[language]))
      .join(between)
  return { zh: line('zh', '：', '；'), en: line('en', ': ', '; ') }
}

function named({ source, inputs }: JudgedSource): readonly GateInput[] {
  if (!source) return inputs
  const { zh, en } = source.name
  return inputs.map(({ name, ...rest }) => ({ name: { zh: `${zh}·${name.zh}`, en: `${en}: ${name.en}` }, ...rest }))
}
