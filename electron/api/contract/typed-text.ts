import { receiptCode } from '../../../drivers/scanner/receipt-code.ts'

/** 50 characters, our prefix, and what an input method puts between. */
export const MOST_TYPED = 200

/** Whether a text is a code printed on our receipts, however a scanner typed it. */
export function isReceipt(text: string): boolean {
  return receiptCode(text) !== undefined
}
