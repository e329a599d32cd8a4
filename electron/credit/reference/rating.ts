import type { GradingTable } from './grading.ts'
import type { Rating } from './people.ts'

export interface RatedAnswer {
  readonly scheme: string
  readonly grade: string
  readonly score: number | null
  readonly holder?: 'subject' | 'household'
  readonly tier?: 'reached' | 'below' | 'unassessed'
}

/** `targets`: the tiers asked about. */
export function ratedAnswer(
  rating: Rating,
  table: GradingTable,
  targets: readonly { readonly scheme: string; readonly grade: string }[],
): RatedAnswer {
  const { scheme } = rating
  switch (rating.kind) {
    case 'stars':
      return { scheme, grade: String(rating.stars), score: null, holder: rating.holder }
    case 'points': {
      const band = table.bands.find(({ from }) => rating.points >= from)
      return { scheme, grade: band?.grade ?? '', score: rating.points }
    }
    case 'tiered': {
      const { tiers, reaches } = rating
      const target = targets.find(asked => asked.scheme === scheme)?.grade
      const at = tiers.indexOf(target ?? '')
      if (target === undefined || at === -1 || reaches === null) {
        return { scheme, grade: target ?? tiers[0] ?? '', score: null, tier: 'unassessed' }
      }
      return { scheme, grade: target, score: null, tier: at >= tiers.indexOf(reaches) ? 'reached' : 'below' }
    }
  }
}
