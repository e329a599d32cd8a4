import type { Bilingual } from '../../base/bilingual.ts'
import type { FoundGrade, Scheme } from './schemes.ts'

/** B 级, 4 星, 72 分档; without a scheme as the source wrote it. */
export function gradeText(scheme: Scheme | undefined, grade: string): Bilingual {
  switch (scheme?.kind) {
    case 'letters':
      return { zh: `${grade} 级`, en: grade }
    case 'stars':
      return { zh: `${grade} 星`, en: `${grade} star${grade === '1' ? '' : 's'}` }
    case 'points':
      return /^\d/.test(grade)
        ? { zh: `${grade} 分`, en: `${grade} points` }
        : { zh: `${grade} 档`, en: `band ${grade}` }
    case 'tiered':
      return { zh: `${grade} 档`, en: `tier ${grade}` }
    case undefined:
      return { zh: grade, en: grade }
  }
}

export function thresholdText(scheme: Scheme, threshold: string): Bilingual {
  const { zh, en } = gradeText(scheme, threshold)
  return { zh: `${scheme.name.zh} ${zh}`, en: `${scheme.name.en}, ${en}` }
}

const TIER_TEXTS = {
  reached: { zh: '达到', en: 'reached' },
  below: { zh: '未达到', en: 'not reached' },
  unassessed: { zh: '无法评定', en: 'cannot be assessed' },
} as const

export function answerText(answer: FoundGrade, schemes: Readonly<Record<string, Scheme>>): Bilingual {
  const scheme = schemes[answer.scheme]
  const { zh, en } =
    scheme?.kind === 'points' && answer.score !== null
      ? { zh: `${answer.score} 分`, en: `${answer.score} points` }
      : gradeText(scheme, answer.grade)
  const household = answer.holder === 'household' ? { zh: '户', en: 'household ' } : { zh: '', en: '' }
  if (scheme?.kind !== 'tiered') return { zh: `${household.zh}${zh}`, en: `${household.en}${en}` }
  const tier = TIER_TEXTS[answer.tier ?? 'unassessed']
  return { zh: `${household.zh}${zh}：${tier.zh}`, en: `${household.en}${en}: ${tier.en}` }
}
