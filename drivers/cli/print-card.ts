import type { Card } from '../card/card.ts'
import { FIELD_NAMES } from '../card/field-names.ts'
import type { CardWarning } from '../card/warning.ts'
import { shownText } from './output.ts'

export function printCard(card: Card, samId: string): void {
  const fields: Readonly<Record<string, unknown>> = { ...card }
  for (const [field, { zh, en }] of Object.entries(FIELD_NAMES)) {
    const value = fields[field]
    if (typeof value === 'string') console.log(`${zh} ${en}: ${shownText(value)}`)
  }
  console.log(`有效期 valid: ${card.validFrom} – ${card.validTo}`)
  console.log(`安全模块 SAM: ${samId}`)
  printWarnings(card.warnings)
}

export function printWarnings(warnings: readonly CardWarning[]): void {
  for (const { code, zh, en } of warnings) console.error(`⚠ ${code} ${zh} / ${en}`)
}
