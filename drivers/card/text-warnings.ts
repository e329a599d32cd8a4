import { FIELD_NAMES, type FieldName } from './field-names.ts'
import type { CardWarning, TextWarningCode } from './warning.ts'
import { textWarning } from './warning.ts'

/** What is read as text and means itself; dates, numbers with rules and codes of tables are checked where they are read. */
const TEXT_FIELDS = [
  'name',
  'englishName',
  'address',
  'additionalAddress',
  'authority',
  'permitNumber',
  'issueCount',
  'country',
  'cardVersion',
  'authorityCode',
  'renewalCount',
  'formerNumber',
] as const satisfies readonly FieldName[]

/**
 * What a field may hold that is kept as read and cannot be seen, or not as it is: somebody has to compare the card. One
 * character is one of these at most.
 */
const PECULIARITIES: readonly (readonly [TextWarningCode, RegExp])[] = [
  // U+3000 above all; spaces at the end are padding and were cut.
  ['blankAtEdge', /^\p{Z}|\p{Z}$/u],
  ['directionControl', /\p{Bidi_Control}/u],
  ['invisibleCharacter', /(?!\p{Bidi_Control})[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u],
  // Half of a surrogate pair, a code point that can be no character, or the mark that one was lost before.
  ['brokenCharacter', /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u],
  ['privateUse', /\p{Co}/u],
]

/** One warning for each field and peculiarity. */
export function textWarnings(card: Readonly<Partial<Record<FieldName, unknown>>>): readonly CardWarning[] {
  return TEXT_FIELDS.flatMap(field => {
    const text = card[field]
    if (typeof text !== 'string') return []
    return PECULIARITIES.flatMap(([code, pattern]) =>
      pattern.test(text) ? textWarning(code, field, FIELD_NAMES[field]) : [],
    )
  })
}

/** Whether there is anything in a text that a person would see. */
export function isVisible(text: string): boolean {
  return /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)
}
