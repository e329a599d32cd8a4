import { RECEIPT_PREFIX } from '../../drivers/scanner/receipt-code.ts'
import type { SafeHtml } from '../base/html.ts'

/** Inline SVG. No personal data. */
export async function receiptQr(caseNumber: string): Promise<SafeHtml> {
  // Sixty files, for papers alone.
  const { default: QRCode } = await import('qrcode')
  return {
    safe: await QRCode.toString(`${RECEIPT_PREFIX}${caseNumber}`, {
      type: 'svg',
      margin: 0,
      errorCorrectionLevel: 'M',
    }),
  }
}
