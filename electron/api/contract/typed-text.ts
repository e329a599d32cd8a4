import { receiptCode } from '../../../drivers/scanner/receipt-code.ts'

/** A case number as it may come: 50 characters, with our prefix and whatever an input method puts between. */
export const MOST_TYPED = 200

/** Whether a text is the code on one of our papers, however a scanner typed it. */
export function isReceipt(text: string): boolean {
  return receiptCode(text) !== undefined
}
