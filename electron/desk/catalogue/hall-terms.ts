import type { LocalDate } from '../../base/local-date.ts'
import { rulesFaults } from '../../cases/model/fits-rules.ts'
import { rulesOn } from '../../cases/model/rule-book.ts'
import type { HallTerms } from '../../catalogue/exchange/check-items.ts'
import type { HallSettings } from '../settings.ts'

export function hallTerms(
  { codePatterns, rules }: Pick<HallSettings, 'codePatterns' | 'rules'>,
  on: LocalDate,
): HallTerms {
  return {
    codePatterns: { item: new RegExp(codePatterns.item, 'u'), material: new RegExp(codePatterns.material, 'u') },
    faults: item => rulesFaults(item, rulesOn(rules, on)),
  }
}
