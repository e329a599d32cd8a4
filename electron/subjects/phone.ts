import { normaliseCode } from '../../drivers/number/number-text.ts'

const MOBILE = /^1[3-9]\d{9}$/
/** 010 and 02x with eight digits, others with seven or eight; -extension. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})-?([2-8]\d{6,7})(?:-(\d{1,6}))?$/

/** Returns 13812343210, 0757-83331234 or 0757-83331234-801, accepting blanks, full width and +86. Undefined if invalid. */
export function phoneOf(typed: string): string | undefined {
  const text = normaliseCode(typed)
    .replace(/[().·。]/g, '')
    // After +86 an area code has no 0.
    .replace(/^(?:\+|00)86-?(1[3-9])?/, (_, mobile: string | undefined) => mobile ?? '0')
  const mobile = text.replaceAll('-', '')
  if (MOBILE.test(mobile)) return mobile
  const [, area, number, extension] = LANDLINE.exec(text) ?? []
  if (!area || !number || (area.length === 3 && number.length !== 8)) return undefined
  return [area, number, extension].filter(Boolean).join('-')
}

export function isMobile(phone: string): boolean {
  return MOBILE.test(phone)
}
