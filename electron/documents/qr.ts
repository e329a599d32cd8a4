import QRCode from 'qrcode'
import type { SafeHtml } from '../base/html.ts'

/** What our own codes begin with, so that a scanner tells them from others. */
export const RECEIPT_PREFIX = 'RQ1:'

/** A QR code with the case's number, as inline SVG. It holds no personal data. */
export async function receiptCode(caseNumber: string): Promise<SafeHtml> {
  return {
    safe: await QRCode.toString(`${RECEIPT_PREFIX}${caseNumber}`, {
      type: 'svg',
      margin: 0,
      errorCorrectionLevel: 'M',
    }),
  }
}
