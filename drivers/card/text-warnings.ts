import { FIELD_NAMES, type FieldName } from './field-names.ts'
import type { CardWarning, TextWarningCode } from './warning.ts'
import { textWarning } from './warning.ts'

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

/** Characters kept as read that cannot be seen or are easily misread. Each character matches at most one. */
const PECULIARITIES: readonly (readonly [TextWarningCode, RegExp])[] = [
  // Mostly U+3000; trailing spaces were trimmed as padding.
  ['blankAtEdge', /^\p{Z}|\p{Z}$/u],
  ['directionControl', /\p{Bidi_Control}/u],
  ['invisibleCharacter', /(?!\p{Bidi_Control})[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u],
  // Half a surrogate pair, a noncharacter, or U+FFFD.
  ['brokenCharacter', /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u],
  ['privateUse', /\p{Co}/u],
]

export function textWarnings(card: Readonly<Partial<Record<FieldName, unknown>>>): readonly CardWarning[] {
  return TEXT_FIELDS.flatMap(field => {
    const text = card[field]
    if (typeof text !== 'string') return []
    return PECULIARITIES.flatMap(([code, pattern]) =>
      pattern.test(text) ? textWarning(code, field, FIELD_NAMES[field]) : [],
    )
  })
}

export function isVisible(text: string): boolean {
  return /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)
}
