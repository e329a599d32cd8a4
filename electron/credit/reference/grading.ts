import type { Bilingual } from '../../base/bilingual.ts'
import type { CreditDimensions } from '../../cases/model/credit-answer.ts'

export type Dimension = keyof CreditDimensions

export interface Indicator {
  readonly dimension: Dimension
  /** `adverse` points are subtracted. */
  readonly points: number
  readonly name: Bilingual
}

/** Score = base + personal + favourable − adverse, each within its limit, 0 to 100; the first band reached is the grade. */
export interface GradingTable {
  readonly scheme: string
  readonly base: number
  readonly limits: Readonly<Record<Dimension, number>>
  readonly bands: readonly { readonly grade: string; readonly from: number }[]
  readonly indicators: Readonly<Record<string, Indicator>>
  /** Calendar days. */
  readonly validDays: number
}

export interface Grading {
  readonly grade: string
  readonly score: number
  readonly dimensions: CreditDimensions
  readonly explanation: Bilingual
}

const DIMENSION_NAMES: Readonly<Record<Dimension, Bilingual>> = {
  personal: { zh: '个人特征', en: 'personal' },
  favourable: { zh: '历史良好', en: 'favourable' },
  adverse: { zh: '历史不良', en: 'adverse' },
}

/** Throws RangeError for an unknown indicator. */
export function gradeOf(known: readonly string[], table: GradingTable): Grading {
  const indicators = known.map(code => {
    const indicator = table.indicators[code]
    if (!indicator) throw new RangeError(`no such indicator: ${code}`)
    return indicator
  })
  const sum = (dimension: Dimension) =>
    Math.min(
      table.limits[dimension],
      indicators.filter(entry => entry.dimension === dimension).reduce((total, entry) => total + entry.points, 0),
    )
  const dimensions = { personal: sum('personal'), adverse: sum('adverse'), favourable: sum('favourable') }
  const raw = table.base + dimensions.personal + dimensions.favourable - dimensions.adverse
  const score = Math.max(0, Math.min(100, raw))
  const grade = table.bands.find(band => score >= band.from)?.grade ?? table.bands.at(-1)?.grade ?? ''
  return { grade, score, dimensions, explanation: explain(table, indicators, dimensions, score, grade) }
}

function explain(
  table: GradingTable,
  indicators: readonly Indicator[],
  dimensions: CreditDimensions,
  score: number,
  grade: string,
): Bilingual {
  const parts = (['personal', 'favourable', 'adverse'] as const).map(dimension => {
    const sign = dimension === 'adverse' ? '−' : '+'
    const names = indicators.filter(entry => entry.dimension === dimension).map(entry => entry.name)
    const detail = { zh: names.map(name => name.zh).join('、'), en: names.map(name => name.en).join(', ') }
    return {
      zh: `${DIMENSION_NAMES[dimension].zh} ${sign}${dimensions[dimension]}${detail.zh ? `（${detail.zh}）` : ''}`,
      en: `${DIMENSION_NAMES[dimension].en} ${sign}${dimensions[dimension]}${detail.en ? ` (${detail.en})` : ''}`,
    }
  })
  return {
    zh: `基础分 ${table.base}，${parts.map(part => part.zh).join('，')}；得分 ${score}，${grade} 级`,
    en: `base ${table.base}, ${parts.map(part => part.en).join(', ')}; score ${score}, grade ${grade}`,
  }
}
