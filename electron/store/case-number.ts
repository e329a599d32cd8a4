import type { Kysely } from 'kysely'
import { normaliseCode } from '../../drivers/number/number-text.ts'
import { codeIn } from '../../drivers/scanner/receipt-code.ts'
import type { LocalDate } from '../base/local-date.ts'
import { runCompiled, type SlotOf } from './prepared-statements.ts'
import type { HallDatabase } from './schema.ts'

/** GB/T 39046: at most 50 characters; day, place and hyphens take 14. */
const LONGEST_CODE = 36

/** 办件编号, e.g. CC-WJ-0101-20261121-0001. */
export async function nextCaseNumber(db: Kysely<HallDatabase>, itemCode: string, day: LocalDate): Promise<string> {
  const prefix = `${itemCode.slice(0, LONGEST_CODE)}-${day.replaceAll('-', '')}`
  const count = (slot: SlotOf) => db.selectFrom('case_number').select('last').where('prefix', '=', slot('prefix'))
  const [row] = await runCompiled(db, 'case number', count, { prefix })
  return `${prefix}-${String((row?.last ?? 0) + 1).padStart(4, '0')}`
}

/** Also the text itself: an item's code may hold signs that normalising removes. */
export function caseNumbersMeant(text: string): readonly string[] {
  return [...new Set([text.trim(), ...beginningsMeant(text)])]
}

/** Usually one text, so that one range of an index is read. */
export function beginningsMeant(text: string): readonly string[] {
  return [...new Set([normaliseCode(codeIn(text)), text.trim().toUpperCase()])]
}

export function splitCaseNumber(caseNumber: string): { prefix: string; last: number } {
  const at = caseNumber.lastIndexOf('-')
  return { prefix: caseNumber.slice(0, at), last: Number(caseNumber.slice(at + 1)) }
}
