import type { RuleBook } from '../cases/model/rule-book.ts'
import { DEFAULT_RULES, type Rules } from '../cases/model/rules.ts'
import type { DocumentTexts } from '../documents/texts/texts.ts'
import { HallError } from '../errors/hall-error.ts'

/** Editions whose notice has no text use the built-in one: earlier releases recorded a version without a text. */
export function withNoticeTexts(
  { editions: [first, ...later] }: RuleBook,
  texts: DocumentTexts,
): { readonly rules: RuleBook; readonly warnings: readonly HallError[] } {
  const warnings: HallError[] = []
  const known = (edition: Rules): Rules => {
    if (texts.find('privacyNotice', edition.noticeVersion)) return edition
    warnings.push(new HallError('A555', edition.noticeVersion))
    return { ...edition, noticeVersion: DEFAULT_RULES.noticeVersion }
  }
  return { rules: { editions: [known(first), ...later.map(known)] }, warnings }
}
