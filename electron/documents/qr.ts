import type { SafeHtml } from '../base/html.ts'

export const RECEIPT_PREFIX = 'RQ1:'

/** Inline SVG. No personal data. */
export async function receiptCode(caseNumber: string): Promise<SafeHtml> {
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
