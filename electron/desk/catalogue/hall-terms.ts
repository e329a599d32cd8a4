import type { LocalDate } from '../../base/local-date.ts'
import { rulesOn } from '../../cases/model/rule-book.ts'
import type { HallTerms } from '../../catalogue/exchange/check-items.ts'
import type { HallConfig } from '../../config/schema.ts'

/** What an import for a day checks items against. */
export function hallTerms(
  { codePatterns, rules }: Pick<HallConfig, 'codePatterns' | 'rules'>,
  on: LocalDate,
): HallTerms {
  return {
    codePatterns: { item: new RegExp(codePatterns.item, 'u'), material: new RegExp(codePatterns.material, 'u') },
    rules: rulesOn(rules, on),
  }
}
