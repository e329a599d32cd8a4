import { compactText, plainText } from './plain-text.ts'

export const RECEIPT_PREFIX = 'RQ1:'

export const RECEIPT_PATTERN = new RegExp(`^${RECEIPT_PREFIX}(.{1,50})$`, 'u')

/** ISO/IEC 15424, e.g. `]Q3`. */
export const AIM_IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/

export function receiptCode(text: string, pattern: RegExp = RECEIPT_PATTERN): string | undefined {
  for (const form of forms(text)) {
    const code = form.match(pattern)?.[1]
    if (code !== undefined) return code
  }
  return undefined
}

export function codeIn(text: string): string {
  return receiptCode(text) ?? bareCode(text)
}

export function bareCode(text: string): string {
  return compactText(text).replace(AIM_IDENTIFIER, '')
}

function* forms(text: string): Generator<string> {
  const compact = bareCode(text)
  yield compact
  yield plainText(text)
  yield text
  // Caps Lock swaps case.
  yield compact.toUpperCase()
}
